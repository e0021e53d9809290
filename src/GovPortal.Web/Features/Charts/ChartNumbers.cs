using System.Globalization;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Charts;

/// <summary>
/// Writes the numbers of a field as people of a language do: 万 and 亿, or thousand and million. All numbers of a
/// field share one scale, so that they can be compared, and none has more digits than the data.
/// </summary>
public sealed class ChartNumbers
{
    private const int MostDigits = 5;

    private static readonly (decimal Size, string Word)[] English =
        [(1_000_000_000_000m, "trillion"), (1_000_000_000m, "billion"), (1_000_000m, "million"), (1000m, "thousand")];

    private static readonly (decimal Size, string Word)[] Chinese = [(1_000_000_000_000m, "万亿"), (100_000_000m, "亿"), (10_000m, "万")];

    private readonly string lang;
    private readonly ChartUnit unit;
    private readonly decimal factor;
    private readonly string scaleWord = "";
    private readonly string? word;
    private readonly int most;
    private readonly int exact;
    private readonly int brief;

    /// <param name="word">What is counted, for units of kind number; for years and days, how they are called: ages are 岁 and not 年.</param>
    /// <param name="values">All values of the field, in units of the data.</param>
    /// <param name="decimals">Most digits after the point that the data have, or that the spec allows.</param>
    public ChartNumbers(string lang, ChartUnit unit, decimal multiplier, string? word, IReadOnlyCollection<decimal> values, int decimals)
    {
        this.lang = lang;
        this.unit = unit;
        this.word = word;
        most = decimals;
        List<decimal> worth = [.. values.Select(v => Math.Abs(decimal.Round(v, decimals, MidpointRounding.AwayFromZero) * multiplier))];
        var scale = 1m;
        if (unit is ChartUnit.Number or ChartUnit.Yuan)
        {
            (scale, scaleWord) = Scale(worth);
        }

        factor = multiplier / scale;
        exact = multiplier == scale ? decimals : worth.Select(w => Digits(w / scale)).DefaultIfEmpty(0).Max();
        brief = Brief([.. worth.Select(w => w / scale).Distinct()]);
    }

    private bool IsChinese => lang == "zh";

    private bool AreSpans => unit == ChartUnit.Months;

    /// <summary>What the short numbers count, for a line above an axis; null where each number says it.</summary>
    public string? Caption => unit switch
    {
        ChartUnit.Percent or ChartUnit.Months => null,
        ChartUnit.Yuan => Join(scaleWord, IsChinese ? "元" : "yuan"),
        ChartUnit.Years => word ?? (IsChinese ? "年" : "years"),
        ChartUnit.Days => word ?? (IsChinese ? "天" : "days"),
        _ => Join(scaleWord, word ?? "") is { Length: > 0 } text ? text : null,
    };

    /// <summary>For a label: as many digits as tell the values apart, in the scale of <see cref="Caption"/>.</summary>
    public string Short(decimal value) => AreSpans ? ShortSpan(value) : Sign(Write(value * factor, brief));

    /// <summary>For the one number of a drawing: four digits where the data have them, in the scale of <see cref="Caption"/>.</summary>
    public string Large(decimal value)
    {
        if (AreSpans)
        {
            return Span(value);
        }

        var number = value * factor;
        var digits = 0;
        while (digits < Math.Min(exact, Digits(number)) && Math.Abs(number) * Power(digits) < 1000)
        {
            digits++;
        }

        return Sign(Write(number, digits));
    }

    /// <summary>The scale and what is counted, as they follow a number.</summary>
    public string UnitOf(decimal value) => AreSpans ? "" : Full(value)[Exact(value).Length..].TrimStart();

    /// <summary>For a cell of a table: all digits of the data, in the scale of <see cref="Caption"/>.</summary>
    public string Exact(decimal value) => AreSpans ? Span(value) : Sign(Write(decimal.Round(value, most, MidpointRounding.AwayFromZero) * factor, exact));

