using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Charts;

/// <summary>What a column of data holds.</summary>
public enum FieldKind
{
    Number,
    Year,
    Month,
    Date,

    /// <summary>A key that has a name in the words of each language.</summary>
    Text,
}

/// <summary>What a number counts; the library writes it in each language's way.</summary>
public enum ChartUnit
{
    /// <summary>Things named by <c>unit</c> in the words, such as people.</summary>
    Number,
    Percent,
    Yuan,
    Years,
    Months,
    Days,
}

/// <summary>A chart without words: <c>charts/&lt;chart&gt;.yaml</c>.</summary>
public sealed record ChartSpec
{
    public required string Type { get; init; }

    /// <summary>Form of the type, such as <c>stacked</c>; null for its plain form.</summary>
    public string? Variant { get; init; }

    /// <summary>Name of the data file, without folder and ending.</summary>
    public required string Data { get; init; }

    public IReadOnlyList<ChartField> Fields { get; init; } = [];

    /// <summary>Unit of the numbers of fields without a unit of their own.</summary>
    public ChartUnit Unit { get; init; }

    /// <summary>What one unit of the data is worth: 10000 where the data count ten thousands.</summary>
    public decimal Multiplier { get; init; } = 1;

    /// <summary>Ends of the value axis, in units of the data; null: by the data.</summary>
    public decimal? From { get; init; }

    public decimal? To { get; init; }

    public IReadOnlyList<ChartOrigin> Sources { get; init; } = [];

    /// <summary>A figure is invented for the demonstration city.</summary>
    public bool IsSample { get; init; }

    public ChartMoment? AsOf { get; init; }

    public ChartMoment? NextUpdate { get; init; }

    /// <summary>Fingerprint of the data for which the description was written.</summary>
    public string Described { get; init; } = "";

    public IReadOnlyList<ChartAnnotation> Annotations { get; init; } = [];

    public IReadOnlyList<ChartStep> Steps { get; init; } = [];

    /// <summary>Where each key of the file stands, for findings.</summary>
    public required FlowPlace Place { get; init; }

    /// <summary>Where the fingerprint stands.</summary>
    public FlowPlace DescribedPlace { get; init; }
}

/// <summary>A column of the data that the chart uses.</summary>
/// <param name="Name">As in the head of the data.</param>
/// <param name="Role">What the type does with it; null: it stands in the table only.</param>
/// <param name="Decimals">Most digits after the point; null: as many as the data have.</param>
/// <param name="Unit">Null: that of the chart.</param>
/// <param name="Multiplier">Null: that of the chart.</param>
public sealed record ChartField(string Name, string? Role, FieldKind Kind, int? Decimals, ChartUnit? Unit, decimal? Multiplier, FlowPlace Place);

/// <summary>Where the data come from.</summary>
/// <param name="Key">Of its name in the words.</param>
/// <param name="Date">Of publication.</param>
/// <param name="Licence">Terms of use, as the publisher names them.</param>
public sealed record ChartOrigin(string Key, ChartMoment? Date, string? Licence, string? Url, FlowPlace Place);

/// <summary>A remark at a place of the drawing; its text stands in the words.</summary>
/// <param name="X">A cell of the x column, as written in the data.</param>
/// <param name="Value">On the value axis, in units of the data; null: at the value of the series.</param>
public sealed record ChartAnnotation(string Key, string? X, string? Series, decimal? Value, FlowPlace Place);

/// <summary>A step of an explainer: what is in view and what stands out.</summary>
/// <param name="X">Cells of the x column that stand out; empty: all.</param>
/// <param name="Series">Keys of series that stand out; empty: all.</param>
/// <param name="From">First x in view, for types with an axis of time; null: the first of the data.</param>
public sealed record ChartStep(string Key, IReadOnlyList<string> X, IReadOnlyList<string> Series, string? From, string? To, FlowPlace Place);
