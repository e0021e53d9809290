using GovPortal.Tests.Support;
using GovPortal.Web.Data.Import;

namespace GovPortal.Tests.Data.Import;

/// <summary>Each rule of <c>content check</c>, shown by content that breaks it and nothing else.</summary>
public sealed class ContentCheckerTests
{
    private const string Service = "services/water-supply/service.yaml";

    public static TheoryData<string> Names => [.. BadContent.Cases.Select(c => c.Name)];

    [Fact]
    public void Check_SmallFolder_FindsNothing()
    {
        using var content = new ContentFolder();
        Assert.Empty(content.Check());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_BadContent_SaysFileLineAndReason(string name)
    {
        var bad = BadContent.Cases.Single(c => c.Name == name);
        using var content = new ContentFolder();
        bad.Break(content);
        var findings = content.Check();
        var found = findings.FirstOrDefault(f => f.File == bad.File && f.Reason.Contains(bad.Reason, StringComparison.Ordinal));
        Assert.True(found is not null, $"Wanted '{bad.File}: … {bad.Reason} …', found:\n{string.Join('\n', findings)}");
        Assert.Equal(bad.Level, found.Level);
        if (bad.Line is { } marker)
        {
            var lines = content.Read(bad.File).ReplaceLineEndings("\n").Split('\n');
            Assert.Equal(Array.FindIndex(lines, l => l.Contains(marker, StringComparison.Ordinal)) + 1, found.Line);
        }
    }

    [Fact]
    public void Check_ManyFaults_FindsAllInOneGo()
    {
        using var content = new ContentFolder();
        content.Replace("site.yaml", "#0a5578", "blue");
        content.Replace(Service, "unit: working-days", "unit: weeks");
        content.Replace("pages/about/en.md", "title: About this test portal", "title: ''");
        content.Write("notices/pipe-works/notice.yaml", "topics: [");
        Assert.Equal(
            ["notices/pipe-works/notice.yaml", "pages/about/en.md", Service, "site.yaml"],
            content.Check().Where(f => f.Level == FindingLevel.Error).Select(f => f.File).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Check_NoFolder_SaysSo()
    {
        using var folder = new TempFolder();
        var finding = Assert.Single(ContentChecker.Check(folder.File("nowhere"), ContentFolder.Now).Findings);
        Assert.Contains("there is no content folder", finding.Reason, StringComparison.Ordinal);
    }

    /// <summary>What the Chinese indicators require is advice elsewhere, and the other way round.</summary>
    [Theory]
    [InlineData("cn", "legal", "Error")]
    [InlineData("uk", "legal", "Warning")]
    [InlineData("neutral", "legal", "Warning")]
    [InlineData("cn", "fee", "Warning")]
    [InlineData("uk", "fee", "Error")]
    [InlineData("neutral", "fee", "Warning")]
    public void Check_MissingElement_IsJudgedByProfile(string profile, string element, string level)
    {
        using var content = new ContentFolder();
        content.Replace("site.yaml", "profile: cn", $"profile: {profile}");
        content.Replace(Service, element == "fee" ? "fee:\n  amount: 20\n  sample: true\n" : "legal:\n  - key: water-rules\n    sample: true\n", "");
        var finding = content.Check().Single(f => f.File == Service && f.Reason == $"{element}: this element of a service is missing");
        Assert.Equal(level, finding.Level.ToString());
    }
}