    /// <summary>A number that stands alone: all digits, its scale and what it counts.</summary>
    public string Full(decimal value)
    {
        var number = Exact(value);
        if (unit is ChartUnit.Percent or ChartUnit.Months || Caption is not { } caption)
        {
            return number;
        }

        return IsChinese ? number + caption : $"{number} {(number is "1" or "−1" && caption is "years" or "days" ? caption[..^1] : caption)}";
    }

    /// <summary>A mark of an axis, with as many digits as its steps need.</summary>
    public string Tick(decimal value, decimal step) => AreSpans ? ShortSpan(value) : Sign(Write(value * factor, Digits(step * factor)));

    // 63 years 4 months on an axis or above a bar.
    private string ShortSpan(decimal value)
    {
        var months = (long)decimal.Round(value * factor, MidpointRounding.AwayFromZero);
        if (IsChinese)
        {
            return Span(value);
        }

        var (years, rest) = Math.DivRem(Math.Abs(months), 12);
        var text = (years, rest) switch { (0, _) => $"{rest} m", (_, 0) => $"{years} y", _ => $"{years} y {rest} m" };
        return months < 0 ? "−" + text : text;
    }

    private string Span(decimal value)
    {
        var span = FlowFormat.Span((long)decimal.Round(value * factor, MidpointRounding.AwayFromZero), lang);
        return IsChinese && word is not null ? span.Replace("年", word, StringComparison.Ordinal) : span;
    }

    private string Sign(string number) => unit == ChartUnit.Percent ? number + "%" : number;

    private string Join(string scale, string name) => IsChinese || scale.Length == 0 || name.Length == 0 ? scale + name : $"{scale} {name}";

    private static string Write(decimal value, int decimals)
    {
        var text = decimal.Round(value, decimals, MidpointRounding.AwayFromZero).ToString($"N{decimals}", CultureInfo.InvariantCulture);
        return text.StartsWith('-') ? "−" + text[1..] : text;
    }

    // The largest scale in which no value is a mere fraction, unless the largest one then runs to five digits.
    private (decimal Size, string Word) Scale(List<decimal> worth)
    {
        var largest = worth.DefaultIfEmpty(0).Max();
        var smallest = worth.Where(w => w > 0).DefaultIfEmpty(0).Min();
        foreach (var (size, name) in IsChinese ? Chinese : English)
        {
            // Newspapers write 188,400 and not 188.4 thousand; thousands only where all are round.
            if (largest < size || (size == 1000m && (largest < 100_000 || worth.Exists(w => w % 1000 != 0))))
            {
                continue;
            }

            // Small fractions of a million are read more easily than thousands of thousands.
            if (largest / size >= 10 || smallest / size >= (size == 1_000_000m ? 0.05m : 1))
            {
                return (size, name);
            }
        }

        return (1, "");
    }

    /// <summary>Fewest decimals that keep different values different and show three digits, never more than the data have.</summary>
    private int Brief(List<decimal> values)
    {
        if (values.Count == 0)
        {
            return 0;
        }

        var largest = values.Max();
        var digits = 0;
        while (digits < exact)
        {
            var shown = decimal.Round(largest, digits, MidpointRounding.AwayFromZero);
            var significant = largest == 0 ? 3 : (int)Math.Floor(Math.Log10((double)largest)) + 1 + digits;
            var distinct = values.Select(v => decimal.Round(v, digits, MidpointRounding.AwayFromZero)).Distinct().Count() == values.Count;
            if (significant >= MostDigits || (distinct && (significant >= 3 || shown == largest)))
            {
                break;
            }

            digits++;
        }

        return digits;
    }

    private static decimal Power(int digits) => digits == 0 ? 1 : 10 * Power(digits - 1);

    private static int Digits(decimal number) => (number / 1.000000000000000000000000000m).Scale;
}
