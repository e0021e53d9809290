using GovPortal.Tests.Support;
using GovPortal.Web.Data.Import;

namespace GovPortal.Tests.Features.Scenarios.Flows;

/// <summary>Whatever is wrong in the files of a flow is said with its file and line.</summary>
public sealed class FlowReaderTests
{
    private readonly FlowFolder folder = new();

    [Fact]
    public void Compile_SoundFlow_HasNoFindings()
    {
        var flow = folder.Compile();
        Assert.Equal(["home", "district", "rent", "children", "move-day"], flow.Questions.Select(q => q.Key));
        Assert.False(flow.IsShort);
        Assert.True(flow.HasStartPage);
        Assert.False(flow.IsPrivate);
        Assert.Equal(["en", "zh"], flow.Words.Keys.Order());
    }

    [Theory]
    [InlineData("kind: place\n", "kind: planet\n", 11, "'planet' is no kind; known are choice, choices, yes-no")]
    [InlineData("    table: districts\n", "    table: towns\n", 10, "there is no data table 'towns'")]
    [InlineData("kind: money\n", "kind: money\n    maximum: 3\n", 15, "the key 'maximum' is not known here; known are")]
    [InlineData("max: 100000", "max: lots of", 16, "lots")]
    [InlineData("max: 100000", "max: today()", 16, "This is a number, but the rule gives date.")]
    [InlineData("ask: home = \"rented\"", "ask: home = \"rentd\"", 15, "rented")]
    [InlineData("options: [rented, owned]", "options: [rented, owned]\n    ask: today() > @\"2030-01-01\"", 10, "the first question is always asked")]
    [InlineData("ask: home = \"rented\"", "ask: hoem = \"rented\"", 15, "Did you mean home?")]
    [InlineData("ask: home = \"rented\"", "ask: move day > today()", 15, "move day")]
    [InlineData("unsure: true", "unsure: perhaps", 17, "'unsure' is true or false")]
    [InlineData("  - part: household", "  - part: garden", 18, "there is no part 'garden'")]
    [InlineData("  - part: household", "  - part: household\n  - part: household", 19, "the part 'household' is used twice")]
    [InlineData("to: owner", "to: nowhere", 26, "there is no question and no outcome 'nowhere'")]
    [InlineData("to: owner", "to: home", 26, "'home' stands before 'move-day'; ways lead forward only")]
    [InlineData("      - when: home = \"owned\"\n        to: owner\n", "      - to: owner\n", 26, "a branch without 'when' stands last")]
    [InlineData("question: district", "question: home", 10, "'home' is already the name of a question")]
    [InlineData("question: district", "question: result", 10, "'result' has a meaning of its own in addresses")]
    [InlineData("question: district", "question: District", 10, "'District' is no key")]
    [InlineData("options: [rented, owned]", "options: [rented]", 7, "there are at least 2 options")]
    [InlineData("options: [rented, owned]", "options: [rented, rented]", 9, "the option 'rented' stands twice")]
    [InlineData("options: [rented, owned]", "options: [rented, unsure]", 9, "'unsure' is no option of its own")]
    [InlineData("    rule: count(children)\n", "", 32, "has exactly one of 'rule', 'table' and 'lookup'")]
    [InlineData("rule: count(children)", "rule: count(fee)", 32, "reads itself")]
    [InlineData("lookup: rent-caps", "lookup: districts", 34, "the table 'districts' is not dated")]
    [InlineData("with: { district: district }", "with: { town: district }", 38, "the table 'rent-caps' has no column 'town'")]
    [InlineData("take: amount", "take: sum", 34, "the table 'rent-caps' has no column 'sum'")]
    [InlineData("    table: fee\n", "    table: districts\n", 42, "the table 'districts' is no decision table")]
    [InlineData("items: [register, fee]", "items: [register, feee]", 45, "there is no item 'feee'")]
    [InlineData("items: [register, fee]", "items: [register, register]", 45, "the item 'register' stands twice")]
    [InlineData("    service: water-supply\n", "", 52, "an item of kind 'service' has 'service'")]
    [InlineData("    unit: yuan-month", "    unit: dollars", 62, "'dollars' is no unit")]
    [InlineData("reminder: P3D", "reminder: P1Y", 68, "'P1Y' is no number of days")]
    [InlineData("date: move day - duration(\"P7D\")", "date: move day - 7", 67, "")]
    [InlineData("    article: \"1\"\n  - rule: moving-rules\n    sample: true\n", "  - rule: moving-rules\n", 3, "a local rule is always a sample")]
    [InlineData("rule: day of week(move day) != \"Sunday\"", "rule: move day", 24, "This is true or false, but the rule gives date.")]
    public void Compile_WrongFlow_SaysTheLineAndTheReason(string old, string replacement, int line, string reason)
    {
        var findings = folder.Replace("flow.yaml", old, replacement).Findings();
        Assert.Contains(findings, f => f.File == "scenarios/move-house/flow.yaml" && f.Line == line && f.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("parts/household/part.yaml", "most: 3", "most: 13", 4, "'most' is a whole number from 1 to 12")]
    [InlineData("parts/household/part.yaml", "max: today()", "max: tody()", 8, "today")]
    [InlineData("parts/household/part.yaml", "kind: month", "kind: group", 6, "a group does not stand within a group")]
    [InlineData("parts/household/part.en.yaml", "  children:", "  childs:", 2, "the flow has no question 'childs'")]
    [InlineData("tables/districts.csv", "hill,Hill District,山区", "hill,Hill District", 3, "has 2 cells; the header has 3")]
    [InlineData("tables/districts.csv", "hill,", "harbour,", 3, "'harbour' is no key or stands twice")]
    [InlineData("tables/rent-caps.csv", "2026-01-01,*", "1 January,*", 2, "the days in 'from' are written as 2026-01-31")]
    [InlineData("tables/fee.csv", "in:home", "in:hom", 2, "home")]
    public void Compile_WrongFile_SaysTheFileAndLine(string file, string old, string replacement, int line, string reason)
    {
        var findings = folder.Replace(file, old, replacement).Findings();
        var path = file.StartsWith("parts/", StringComparison.Ordinal) ? file : $"scenarios/move-house/{file}";
        Assert.Contains(findings, f => f.File == path && f.Line == line && f.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{{move day}}", "{{move dya}}", 24, "move day")]
    [InlineData("{{move day | month}}", "{{move day | moon}}", 25, "'moon' is no format")]
    [InlineData("{{move day}}", "{{move day", 24, "'{{' is not closed")]
    [InlineData("short: Home", "shrt: Home", 5, "the key 'shrt' is not known here")]
    [InlineData("rented: Rented", "rent: Rented", 7, "the question 'home' has no option 'rent'")]
    [InlineData("  rent-cap:", "  rent-limit:", 21, "the flow has no value 'rent-limit'")]
    [InlineData("  tenant:", "  lodger:", 26, "the flow has no outcome 'lodger'")]
    [InlineData("  fee:", "  charge:", 32, "the flow has no item 'charge'")]
    [InlineData("not-on-sunday:", "no-sunday:", 19, "the question 'move-day' has no check 'no-sunday'")]
    public void Compile_WrongWords_SaysTheLine(string old, string replacement, int line, string reason)
    {
        var findings = folder.Replace("flow.en.yaml", old, replacement).Findings();
        Assert.Contains(findings, f => f.File == "scenarios/move-house/flow.en.yaml" && f.Line == line && f.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Compile_RuleOverSeveralLines_SaysTheLineWithinIt()
    {
        var findings = folder.Replace("flow.yaml", "    rule: count(children)\n", "    rule: |\n      if count(children) > 2\n      then 2\n      else coutn(children)\n").Findings();
        var finding = Assert.Single(findings);
        Assert.Equal((36, 12), (finding.Line, finding.Column));
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a\n- b\n")]
    [InlineData("steps: {}\n")]
    [InlineData("steps: [a, [b]]\noutcomes: 3\n")]
    [InlineData("steps:\n  - question: a\n    kind: [choice]\n")]
    [InlineData("steps: &x [*x]\n")]
    [InlineData("a: b: c\n")]
    public void Compile_NoFlowAtAll_IsAFinding(string text)
    {
        var findings = folder.With("flow.yaml", text).Findings();
        Assert.NotEmpty(findings);
        Assert.All(findings, f => Assert.Equal(FindingLevel.Error, f.Level));
    }

    [Fact]
    public void Compile_AnyCutFlow_NeverFails()
    {
        var text = folder.Files["flow.yaml"];
        for (var length = 0; length < text.Length; length += 37)
        {
            Assert.NotNull(new FlowFolder().With("flow.yaml", text[..length]).Findings());
        }
    }

    [Fact]
    public void Compile_QuestionNotOnEveryWay_IsNullableAfterwards()
    {
        var flow = folder.Compile();
        Assert.True(flow.Question("move-day")!.Scope.TryGetType("rent", out var rent) && rent.IsNullable);
        Assert.True(flow.Question("move-day")!.Scope.TryGetType("home", out var home) && !home.IsNullable);
        Assert.False(flow.Question("rent")!.Scope.TryGetType("move day", out _));
    }
}
