using GovPortal.Tests.Support;
using GovPortal.Web.Data.Import;

namespace GovPortal.Tests.Features.Interpretations;

/// <summary>Each rule for policies and interpretations, shown by content that breaks it: file, line and reason.</summary>
public sealed class InterpretationCheckerTests
{
    private const string Policy = $"policies/{PolicyFiles.Measures}/policy.yaml";
    private const string PolicyWords = $"policies/{PolicyFiles.Measures}/en.md";
    private const string Data = $"interpretations/{PolicyFiles.Asked}/interpretation.yaml";
    private const string Words = $"interpretations/{PolicyFiles.Asked}/en.md";
    private const string Flow = $"interpretations/{PolicyFiles.Asked}/flow.yaml";
    private const string DrawnData = $"interpretations/{PolicyFiles.Drawn}/interpretation.yaml";
    private const string DrawnWords = $"interpretations/{PolicyFiles.Drawn}/en.md";

    [Fact]
    public void Check_SoundContent_FindsNothing()
    {
        using var content = Folder();
        Assert.Empty(content.Check());
    }

    [Theory]
    [InlineData(Policy, "issued: 2026-01-10\n", "", "the day of issue is missing")]
    [InlineData(Policy, "in-force: 2026-02-01", "in-force: 2025-02-01", "comes into force before it is issued", "in-force")]
    [InlineData(Policy, "text: full", "text: full\nexpires: 2026-01-20", "expires before it comes into force", "expires")]
    [InlineData(Policy, "bodies: [town-council]", "bodies: [moon-council]", "there is no issuing body 'moon-council'", "moon-council")]
    [InlineData(Policy, "bodies: [town-council]\n", "", "names no issuing body")]
    [InlineData(Policy, "text: full\n", "", "'full' or as an 'excerpt'")]
    [InlineData(Policy, "sample: true", "sample: true\nsource: water-law", "exactly one of 'source' and 'sample: true'", "source:")]
    [InlineData(Policy, "sample: true", "source: no-law", "there is no source 'no-law'", "no-law")]
    [InlineData(Policy, "    number: \"1\"", "    number: \"1\"\n    quoted: true", "'quoted' belongs to excerpts", "quoted")]
    [InlineData(Policy, "repeals: [well-rules]", "repeals: [water-measures]", "there is no other policy 'water-measures'", "repeals")]
    [InlineData(Policy, "services: [water-supply]", "services: [nothing]", "there is no service 'nothing'", "nothing")]
    [InlineData(Policy, "services: [water-supply]", "services: [water-supply, water-supply]", "'water-supply' is named twice", "services")]
    [InlineData(Policy, "scenarios: [bin-day]", "scenarios: [nothing]", "there is no scenario 'nothing'", "nothing")]
    [InlineData(Policy, "key: article-2", "key: article-1", "is no key or stands twice", "#8")]
    [InlineData(PolicyWords, "## Article 2 {#article-2}", "## Article 2 {#article-9}", "the anchor 'article-9' stands twice or is no article", "article-9")]
    [InlineData(PolicyWords, "## Article 2 {#article-2}\n", "", "has no heading with {#article-2}")]
    [InlineData(PolicyWords, "The fee is 20 yuan.", "", "nothing stands under 'article-2'", "{#article-2}")]
    [InlineData(Data, "kind: questions-and-answers", "", "the kind is missing")]
    [InlineData(Data, "policies: [water-measures]", "policies: [no-measures]", "there is no policy 'no-measures'", "no-measures")]
    [InlineData(Data, "    article: article-2", "    article: article-7", "has no article 'article-7'", "article-7")]
    [InlineData(Data, "    article: article-2", "    article: article-2\n    policy: well-rules", "is not among the policies that it explains", "well-rules")]
    [InlineData(Data, "    article: article-2", "    article: article-2\n    source: no-law", "there is no source 'no-law'", "no-law")]
    [InlineData(Data, "  - key: how\n", "", "at least 3 questions", "questions:")]
    [InlineData(Data, "audiences: [tenant]\n", "", "'if you are …, then …' is missing")]
    [InlineData(Data, "    on: 2026-02-01", "", "has no day: 'on'", "key: begins")]
    [InlineData(Data, "audiences: [tenant]", "audiences: [tenant]\nscenario: bin-day", "by a scenario or by a flow of its own, not by both", "scenario")]
    [InlineData(Data, "audiences: [tenant]", "audiences: [tenant]\nmedia:\n  - key: talk\n    file: talk.mp4", "there is no recording 'files/talk.mp4'", "talk.mp4")]
    [InlineData(Words, "background: Pipes are old (water-asked).\n", "", "background: this element of an interpretation is missing", null, Data)]
    [InlineData(Words, "old: \"The fee is 30 yuan.\"", "old: \"The fee is 20 yuan <now>.\"", "the old and the new words are the same", "fee:")]
    [InlineData(Words, ", answer: In February.", "", "questions 'when' has no 'answer'", "when:")]
    [InlineData(Words, "then: you pay less.", "then: \"you [pay](/en/services/nothing) less.\"", "/services/nothing", "tenant:")]
    [InlineData(Words, "answer: In February.", "answer: \"See [it](#term-none).\"", "there is no term 'none'", "when:")]
    [InlineData(DrawnWords, "## In figures {#figures}", "## In figures", "has no anchor", "## In figures")]
    [InlineData(DrawnWords, "## In figures {#figures}", "## In figures {#check}", "is one that the page itself uses", "{#check}")]
    [InlineData(DrawnWords, "{{chart: use}}", "{{chart: other}}", "there is no chart 'other'", "{{chart: other}}")]
    [InlineData(DrawnData, "charts: [use]", "charts: [use, more]", "there is no chart 'more'", "charts")]
    [InlineData(DrawnData, "scenario: roadside", "scenario: nothing", "there is no scenario 'nothing'", "nothing")]
    [InlineData(Flow, "    kind: whole\n", "    kind: whole\n    personal: true\n", "'people' is personal, and answers of a flow inside a page stand in the address", "question: people")]
    [InlineData(Flow, "outcome: no-home", "outcome: nobody", "says neither 'yes' nor 'no' nor 'partly'", "outcome: nobody", null, "to: no-home", "to: nobody")]
    [InlineData(Flow, "    kind: service", "    kind: next-step", "of a kind for which a page has no room", "item: ask")]
    [InlineData(Flow, "    article: \"2\"", "    article: \"7\"", "names article 7; the articles of the policy are 1, 2", "item: fee")]
    [InlineData(DrawnWords, "{#figures}", "{#here}", "the anchor 'here' stands twice or is one that the page itself uses", "{#here}")]
    [InlineData(DrawnWords, "{#figures}", "{#useful-comment}", "the anchor 'useful-comment' stands twice or is one", "{#useful-comment}")]
    [InlineData(Flow, "question: home", "question: dates", "'dates' has the name of an anchor of the page", "question: dates", null, "to: home", "to: dates", "when: home", "when: dates")]
    public void Check_BrokenRule_SaysFileLineAndReason(
        string file, string old, string changed, string reason, string? line = null, string? said = null, params string[] alsoChanged)
    {
        using var content = Folder();
        content.Replace(file, old, changed);
        for (var i = 0; i < alsoChanged.Length; i += 2)
        {
            content.Replace(file, alsoChanged[i], alsoChanged[i + 1]);
        }

        var findings = content.Check();
        var found = findings.FirstOrDefault(f => f.File == (said ?? file) && f.Reason.Contains(reason, StringComparison.Ordinal));
        Assert.True(found is not null, $"Wanted '{reason}', found:\n{string.Join('\n', findings)}");
        Assert.Equal(FindingLevel.Error, found.Level);
        if (line is not null && !line.StartsWith('#'))
        {
            Assert.Contains(line, content.Read(said ?? file).Split('\n')[found.Line - 1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Check_FlowWithFiveQuestions_IsToBecomeAScenario()
    {
        using var content = Folder();
        content.Replace(Flow, "steps:\n", "steps:\n" + string.Concat(Enumerable.Range(1, 3).Select(i => $"  - question: extra-{i}\n    kind: yes-no\n")));
        Assert.Contains(content.Check(), f => f.File == Flow && f.Line > 1 && f.Reason.Contains("at most 4 questions; make it a scenario", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_ExcerptsOnly_AreRefused()
    {
        using var content = Folder();
        var law = string.Join(' ', Enumerable.Range(0, 200).Select(i => $"clause{i} says that water{i}"));
        content.Replace(PolicyWords, "The fee is 20 yuan.", law);
        content.Append(Words, law + "\n");
        Assert.Contains(content.Check(), f => f.File == Words && f.Reason.Contains("excerpts explain nothing", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_PolicyThatNobodyExplains_IsAWarning_UnlessItIsOver()
    {
        using var content = Folder();
        content.Replace(Policy, "repeals: [well-rules]\n", "");
        var finding = Assert.Single(content.Check());
        Assert.Equal((FindingLevel.Warning, $"policies/{PolicyFiles.OldRules}/policy.yaml"), (finding.Level, finding.File));
    }

    [Theory]
    [InlineData("WEBVTT\n\n00:00.000 --> 00:02.000\nHello\n", null)]
    [InlineData("1\n00:00:00,000 --> 00:00:02,000\nHello\n", "holds no captions")]
    public void Check_Captions_AreWebVtt(string captions, string? reason)
    {
        using var content = Folder();
        content.Replace(Data, "audiences: [tenant]", "audiences: [tenant]\nmedia:\n  - key: talk\n    file: talk.mp4");
        content.Write($"interpretations/{PolicyFiles.Asked}/files/talk.mp4", "film");
        content.Write($"interpretations/{PolicyFiles.Asked}/files/talk.vtt", captions);
        foreach (var lang in new[] { "en", "zh" })
        {
            content.Replace($"interpretations/{PolicyFiles.Asked}/{lang}.md", "dates:", "media:\n  talk: { title: A talk, captions: talk.vtt, transcript: Hello. }\ndates:");
        }

        var findings = content.Check();
        Assert.Equal(reason is null ? 0 : 2, findings.Count);
        Assert.All(findings, f => Assert.Contains(reason!, f.Reason, StringComparison.Ordinal));
    }

    private static ContentFolder Folder()
    {
        var content = new ContentFolder();
        content.AddScenarios();
        content.AddPolicies();
        content.Describe();
        return content;
    }
}
