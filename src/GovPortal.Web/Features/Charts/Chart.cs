using GovPortal.Web.Features.Charts.Types;

namespace GovPortal.Web.Features.Charts;

/// <summary>A chart in one language: what it draws, its words and its data.</summary>
/// <param name="Interpretation">Slug of the interpretation that it belongs to.</param>
/// <param name="Name">Of the chart within it.</param>
public sealed record Chart(string Interpretation, string Name, string Lang, ChartSpec Spec, ChartWords Words, ChartData Data)
{
    private ChartGrid? grid;

    /// <summary>The step that is shown; null: everything stands out alike.</summary>
    public ChartStep? Focus { get; init; }

    /// <summary>Names this state of the chart in addresses that stay; null where it was not read from files.</summary>
    public string? Version { get; init; }

    /// <summary>Series and values, for types with the roles x and y.</summary>
    public ChartGrid Grid => grid ??= ChartGrid.Of(this);

    public bool IsChinese => Lang == "zh";

    internal ChartType Type => ChartTypes.Find(Spec.Type)!;

    /// <summary>The chart as one of its steps shows it.</summary>
    public Chart At(ChartStep? step) => this with { Focus = step, grid = null };

    /// <summary>Name of a field or of a text in the data; the key itself when the words have none.</summary>
    public string NameOf(string key) => Words.Names.GetValueOrDefault(key, key);

    /// <summary>How the numbers of some columns are written, in one scale.</summary>
    internal ChartNumbers NumbersOf(IReadOnlyList<ChartColumn> columns) => NumbersOf(
        columns.Count > 0 ? columns[0].Field : null,
        [.. columns.SelectMany(c => c.Cells).Select(c => c.Number).OfType<decimal>()],
        columns.Select(c => c.Field.Decimals ?? c.Decimals).DefaultIfEmpty(0).Max());

    /// <summary>How a value in the unit of a column is written that stands alone, such as a difference.</summary>
    internal ChartNumbers NumbersOf(ChartColumn column, decimal value) => NumbersOf(column.Field, [value], Math.Min(column.Field.Decimals ?? column.Decimals, value.Scale));

    private ChartNumbers NumbersOf(ChartField? field, IReadOnlyCollection<decimal> values, int decimals)
    {
        var unit = field?.Unit ?? (field?.Role == ChartRoles.X ? ChartUnit.Number : Spec.Unit);
        var own = field?.Unit is not null || field?.Role == ChartRoles.X;
        return new ChartNumbers(Lang, unit, field?.Multiplier ?? (own ? 1 : Spec.Multiplier), own ? null : Words.Unit, values, decimals);
    }
}
