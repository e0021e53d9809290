using System.Text;
using GovPortal.Web.Features.Charts.Drawing;

namespace GovPortal.Web.Features.Charts.Types;

/// <summary>How the values of a series are joined.</summary>
internal enum LineShape
{
    Line,

    /// <summary>A value holds until the next one.</summary>
    Step,
    Area,
    StackedArea,
}

/// <summary>Path data of lines and areas.</summary>
/// <param name="middles">Place of each x.</param>
/// <param name="slot">Width of the place of an x, through which a step holds.</param>
/// <param name="y">Height of a value.</param>
internal sealed class LinePath(LineShape shape, double[] middles, double slot, Func<decimal, double> y)
{
    /// <summary>Stretches of values without a gap.</summary>
    public static IEnumerable<(int From, int To)> Runs(decimal?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is null)
            {
                continue;
            }

            var from = i;
            while (i + 1 < values.Length && values[i + 1] is not null)
            {
                i++;
            }

            yield return (from, i);
        }
    }

    public string Of((int From, int To) run, decimal?[] values)
    {
        var path = new StringBuilder();
        for (var i = run.From; i <= run.To; i++)
        {
            var height = ChartDrawing.N(y(values[i]!.Value));
            if (shape == LineShape.Step)
            {
                var (x1, x2) = (middles[i] - (slot / 2), middles[i] + (slot / 2));
                path.Append(i == run.From ? $"M{ChartDrawing.N(x1)} {height}" : $"V{height}").Append($"H{ChartDrawing.N(x2)}");
            }
            else
            {
                path.Append(i == run.From ? 'M' : 'L').Append(ChartDrawing.N(middles[i])).Append(' ').Append(height);
            }
        }

        return path.ToString();
    }

    /// <summary>The lower edge of an area, from its end back to its beginning.</summary>
    public string Back((int From, int To) run, decimal?[] floor)
    {
        var path = new StringBuilder();
        for (var i = run.To; i >= run.From; i--)
        {
            path.Append('L').Append(ChartDrawing.N(middles[i])).Append(' ').Append(ChartDrawing.N(y(floor[i] ?? 0)));
        }

        return path.Append('z').ToString();
    }
}
