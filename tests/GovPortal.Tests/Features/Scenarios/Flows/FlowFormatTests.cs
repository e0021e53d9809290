using GovPortal.Feel;
using GovPortal.Tests.Support;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Tests.Features.Scenarios.Flows;

public sealed class FlowFormatTests
{
    [Theory]
    [InlineData(1234.5, "1,234.50 yuan", "1,234.50元")]
    [InlineData(0, "0 yuan", "0元")]
    [InlineData(9000, "9,000 yuan", "9,000元")]
    [InlineData(10000, "10,000 yuan", "1万元")]
    [InlineData(125000, "125,000 yuan", "12.5万元")]
    [InlineData(12345, "12,345 yuan", "12,345元")]
    [InlineData(-20000, "-20,000 yuan", "-2万元")]
    public void Money_InBothLanguages_ReadsAsPeopleWriteIt(double amount, string english, string chinese) => Assert.Equal(
        (english, chinese),
        (FlowFormat.Money((decimal)amount, "en"), FlowFormat.Money((decimal)amount, "zh")));

    [Theory]
    [InlineData(45, "3 years 9 months", "3年9个月")]
    [InlineData(12, "1 year", "1年")]
    [InlineData(1, "1 month", "1个月")]
    [InlineData(0, "0 months", "0个月")]
    [InlineData(-14, "minus 1 year 2 months", "负1年2个月")]
    public void Span_InBothLanguages_NamesYearsAndMonths(int months, string english, string chinese) => Assert.Equal(
        (english, chinese),
        (FlowFormat.Write(new YearsMonthsDuration(months), null, "en"), FlowFormat.Write(new YearsMonthsDuration(months), null, "zh")));

    [Theory]
    [InlineData(null, "5 December 1965", "1965年12月5日")]
    [InlineData(ValueFormat.Month, "December 1965", "1965年12月")]
    [InlineData(ValueFormat.Year, "1965", "1965年")]
    public void Date_InBothLanguages_FollowsTheFormat(ValueFormat? format, string english, string chinese) => Assert.Equal(
        (english, chinese),
        (FlowFormat.Write(new FeelDate(1965, 12, 5), format, "en"), FlowFormat.Write(new FeelDate(1965, 12, 5), format, "zh")));

    [Fact]
    public void Template_AnswerInMarkdown_IsOnlyText()
    {
        var flow = FlowFolder.Of(
            "steps:\n  - { question: name, kind: text, next: done }\noutcomes:\n  - outcome: done\n",
            "outcomes:\n  done: { text: 'Dear **{{name}}**' }\n").Compile();
        var walk = FlowFolder.Walk(flow, "name=" + Uri.EscapeDataString("[x](javascript:alert(1)) <b> {{name}} # *"));
        var text = flow.In("en").Of(walk.Result!.Outcome).Text!;
        Assert.Equal("Dear **[x](javascript:alert(1)) <b> {{name}} # ***", walk.Text(text, "en"));
        Assert.Equal(@"Dear **\[x\]\(javascript\:alert\(1\)\) \<b\> \{\{name\}\} \# \***", walk.Markdown(text, "en"));
    }

    [Fact]
    public void Template_Choice_IsWrittenWithItsLabel()
    {
        var folder = new FlowFolder().Replace("flow.en.yaml", "short: Home", "short: Home\n    hint: \"You chose {{home}}\"");
        Assert.Contains(folder.Findings(), f => f.Line == 6);
        folder = new FlowFolder().Replace("flow.en.yaml", "title: Give notice", "title: \"Give notice for {{home}}, {{district}}, {{rent}}\"");
        var walk = folder.Walk("home=rented&district=hill&rent=3000&children=0&move-day=2026-07-01");
        Assert.Equal("Give notice for Rented, Hill District, 3,000 yuan", walk.Text(walk.Flow.In("en").Items["notice"].Title!, "en"));
    }

    [Theory]
    [InlineData("en", "None of these", "None of these")]
    [InlineData("en", "answer yes", "Yes")]
    [InlineData("zh", "None of these", "以上都没有")]
    [InlineData("fr", "Free", "Free")]
    public void Words_OfALanguage_AreThoseOfThePortal(string lang, string key, string text) =>
        Assert.Equal(text, Web.Features.Language.PortalWords.In(lang)[key]);
}
