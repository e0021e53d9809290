using CsCheck;
using GovPortal.Feel;
using GovPortal.Tests.Support;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Tests.Features.Scenarios.Flows;

/// <summary>What people type for each kind of question, and what is made of it.</summary>
public sealed class AnswerReaderTests
{
    private const char Part = AnswerText.Parts;

    private static readonly Flow Kinds = FlowFolder.Of("""
        steps:
          - { question: choice, kind: choice, options: [one, two] }
          - { question: choices, kind: choices, options: [one, two, three], none: true }
          - { question: yes-no, kind: yes-no, unsure: true }
          - { question: whole, kind: whole }
          - { question: decimal, kind: decimal, decimals: 3 }
          - { question: money, kind: money, max: 5000000 }
          - { question: money-period, kind: money-period, periods: [week, month, year] }
          - { question: date, kind: date }
          - { question: month, kind: month }
          - { question: year, kind: year }
          - { question: span, kind: span }
          - { question: days, kind: span, unit: days }
          - { question: text, kind: text, length: 20 }
          - { question: place, kind: place, table: towns }
          - { question: some-month, kind: month, min: 'date("2020-01-01")', max: 'date("2026-06-01")', next: done }
        outcomes:
          - outcome: done
        """).With("tables/towns.csv", "key,en,zh\nsouth-gate,South Gate,南门\nriver,River Side,河边\n").Compile();

    [Theory]
    [InlineData("choice", "two", "two")]
    [InlineData("choice", " one ", "one")]
    [InlineData("choices", "three|one", "one|three")]
    [InlineData("choices", "none", "none")]
    [InlineData("yes-no", "yes", "yes")]
    [InlineData("yes-no", "是", "yes")]
    [InlineData("yes-no", "NO", "no")]
    [InlineData("yes-no", "unsure", "unsure")]
    [InlineData("whole", "12", "12")]
    [InlineData("whole", "-3", "-3")]
    [InlineData("whole", "+3", "3")]
    [InlineData("whole", "１２", "12")]
    [InlineData("whole", "007", "7")]
    [InlineData("whole", "1,234,567", "1234567")]
    [InlineData("whole", "1 234 567", "1234567")]
    [InlineData("whole", "12.0", "12")]
    [InlineData("whole", "15 years", "15")]
    [InlineData("whole", "15年", "15")]
    [InlineData("whole", "３ 个月", "3")]
    [InlineData("whole", "3万", "30000")]
    [InlineData("whole", "٣", "3")]
    [InlineData("decimal", "1,5", "1.5")]
    [InlineData("decimal", "1，5", "1.5")]
    [InlineData("decimal", ".5", "0.5")]
    [InlineData("decimal", "1.500", "1.5")]
    [InlineData("decimal", "1,234", "1234")]
    [InlineData("money", "1,234.5", "1234.50")]
    [InlineData("money", "1.234,50", "1234.50")]
    [InlineData("money", "¥ 1 234.50", "1234.50")]
    [InlineData("money", "￥１，２３４．５０元", "1234.50")]
    [InlineData("money", "1200 yuan", "1200.00")]
    [InlineData("money", "3.5 万元", "35000.00")]
    [InlineData("money", "0", "0.00")]
    [InlineData("money-period", "1,200-month", "1200.00-month")]
    [InlineData("money-period", "1200\u001fweek", "1200.00-week")]
    [InlineData("date", "1965-12-05", "1965-12-05")]
    [InlineData("date", "1965/12/5", "1965-12-05")]
    [InlineData("date", "1965.12.5", "1965-12-05")]
    [InlineData("date", "１９６５年１２月５日", "1965-12-05")]
    [InlineData("date", "1965年12月5号", "1965-12-05")]
    [InlineData("date", "19651205", "1965-12-05")]
    [InlineData("date", "5 December 1965", "1965-12-05")]
    [InlineData("date", "5th Dec. 1965", "1965-12-05")]
    [InlineData("date", "December 5, 1965", "1965-12-05")]
    [InlineData("date", "25/12/1965", "1965-12-25")]
    [InlineData("date", "12/25/1965", "1965-12-25")]
    [InlineData("date", "5/5/1965", "1965-05-05")]
    [InlineData("date", "1965\u001f12\u001f5", "1965-12-05")]
    [InlineData("date", "1965\u001fdec\u001f5", "1965-12-05")]
    [InlineData("date", "2024-02-29", "2024-02-29")]
    [InlineData("date", "0001-01-01", "0001-01-01")]
    [InlineData("date", "9999-12-31", "9999-12-31")]
    [InlineData("month", "1965-12", "1965-12")]
    [InlineData("month", "1965年3月", "1965-03")]
    [InlineData("month", "March 1965", "1965-03")]
    [InlineData("month", "3/1965", "1965-03")]
    [InlineData("month", "1965\u001f3", "1965-03")]
    [InlineData("year", "1965", "1965")]
    [InlineData("year", "1965年", "1965")]
    [InlineData("span", "P3Y6M", "P3Y6M")]
    [InlineData("span", "3\u001f6", "P3Y6M")]
    [InlineData("span", "\u001f42", "P3Y6M")]
    [InlineData("span", "3 years and 6 months", "P3Y6M")]
    [InlineData("span", "3年6个月", "P3Y6M")]
    [InlineData("span", "18 months", "P1Y6M")]
    [InlineData("span", "0\u001f0", "P0M")]
    [InlineData("days", "10", "P10D")]
    [InlineData("days", "2 weeks", "P14D")]
    [InlineData("days", "10天", "P10D")]
    [InlineData("days", "P0D", "P0D")]
    [InlineData("text", "  No. 5,\u0007  Main\u00a0Street ", "No. 5, Main Street")]
    [InlineData("place", "river", "river")]
    [InlineData("place", "南门", "south-gate")]
    [InlineData("place", "south gate", "south-gate")]
    public void Read_WhatPeopleType_IsUnderstood(string question, string typed, string canonical)
    {
        var reading = Read(question, typed);
        Assert.Null(reading.Problem);
        Assert.Equal(canonical, string.Join('|', reading.Raw));
    }

