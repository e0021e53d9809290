using System.Globalization;
using GovPortal.Feel;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>Numbers, dates and spans that stand for all others within a range, as raw texts.</summary>
internal static class TypicalValues
{
    private const int Between = 3;
    private const int DenselyBetween = 400;

    // Dates are many, because each of the rules is moved by each duration of the rules.
    private const int MostUsual = 40;
    private const int MostSparse = 10;

    // For questions without an end of their own.
    private const decimal LargestNumber = 1_000_000;
    private const int YearsBack = 110;
    private const int YearsAhead = 30;
    private const long LongestSpan = 100 * 12;

    public static IEnumerable<string> Numbers(FlowQuestion question, OpenTrial open, List<object> near, TrialDensity density)
    {
        var step = question.Kind is QuestionKind.Whole or QuestionKind.Year ? 1 : question.Kind == QuestionKind.Decimal ? 1 / (decimal)Math.Pow(10, question.Definition.Decimals) : 0.01m;
        var (low, high) = question.Kind == QuestionKind.Year ? (1900m, 2100m) : (0m, LargestNumber);
        var constants = near.OfType<decimal>().ToList();
        var (min, max) = Ends(open.Min as decimal?, open.Max as decimal?, low, constants.DefaultIfEmpty(high).Max() + 10);
        var wanted = new SortedSet<decimal> { min, max };
        foreach (var constant in constants)
        {
            wanted.UnionWith(density == TrialDensity.Sparse ? [constant] : [constant - step, constant, constant + step]);
        }

        var count = density switch { TrialDensity.Sparse => 0, TrialDensity.Usual => Between, _ => DenselyBetween };
        for (var i = 1; i <= count; i++)
        {
            wanted.Add(decimal.Floor((min + ((max - min) * i / (count + 1))) / step) * step);
        }

        var format = step == 1 ? question.Kind == QuestionKind.Year ? "0000" : "0" : "0.######";
        return wanted.Where(n => n >= min && n <= max).Select(n => n.ToString(format, CultureInfo.InvariantCulture));
    }

    public static IEnumerable<string> Dates(FlowQuestion question, OpenTrial open, List<object> near, TrialDensity density, DateOnly today)
    {
        var monthly = question.Kind == QuestionKind.Month;
        var (min, max) = Ends((open.Min as FeelDate?)?.EpochDay, (open.Max as FeelDate?)?.EpochDay, Day(today.AddYears(-YearsBack)), Day(today.AddYears(YearsAhead)));
        var wanted = new SortedSet<long> { min, max };
        foreach (var constant in Moments(near, today))
        {
            wanted.UnionWith(density == TrialDensity.Sparse ? [constant] : monthly ? [constant - 31, constant, constant + 31] : [constant - 1, constant, constant + 1]);
        }

        var count = density switch { TrialDensity.Sparse => 0, TrialDensity.Usual => Between, _ => DenselyBetween * 2 };
        for (var i = 1; i <= count; i++)
        {
            wanted.Add(min + ((max - min) * i / (count + 1)));
        }

        var most = density switch { TrialDensity.Sparse => MostSparse, TrialDensity.Usual => MostUsual, _ => int.MaxValue };
        return TypicalAnswers.Spread([.. wanted.Where(d => d >= min && d <= max)], most)
            .Select(d => DateOnly.FromDayNumber((int)(d + Epoch)).ToString(monthly ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture)).Distinct();
    }

    public static IEnumerable<string> Spans(FlowQuestion question, OpenTrial open, List<object> near, TrialDensity density)
    {
        long? Length(object? value) => value switch
        {
            YearsMonthsDuration span when !question.Definition.InDays => span.Months,
            DaysTimeDuration span when question.Definition.InDays => (long)(span.Seconds / 86_400),
            _ => null,
        };
        var (min, max) = Ends(Length(open.Min), Length(open.Max), 0, LongestSpan);
        var wanted = new SortedSet<long> { min, max, (min + max) / 2 };
        foreach (var constant in near.Select(Length).OfType<long>())
        {
            wanted.UnionWith(density == TrialDensity.Sparse ? [constant] : [constant - 1, constant, constant + 1]);
        }

        for (var i = 1; density == TrialDensity.Dense && i <= DenselyBetween; i++)
        {
            wanted.Add(min + ((max - min) * i / (DenselyBetween + 1)));
        }

        return wanted.Where(n => n >= min && n <= max).Select(n => question.Definition.InDays ? $"P{n}D" : new YearsMonthsDuration(n).ToString());
    }

    private static readonly long Epoch = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>Dates of the rules, today, and each of them moved by each duration of the rules: rules compare sums of both.</summary>
    private static IEnumerable<long> Moments(List<object> near, DateOnly today)
    {
        List<DateOnly> dates = [.. near.OfType<FeelDate>().Select(d => d.TryToDateOnly(out var date) ? date : today).Append(today).Distinct().Take(40)];
        foreach (var date in dates)
        {
            yield return Day(date);
            foreach (var duration in near.Take(60))
            {
                var months = duration is YearsMonthsDuration span ? (int)Math.Clamp(span.Months, -2400, 2400) : 0;
                var days = duration is DaysTimeDuration time ? (int)Math.Clamp(time.Seconds / 86_400, -40_000, 40_000) : 0;
                if ((months != 0 || days != 0) && date.Year is > 300 and < 9700)
                {
                    yield return Day(date.AddMonths(months).AddDays(days));
                    yield return Day(date.AddMonths(-months).AddDays(-days));
                }
            }
        }
    }

    private static long Day(DateOnly date) => date.DayNumber - Epoch;

    private static (decimal Min, decimal Max) Ends(decimal? min, decimal? max, decimal low, decimal high) =>
        (min ?? Math.Min(low, max ?? low), max ?? Math.Max(high, min ?? high));

    private static (long Min, long Max) Ends(long? min, long? max, long low, long high)
    {
        var (from, to) = Ends((decimal?)min, max, low, high);
        return ((long)from, (long)to);
    }
}
