namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>How a question is asked and what its answer is.</summary>
public enum QuestionKind
{
    Choice,
    Choices,
    YesNo,
    Whole,
    Decimal,
    Money,
    MoneyPeriod,
    Date,
    Month,
    Year,
    Span,
    Text,
    Place,
    Group,
}

/// <summary>What an item of an outcome is.</summary>
public enum ItemKind
{
    Service,
    Document,
    Office,
    Fee,
    Deadline,
    Amount,
    Warning,
    NextStep,
    Explanation,
}

/// <summary>How a value is written in words.</summary>
public enum ValueFormat
{
    Date,
    Month,
    Year,
    Money,
    Number,
    Percent,
    Span,
}

/// <summary>What the amount of a fee or an amount counts.</summary>
public enum AmountUnit
{
    Yuan,
    YuanMonth,
    YuanYear,
    Months,
    Years,
    Days,
    Percent,
    Number,
}

/// <summary>How often money comes or goes.</summary>
public enum MoneyPeriod
{
    Week,
    Month,
    Year,
}

/// <summary>A flow as written in <c>flow.yaml</c> and its parts; not yet compiled.</summary>
public sealed record FlowDefinition
{
    /// <summary>False: no start page, however long the flow is.</summary>
    public bool? Start { get; init; }

    public IReadOnlyList<RuleDefinition> Rules { get; init; } = [];

    /// <summary>All questions in order; those of a part stand where the part is used.</summary>
    public IReadOnlyList<QuestionDefinition> Steps { get; init; } = [];

    public IReadOnlyList<ValueDefinition> Values { get; init; } = [];

    public IReadOnlyList<OutcomeDefinition> Outcomes { get; init; } = [];

    public IReadOnlyList<ItemDefinition> Items { get; init; } = [];

    /// <summary>Slugs of the parts used, in order.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];
}

/// <summary>A rule that the flow applies: a source of the site, or a local one, named in the words.</summary>
public sealed record RuleDefinition(FlowPlace Place, string? Source, string? Article, string? Key, bool IsSample);

public sealed record QuestionDefinition
{
    public required string Key { get; init; }

    public required FlowPlace Place { get; init; }

    public required QuestionKind Kind { get; init; }

    /// <summary>For <see cref="QuestionKind.Choice"/> and <see cref="QuestionKind.Choices"/>.</summary>
    public IReadOnlyList<OptionDefinition> Options { get; init; } = [];

    /// <summary>Choices: there is a "none of these", which excludes all others.</summary>
    public bool HasNone { get; init; }

    /// <summary>Least number, date or span allowed; for a year a number.</summary>
    public FlowText? Min { get; init; }

    public FlowText? Max { get; init; }

    /// <summary>Most digits after the point of a decimal.</summary>
    public int Decimals { get; init; } = 2;

    public IReadOnlyList<MoneyPeriod> Periods { get; init; } = [MoneyPeriod.Month, MoneyPeriod.Year];

    /// <summary>Spans: counted in days instead of years and months.</summary>
    public bool InDays { get; init; }

    /// <summary>Most characters of a text.</summary>
    public int Length { get; init; } = 200;

    /// <summary>Places: the data table that lists them.</summary>
    public string? Table { get; init; }

    /// <summary>Groups: fewest entries.</summary>
    public int Least { get; init; }

    /// <summary>Groups: most entries.</summary>
    public int Most { get; init; }

    /// <summary>Groups: what is asked for each entry.</summary>
    public IReadOnlyList<QuestionDefinition> Questions { get; init; } = [];

    public bool IsPersonal { get; init; }

    /// <summary>"I am not sure" is offered; the answer is then null.</summary>
    public bool HasUnsure { get; init; }

    public IReadOnlyList<CheckDefinition> Checks { get; init; } = [];

    /// <summary>When not true, the question is skipped, and its answer is null.</summary>
    public FlowText? Ask { get; init; }

    /// <summary>Where to go after the answer; empty: to the step that follows.</summary>
    public IReadOnlyList<BranchDefinition> Next { get; init; } = [];

    /// <summary>Part that the question comes from.</summary>
    public string? Part { get; init; }
}

/// <param name="When">Offered only when true.</param>
public sealed record OptionDefinition(string Key, FlowPlace Place, FlowText? When);

/// <param name="Key">Of its message in the words.</param>
public sealed record CheckDefinition(string Key, FlowText Rule);

/// <param name="When">Null: otherwise.</param>
/// <param name="To">A later question, an outcome, or in a part <c>end</c>: what follows the part.</param>
public sealed record BranchDefinition(FlowText? When, string To, FlowPlace Place);

/// <summary>A computed value: by a rule, a decision table or a dated table.</summary>
public sealed record ValueDefinition
{
    public required string Key { get; init; }

    public required FlowPlace Place { get; init; }

    public ValueFormat? Format { get; init; }

    public FlowText? Rule { get; init; }

    /// <summary>Decision table.</summary>
    public string? Table { get; init; }

    public LookupDefinition? Lookup { get; init; }
}

/// <summary>The row of a dated table that is valid on a day.</summary>
/// <param name="With">FEEL for each key column.</param>
/// <param name="Take">Column of the result.</param>
public sealed record LookupDefinition(string Table, FlowText On, IReadOnlyDictionary<string, FlowText> With, string Take);

/// <param name="Items">Keys of items, in the order in which they are shown.</param>
public sealed record OutcomeDefinition(string Key, FlowPlace Place, IReadOnlyList<string> Items);

public sealed record ItemDefinition
{
    public required string Key { get; init; }

    public required FlowPlace Place { get; init; }

    public required ItemKind Kind { get; init; }

    public FlowText? When { get; init; }

    /// <summary>Slug of a service: what the item is, or where its document is had.</summary>
    public string? Service { get; init; }

    public FlowText? Date { get; init; }

    /// <summary>ISO 8601 duration before the date, for an alarm in a calendar.</summary>
    public string? Reminder { get; init; }

    public FlowText? Amount { get; init; }

    public AmountUnit Unit { get; init; }

    /// <summary>Office of the departments' list.</summary>
    public string? Office { get; init; }

    /// <summary>Place of the places' list.</summary>
    public string? AtPlace { get; init; }

    /// <summary>Local address, without language, of something that is done here.</summary>
    public string? Action { get; init; }

    /// <summary>The action is posted, by a button.</summary>
    public bool IsPost { get; init; }

    public string? Source { get; init; }

    public string? Article { get; init; }

    public bool IsSample { get; init; }
}