    [Theory]
    [InlineData("choice", "three", ProblemKind.ChooseOne)]
    [InlineData("choice", "unsure", ProblemKind.ChooseOne)]
    [InlineData("choices", "one|none", ProblemKind.NoneAndOthers)]
    [InlineData("choices", "one|four", ProblemKind.ChooseSome)]
    [InlineData("yes-no", "maybe", ProblemKind.ChooseOne)]
    [InlineData("whole", "", ProblemKind.Missing)]
    [InlineData("whole", "twelve", ProblemKind.NoNumber)]
    [InlineData("whole", "1,5", ProblemKind.NotWhole)]
    [InlineData("whole", "1e9", ProblemKind.NoNumber)]
    [InlineData("whole", "--1", ProblemKind.NoNumber)]
    [InlineData("whole", "1,2345", ProblemKind.NoNumber)]
    [InlineData("whole", "12,34,567", ProblemKind.NoNumber)]
    [InlineData("whole", "1.2.3", ProblemKind.NoNumber)]
    [InlineData("whole", "1 2", ProblemKind.NoNumber)]
    [InlineData("whole", "1000000000000", ProblemKind.TooLarge)]
    [InlineData("whole", "99999999999999999999999999999999999999", ProblemKind.TooLarge)]
    [InlineData("decimal", "0.1234", ProblemKind.TooManyDecimals)]
    [InlineData("money", "1.005", ProblemKind.TooManyDecimals)]
    [InlineData("money", "-1", ProblemKind.AtLeast)]
    [InlineData("money", "5000000.01", ProblemKind.AtMost)]
    [InlineData("money", "much", ProblemKind.NoMoney)]
    [InlineData("money-period", "1200", ProblemKind.NoPeriod)]
    [InlineData("money-period", "1200-day", ProblemKind.NoPeriod)]
    [InlineData("money-period", "-5\u001fmonth", ProblemKind.AtLeast)]
    [InlineData("money-period", "a lot\u001fmonth", ProblemKind.NoMoney)]
    [InlineData("date", "2023-02-29", ProblemKind.NoDate)]
    [InlineData("date", "1900-02-29", ProblemKind.NoDate)]
    [InlineData("date", "0000-01-01", ProblemKind.NoDate)]
    [InlineData("date", "10000-01-01", ProblemKind.NoDate)]
    [InlineData("date", "65-12-05", ProblemKind.NoDate)]
    [InlineData("date", "5/12/1965", ProblemKind.NoDate)]
    [InlineData("date", "1965\u001f12\u001f", ProblemKind.NoDate)]
    [InlineData("date", "1965-12", ProblemKind.NoDate)]
    [InlineData("month", "1965-13", ProblemKind.NoMonth)]
    [InlineData("month", "1965\u001fMa", ProblemKind.NoMonth)]
    [InlineData("year", "65", ProblemKind.NoYear)]
    [InlineData("year", "0000", ProblemKind.NoYear)]
    [InlineData("span", "3", ProblemKind.NoSpan)]
    [InlineData("span", "P", ProblemKind.NoSpan)]
    [InlineData("span", "x\u001f3", ProblemKind.NoSpan)]
    [InlineData("days", "-1", ProblemKind.NoDays)]
    [InlineData("text", "This is longer than twenty characters", ProblemKind.TooLong)]
    [InlineData("place", "Nowhere", ProblemKind.ChooseOne)]
    [InlineData("some-month", "2019-12", ProblemKind.AtLeast)]
    [InlineData("some-month", "2026-07", ProblemKind.AtMost)]
    public void Read_WhatCannotBeMeant_IsRefused(string question, string typed, ProblemKind problem) =>
        Assert.Equal(problem, Read(question, typed).Problem?.Kind);

