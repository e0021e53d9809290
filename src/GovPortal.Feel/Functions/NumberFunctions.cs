namespace GovPortal.Feel;

/// <summary>Functions on single numbers.</summary>
internal static class NumberFunctions
{
    public static readonly (string Name, BuiltInForm Form)[] All =
    [
        FeelFunctions.Define("decimal(n, scale)", a => Round(a, true, MidpointRounding.ToEven)),
        FeelFunctions.Define("floor(n, scale?)", a => Round(a, false, MidpointRounding.ToNegativeInfinity)),
        FeelFunctions.Define("ceiling(n, scale?)", a => Round(a, false, MidpointRounding.ToPositiveInfinity)),
        FeelFunctions.Define("round up(n, scale)", a => a.Number(0) >= 0 ? Round(a, true, MidpointRounding.ToPositiveInfinity) : Round(a, true, MidpointRounding.ToNegativeInfinity)),
        FeelFunctions.Define("round down(n, scale)", a => Round(a, true, MidpointRounding.ToZero)),
        FeelFunctions.Define("round half up(n, scale)", a => Round(a, true, MidpointRounding.AwayFromZero)),
        FeelFunctions.Define("round half down(n, scale)", HalfDown),
        FeelFunctions.Define("abs(n)", a => FeelValue.Single(a[0]) switch
        {
            decimal number => Math.Abs(number),
            YearsMonthsDuration duration => new YearsMonthsDuration(Math.Abs(duration.Months)),
            DaysTimeDuration duration => new DaysTimeDuration(Math.Abs(duration.Seconds)),
            _ => null,
        }),
        FeelFunctions.Define("modulo(dividend, divisor)", Modulo),
        FeelFunctions.Define("sqrt(number)", a => a.Number(0) is >= 0 and { } number ? SquareRoot(number) : null),
        FeelFunctions.Define("log(number)", a => a.Number(0) is > 0 and { } number ? FeelNumber.FromDouble(Math.Log((double)number)) : null),
        FeelFunctions.Define("exp(number)", a => a.Number(0) is { } number ? FeelNumber.FromDouble(Math.Exp((double)number)) : null),
        FeelFunctions.Define("odd(number)", a => a.Number(0) is { } number ? FeelValue.Of(Math.Abs(number % 2) == 1) : null),
        FeelFunctions.Define("even(number)", a => a.Number(0) is { } number ? FeelValue.Of(number % 2 == 0) : null),
    ];

    /// <summary>The bounds that the standard sets for the number of decimal places.</summary>
    private static bool IsScale(decimal scale) => scale is >= -6111 and <= 6176;

    private static object? Round(Arguments a, bool needsScale, MidpointRounding mode)
    {
        if (a.Number(0) is not { } number)
        {
            return null;
        }

        if (!needsScale && !a.Has(1))
        {
            return Round(number, 0, mode);
        }

        return a.Number(1) is { } scale && IsScale(scale) ? Round(number, (int)scale, mode) : null;
    }

    public static decimal? Round(decimal number, int scale, MidpointRounding mode)
    {
        if (scale > 28)
        {
            return number;
        }

        if (scale >= 0)
        {
            return decimal.Round(number, scale, mode);
        }

        if (scale < -28)
        {
            // All digits lie behind the place; only rounding away from zero could give anything else than nothing.
            var isAway = mode == MidpointRounding.ToPositiveInfinity ? number > 0 : mode == MidpointRounding.ToNegativeInfinity && number < 0;
            return isAway ? null : 0;
        }
        var unit = Unit(-scale);
        return FeelNumber.Multiply(decimal.Round(number / unit, mode), unit);
    }

    private static decimal Unit(int digits)
    {
        decimal unit = 1;
        for (; digits > 0; digits--)
        {
            unit *= 10;
        }

        return unit;
    }

    private static object? HalfDown(Arguments a)
    {
        if (a.Number(0) is not { } number || a.Number(1) is not { } scale || !IsScale(scale))
        {
            return null;
        }

        var nearest = Round(number, (int)scale, MidpointRounding.AwayFromZero);
        var down = Round(number, (int)scale, MidpointRounding.ToZero);
        if (nearest is not { } away || down is not { } near)
        {
            return nearest;
        }

        return Math.Abs(away - number) == Math.Abs(number - near) ? near : away;
    }

    /// <summary>The remainder of a division rounded down, so that it has the sign of the divisor.</summary>
    private static object? Modulo(Arguments a)
    {
        if (a.Number(0) is not { } dividend || a.Number(1) is not { } divisor || divisor == 0)
        {
            return null;
        }

        try
        {
            var rest = dividend % divisor;
            return rest != 0 && rest < 0 != divisor < 0 ? rest + divisor : rest;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Newton's method from the double nearby: two steps reach all digits.</summary>
    public static decimal SquareRoot(decimal number)
    {
        if (number == 0)
        {
            return 0;
        }

        var root = (decimal)Math.Sqrt((double)number);
        if (root == 0)
        {
            return 0;
        }

        for (var i = 0; i < 3; i++)
        {
            root = (root + number / root) / 2;
        }

        return FeelNumber.Trim(root);
    }
}
