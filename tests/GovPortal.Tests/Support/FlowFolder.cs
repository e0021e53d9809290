using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Tests.Support;

/// <summary>
/// The files of a small sound flow on moving house: a choice that branches, a skipped question, a group, a decision
/// table, a dated table and a list of places. A test changes what it is about.
/// </summary>
public sealed class FlowFolder
{
    /// <summary>A day on which the tables of this flow are valid.</summary>
    public static readonly FlowDay Day = FlowDay.On(new DateOnly(2026, 6, 15));

    private readonly Dictionary<string, string> files = new(FlowFolderFiles.All);

    public IReadOnlyDictionary<string, string> Files => files;

    public FlowSource Source => new("move-house", files);

    /// <summary>A flow of one's own: rules, and words in English.</summary>
    public static FlowFolder Of(string flow, string words = "need: [Nothing]\n")
    {
        var folder = new FlowFolder();
        folder.files.Clear();
        return folder.With("flow.yaml", flow).With("flow.en.yaml", words);
    }

    public FlowFolder With(string file, string text)
    {
        files[file] = text;
        return this;
    }

    public FlowFolder Without(string file)
    {
        Assert.True(files.Remove(file), $"there is no {file}");
        return this;
    }

    /// <summary>Changes the first occurrence, and fails when there is none.</summary>
    public FlowFolder Replace(string file, string old, string replacement)
    {
        var at = files[file].IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no '{old}'");
        return With(file, files[file][..at] + replacement + files[file][(at + old.Length)..]);
    }

    /// <summary>The flow, which must be without findings.</summary>
    public Flow Compile()
    {
        var (flow, findings) = Flow.Compile(Source);
        Assert.True(findings.Count == 0, string.Join("\n", findings));
        return flow!;
    }

    /// <summary>What is wrong with it.</summary>
    internal IReadOnlyList<ContentFinding> Findings() => Flow.Compile(Source).Findings;

    /// <summary>Walks with answers as a query string.</summary>
    public FlowWalk Walk(string answers, FlowDay? day = null) => Walk(Compile(), answers, day);

    public static FlowWalk Walk(Flow flow, string answers, FlowDay? day = null) => FlowWalker.Walk(flow, Answers.Parse(answers, flow), day ?? Day);
}