    [Fact]
    public void Read_MoneyWithPeriod_GivesSumsAMonthAndAYear()
    {
        var value = Assert.IsType<FeelContext>(Read("money-period", "1200-month").Value);
        Assert.Equal((1200m, "month", 1200m, 14400m), (value["amount"], value["period"], value["monthly"], value["yearly"]));
        Assert.Equal(5200m, Assert.IsType<FeelContext>(Read("money-period", "1200-week").Value)["monthly"]);
    }

    [Fact]
    public void Read_CanonicalAnswer_GivesItselfAgain() => Gen.Select(Key, Typed).Sample((key, typed) =>
    {
        var first = Read(key, typed);
        if (first.Problem is null)
        {
            var second = Read(key, string.Join('|', first.Raw));
            Assert.Null(second.Problem);
            Assert.Equal(first.Raw, second.Raw);
            Assert.Equal(first.Value, second.Value);
        }
    });

    [Fact]
    public void Read_AnyDay_IsUnderstoodInEachWayOfWriting() => Gen.DateOnly.Sample(day =>
    {
        string[] ways =
        [
            $"{day:yyyy-MM-dd}", $"{day.Year:0000}年{day.Month}月{day.Day}日", $"{day.Year:0000}/{day.Month}/{day.Day}", $"{day:yyyyMMdd}",
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day:d MMMM yyyy}"),
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day:MMM d, yyyy}"),
            $"{day.Year:0000}{Part}{day.Month}{Part}{day.Day}",
        ];
        Assert.All(ways, way => Assert.Equal([$"{day:yyyy-MM-dd}"], Read("date", way).Raw));
    });

    [Fact]
    public void Read_AnySum_IsUnderstoodInEachWayOfWriting() => Gen.Long[0, 499_999_999].Sample(cents =>
    {
        var sum = cents / 100m;
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        string[] ways = [sum.ToString("0.00", culture), sum.ToString("#,##0.00", culture), $"¥{sum.ToString("0.##", culture)}", $"{sum.ToString("0.00", culture).Replace('.', ',')} 元"];
        Assert.All(ways, way => Assert.Equal([sum.ToString("0.00", culture)], Read("money", way).Raw));
    });

    [Fact]
    public void Read_AnyText_NeverFails() => Gen.Select(Key, Gen.OneOf(Gen.String, Typed))
        .Sample((key, typed) => Assert.NotNull(Read(key, typed)), iter: 20_000);

    [Theory]
    [InlineData("date", "birth.year=1965&birth.month=2&birth.day=30", "1965\u001f2\u001f30")]
    [InlineData("date", "birth.year=&birth.month= &birth.day=", "")]
    [InlineData("date", "birth=1965-02-03", "1965-02-03")]
    [InlineData("money-period", "birth.amount=&birth.period=month", "")]
    [InlineData("money-period", "birth.amount=12&birth.period=month", "12\u001fmonth")]
    [InlineData("span", "birth.years=3&birth.months=", "3\u001f")]
    [InlineData("yes-no", "birth.unsure=on&birth=yes", "unsure")]
    [InlineData("choices", "birth=one&birth=two", "one|two")]
    public void Fields_OfAForm_BecomeOneAnswer(string question, string form, string typed)
    {
        var posted = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(form);
        Assert.Equal(typed, string.Join('|', AnswerFields.Read(Kinds.Question(question)!, "birth", f => posted.GetValueOrDefault(f))!));
    }

    [Fact]
    public void Fields_Absent_AreNoAnswer() => Assert.Null(AnswerFields.Read(Kinds.Question("date")!, "birth", _ => default));

    [Theory]
    [InlineData("date", "1965\u001fx\u001f30", "month", "x")]
    [InlineData("date", "1965-12-05", "day", "5")]
    [InlineData("month", "1965-03", "month", "3")]
    [InlineData("span", "P3Y6M", "months", "6")]
    [InlineData("money-period", "1200.00-month", "amount", "1200.00")]
    [InlineData("money-period", "1200.00-month", "period", "month")]
    [InlineData("date", "unsure", "year", "")]
    public void Fields_OfAnAnswer_AreFilledAgain(string question, string typed, string part, string field) =>
        Assert.Equal(field, AnswerFields.Part(Kinds.Question(question)!, [typed], part));

    [Fact]
    public void Answers_FromAnything_AreBounded()
    {
        var sent = Enumerable.Range(0, 5000).Select(i => KeyValuePair.Create(i < 4990 ? $"x{i}" : "text", new Microsoft.Extensions.Primitives.StringValues(new string('长', 100_000))));
        var answers = Answers.From(sent, Kinds);
        Assert.Equal(["text"], answers.Keys);
        Assert.Equal(Answers.MaximumLength, answers["text"][0].Length);
    }

    private static readonly Gen<string> Typed = OneOf(
        "0", "1", "9", "12", "31", "1965", "9999", "2024", "-", "/", ".", ",", "，", "年", "月", "日", "万", "元", "¥", " ", "P", "Y", "M", "D",
        "month", "week", "years", "Dec", "one", "two", "none", "|", "yes", "river", "南门", "unsure", "１", "\u001f", "\u0000", "\ud800", "é").Array[0, 8].Select(string.Concat);

    private static readonly Gen<string> Key = OneOf([.. Kinds.Questions.Select(q => q.Key)]);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static AnswerReading Read(string key, string typed)
    {
        var question = Kinds.Question(key)!;
        var environment = new FlowEnvironment(Kinds, FlowFolder.Day);
        string[] texts = typed.Length == 0 ? [] : [typed];
        var reading = AnswerReader.Read(question, key, texts, QuestionAsker.Options(question, environment));
        var asked = QuestionAsker.Ask(question, key, texts, environment);
        return asked.Problems.Count > 0 ? reading with { Problem = asked.Problems[0] } : reading;
    }
}
