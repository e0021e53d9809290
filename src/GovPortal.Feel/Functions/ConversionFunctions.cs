using System.Globalization;

namespace GovPortal.Feel;

/// <summary>Strings and numbers from other values, and boolean functions.</summary>
internal static class ConversionFunctions
{
    public static readonly (string Name, BuiltInForm Form)[] All =
    [
        FeelFunctions.Define("string(from)", Text),
        FeelFunctions.Define("number(from, grouping separator?, decimal separator?)", Number),
        FeelFunctions.Define("not(negand)", a => FeelValue.Of(!a.Truth(0))),
        FeelFunctions.Define("is(value1, value2)", a => FeelValue.Of(Is(a[0], a[1]))),
    ];

    private static object? Text(Arguments a)
    {
        a.Meter.ChargeFor(a[0]);
        return a[0] is null ? null : a[0] as string ?? FeelWriter.Write(a[0], a.Meter.Limits.TextLength);
    }

    private static object? Number(Arguments a)
    {
        if (a.Text(0) is not { } text || !IsSeparator(a, 1, " ,.") || !IsSeparator(a, 2, ",."))
        {
            return null;
        }

        var (grouping, point) = (a.Text(1), a.Text(2));
        if (grouping is not null && grouping == point)
        {
            return null;
        }

        if (grouping is not null)
        {
            text = text.Replace(grouping, "", StringComparison.Ordinal);
        }

        if (point is not null && point != ".")
        {
            if (text.Contains('.', StringComparison.Ordinal))
            {
                return null;
            }

            text = text.Replace(point, ".", StringComparison.Ordinal);
        }
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static bool IsSeparator(Arguments a, int index, string allowed) =>
        a[index] is null || (a.Text(index) is [var sign] && allowed.Contains(sign, StringComparison.Ordinal));

    /// <summary>Whether two values are the same in all their parts, so that one moment in two zones is not.</summary>
    private static bool Is(object? a, object? b) => (a, b) switch
    {
        (FeelList or FeelContext or FeelRange, _) => a.GetType() == b?.GetType() && FeelValue.AreEqual(a, b) == true,
        _ => Equals(a, b),
    };
}
