using System.Text;
using GovPortal.Web.Drawings;

namespace GovPortal.Web.Features.Charts.Drawing;

/// <summary>
/// The room between two rows, in which ways go over to the side: each at a height of its own where they would lie on
/// each other, the outer ones above the inner ones, so that they do not cross.
/// </summary>
internal sealed class LayerGap
{
    private const double Lead = 9;
    private const double Level = 9;

    // Room for the head of an arrow.
    private const double Head = 15;
    private const double Corner = 6;

    // Ways side by side at one height stay so far apart.
    private const double Apart = 10;

    private readonly Dictionary<(LayerPlace, LayerPlace), int> levels = [];

    /// <param name="row">The row above.</param>
    /// <param name="top">Where the row above ends.</param>
    public LayerGap(IEnumerable<LayerPlace> row, double top)
    {
        Top = top;
        var moves = row.SelectMany(from => from.Below.Select(to => (From: from, To: to, X1: from.PortBelow(to), X2: to.PortAbove(from)))).ToList();
        List<(double Left, double Right, int Level)> taken = [];
        foreach (var (from, to, x1, x2) in moves.Where(m => m.X2 - m.X1 > 1).OrderByDescending(m => m.X1).Concat(moves.Where(m => m.X1 - m.X2 > 1).OrderBy(m => m.X1)))
        {
            var (left, right) = (Math.Min(x1, x2) - Apart, Math.Max(x1, x2) + Apart);
            var level = taken.Where(t => t.Left < right && left < t.Right).Select(t => t.Level + 1).DefaultIfEmpty(0).Max();
            taken.Add((left + Apart, right - Apart, level));
            levels[(from, to)] = level;
        }

        Bottom = top + Lead + (levels.Values.DefaultIfEmpty(-1).Max() * Level) + Head;
    }

    public double Top { get; }

    public double Bottom { get; }

    /// <summary>Goes on from a place of the row above to one of the row below.</summary>
    public void Bend(StringBuilder path, LayerPlace from, LayerPlace to)
    {
        if (levels.TryGetValue((from, to), out var level))
        {
            var (x1, x2) = (from.PortBelow(to), to.PortAbove(from));
            var (y, corner) = (Top + Lead + (level * Level), Math.Min(Corner, Math.Abs(x2 - x1) / 2) * Math.Sign(x2 - x1));
            var round = Math.Abs(corner);
            path.Append($"V{N(y - round)}Q{N(x1)} {N(y)} {N(x1 + corner)} {N(y)}H{N(x2 - corner)}Q{N(x2)} {N(y)} {N(x2)} {N(y + round)}");
        }

        path.Append($"V{N(to.Y)}");
    }

    private static string N(double value) => ChartDrawing.N(value);
}
