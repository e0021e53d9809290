using System.Globalization;

namespace GovPortal.Feel;

/// <summary>A day of the proleptic Gregorian calendar, from year −999,999,999 to 999,999,999.</summary>
public readonly record struct FeelDate : IComparable<FeelDate>
{
    internal const int MaxYear = 999_999_999;

    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public FeelDate(int year, int month, int day)
    {
        if (!Exists(year, month, day))
        {
            throw new ArgumentOutOfRangeException(nameof(day), $"There is no day {year}-{month}-{day}.");
        }

        (Year, Month, Day) = (year, month, day);
    }

    public int Year { get; }
    public int Month { get; }
    public int Day { get; }

    /// <summary>Days since 1970-01-01.</summary>
    public long EpochDay
    {
        get
        {
            long year = Month <= 2 ? Year - 1L : Year;
            var era = Math.DivRem(year, 400, out var yearOfEra);
            if (yearOfEra < 0)
            {
                (era, yearOfEra) = (era - 1, yearOfEra + 400);
            }

            var dayOfYear = (153 * (Month + (Month > 2 ? -3 : 9)) + 2) / 5 + Day - 1;
            return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
        }
    }

    internal static readonly long MinEpochDay = new FeelDate(-MaxYear, 1, 1).EpochDay;
    internal static readonly long MaxEpochDay = new FeelDate(MaxYear, 12, 31).EpochDay;

    internal static FeelDate? FromEpochDay(long epochDay)
    {
        if (epochDay < MinEpochDay || epochDay > MaxEpochDay)
        {
            return null;
        }

        var shifted = epochDay + 719_468;
        var era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097;
        var dayOfEra = shifted - era * 146_097;
        var yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        var dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var monthFromMarch = (5 * dayOfYear + 2) / 153;
        var day = (int)(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1);
        var month = (int)(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9);
        return new FeelDate((int)(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)), month, day);
    }

    internal static bool Exists(decimal year, decimal month, decimal day) =>
        year is >= -MaxYear and <= MaxYear && month is >= 1 and <= 12 && day >= 1 && day <= DaysInMonth((int)year, (int)month);

    internal static int DaysInMonth(int year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    internal static bool IsLeapYear(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    internal FeelDate? AddDays(long days) => days is < -800_000_000_000 or > 800_000_000_000 ? null : FromEpochDay(EpochDay + days);

    /// <summary>The same day of a later month; the last day of that month if it is shorter.</summary>
    internal FeelDate? AddMonths(long months)
    {
        if (months is < -24_000_000_000 or > 24_000_000_000)
        {
            return null;
        }

        var total = Year * 12L + Month - 1 + months;
        var year = Math.DivRem(total, 12, out var month);
        if (month < 0)
        {
            (year, month) = (year - 1, month + 12);
        }

        if (year is < -MaxYear or > MaxYear)
        {
            return null;
        }

        return new FeelDate((int)year, (int)month + 1, Math.Min(Day, DaysInMonth((int)year, (int)month + 1)));
    }

    /// <summary>Monday is 1, Sunday 7.</summary>
    internal int DayOfWeek => (int)(((EpochDay + 3) % 7 + 7) % 7) + 1;

    internal int DayOfYear => (int)(EpochDay - new FeelDate(Year, 1, 1).EpochDay) + 1;

    public static implicit operator FeelDate(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>The date of the base library, which knows only the years 1 to 9999.</summary>
    public bool TryToDateOnly(out DateOnly date)
    {
        date = Year is >= 1 and <= 9999 ? new DateOnly(Year, Month, Day) : default;
        return Year is >= 1 and <= 9999;
    }

    public int CompareTo(FeelDate other) =>
        Year != other.Year ? Year.CompareTo(other.Year) : Month != other.Month ? Month.CompareTo(other.Month) : Day.CompareTo(other.Day);

    public static bool operator <(FeelDate left, FeelDate right) => left.CompareTo(right) < 0;
    public static bool operator >(FeelDate left, FeelDate right) => left.CompareTo(right) > 0;
    public static bool operator <=(FeelDate left, FeelDate right) => left.CompareTo(right) <= 0;
    public static bool operator >=(FeelDate left, FeelDate right) => left.CompareTo(right) >= 0;

    /// <summary>The day as <c>2025-12-31</c>; years before 1 have a minus, years after 9999 more digits.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Year < 0 ? "-" : "")}{Math.Abs(Year):0000}-{Month:00}-{Day:00}");
}
