using System.Globalization;

namespace GovPortal.Feel;

/// <summary>
/// Numbers are <see cref="decimal"/>: 28 digits, exact for money and dates. The standard asks for 34 digits and exponents to ±6111;
/// what does not fit gives null, never an exception.
/// </summary>
internal static class FeelNumber
{
    /// <summary>The same number without zeros at the end.</summary>
    public static decimal Trim(decimal value) => value / 1.000000000000000000000000000000000m;

    public static string Write(decimal value) => Trim(value).ToString(CultureInfo.InvariantCulture);

    public static decimal? Add(decimal a, decimal b)
    {
        try { return a + b; } catch (OverflowException) { return null; }
    }

    public static decimal? Subtract(decimal a, decimal b)
    {
        try { return a - b; } catch (OverflowException) { return null; }
    }

    public static decimal? Multiply(decimal a, decimal b)
    {
        try { return a * b; } catch (OverflowException) { return null; }
    }

    public static decimal? Divide(decimal a, decimal b)
    {
        if (b == 0)
        {
            return null;
        }

        try { return a / b; } catch (OverflowException) { return null; }
    }

    /// <summary>A power: exact for whole exponents, else by way of double precision.</summary>
    public static decimal? Power(decimal value, decimal exponent)
    {
        if (exponent == decimal.Truncate(exponent) && exponent is >= -1_000_000 and <= 1_000_000)
        {
            return WholePower(value, (int)exponent);
        }

        return FromDouble(Math.Pow((double)value, (double)exponent));
    }

    private static decimal? WholePower(decimal value, int exponent)
    {
        try
        {
            if (exponent < 0)
            {
                // The inverse of a power is more exact than a power of the inverse; if the power is too large, the result is nearly zero.
                if (value == 0)
                {
                    return null;
                }

                return WholePower(value, -exponent) is { } power ? (power == 0 ? null : 1 / power) : Math.Abs(value) > 1 ? 0 : null;
            }
            decimal result = 1, square = value;
            for (; exponent > 0; exponent >>= 1)
            {
                if ((exponent & 1) == 1)
                {
                    result *= square;
                }

                if (exponent > 1)
                {
                    square *= square;
                }
            }
            return result;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Null for what a decimal cannot hold.</summary>
    public static decimal? FromDouble(double value)
    {
        if (double.IsNaN(value) || Math.Abs(value) > 7.9e28)
        {
            return null;
        }
        // The shortest text that gives the double back keeps more digits than the conversion, which stops at 15.
        return decimal.TryParse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var result) ? result : null;
    }
}
