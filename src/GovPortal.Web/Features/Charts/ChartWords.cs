namespace GovPortal.Web.Features.Charts;

/// <summary>The words of a chart in one language: <c>charts/&lt;chart&gt;.&lt;lang&gt;.yaml</c>.</summary>
public sealed record ChartWords
{
    /// <summary>The message of the chart, as a sentence.</summary>
    public required string Title { get; init; }

    /// <summary>What is measured, where and when.</summary>
    public required string Subtitle { get; init; }

    /// <summary>What the drawing shows, for those who do not see it.</summary>
    public required string Description { get; init; }

    /// <summary>What is counted, as written after a number, such as people.</summary>
    public string? Unit { get; init; }

    /// <summary>Names of fields and of texts in the data, by key.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>Names of sources, by key.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> Footnotes { get; init; } = [];

    public IReadOnlyDictionary<string, string> Annotations { get; init; } = new Dictionary<string, string>();

    /// <summary>The sentence of each step, by key.</summary>
    public IReadOnlyDictionary<string, string> Steps { get; init; } = new Dictionary<string, string>();
}
