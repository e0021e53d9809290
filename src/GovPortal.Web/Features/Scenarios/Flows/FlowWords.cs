namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>The words of a flow in one language. Absent texts are null: the checker names them.</summary>
public sealed class FlowWords
{
    public required string Lang { get; init; }

    /// <summary>What to have at hand before one starts.</summary>
    public IReadOnlyList<string> Need { get; init; } = [];

    public IReadOnlyDictionary<string, QuestionWords> Questions { get; init; } = new Dictionary<string, QuestionWords>();

    /// <summary>Names of values; those without one are not shown.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>Names of local rules.</summary>
    public IReadOnlyDictionary<string, string> Rules { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, OutcomeWords> Outcomes { get; init; } = new Dictionary<string, OutcomeWords>();

    public IReadOnlyDictionary<string, ItemWords> Items { get; init; } = new Dictionary<string, ItemWords>();

    /// <summary>Words of a question, of one in a group too; empty ones when there are none.</summary>
    public QuestionWords Of(FlowQuestion question) =>
        (question.Group is { } group ? Of(group).Questions : Questions).GetValueOrDefault(question.Key) ?? QuestionWords.None;

    public OutcomeWords Of(FlowOutcome outcome) => Outcomes.GetValueOrDefault(outcome.Key) ?? OutcomeWords.None;

    public ItemWords Of(FlowItem item) => Items.GetValueOrDefault(item.Key) ?? ItemWords.None;
}

public sealed record QuestionWords
{
    public static readonly QuestionWords None = new();

    /// <summary>The heading of the page.</summary>
    public FlowTemplate? Title { get; init; }

    /// <summary>For lists of answers and for reasons.</summary>
    public FlowTemplate? Short { get; init; }

    public FlowTemplate? Hint { get; init; }

    /// <summary>Markdown, shown folded.</summary>
    public FlowTemplate? Help { get; init; }

    /// <summary>Markdown, shown in a box above the question.</summary>
    public FlowTemplate? Alert { get; init; }

    public IReadOnlyDictionary<string, OptionWords> Options { get; init; } = new Dictionary<string, OptionWords>();

    /// <summary>Label of "none of these".</summary>
    public string? NoneLabel { get; init; }

    /// <summary>Label of "I am not sure".</summary>
    public string? UnsureLabel { get; init; }

    /// <summary>What stands after a number field.</summary>
    public string? Unit { get; init; }

    /// <summary>Messages of the checks.</summary>
    public IReadOnlyDictionary<string, FlowTemplate> Checks { get; init; } = new Dictionary<string, FlowTemplate>();

    /// <summary>Heading of one entry of a group, without its number.</summary>
    public string? Entry { get; init; }

    /// <summary>Words of the questions of a group.</summary>
    public IReadOnlyDictionary<string, QuestionWords> Questions { get; init; } = new Dictionary<string, QuestionWords>();

    /// <summary>Where they stand; null for none.</summary>
    public FlowPlace? Place { get; init; }
}

public sealed record OptionWords(string Label, string? Hint, FlowPlace Place);

public sealed record OutcomeWords(FlowTemplate? Title, FlowTemplate? Text, FlowPlace? Place)
{
    public static readonly OutcomeWords None = new(null, null, null);
}

/// <param name="Text">Markdown.</param>
/// <param name="Because">Instead of the derived reason.</param>
public sealed record ItemWords(FlowTemplate? Title, FlowTemplate? Text, FlowTemplate? Because, FlowPlace? Place)
{
    public static readonly ItemWords None = new(null, null, null, null);
}
