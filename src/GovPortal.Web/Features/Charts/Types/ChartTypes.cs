namespace GovPortal.Web.Features.Charts.Types;

/// <summary>All types of charts. A further type is one class and one line here.</summary>
internal static class ChartTypes
{
    public static readonly IReadOnlyList<ChartType> All =
    [
        new ColumnType(),
        new BarType(),
        new LineType(),
        new StepType(),
        new AreaType(),
        new RangeType(),
        new SlopeType(),
        new RankedType(),
        new TimelineType(),
        new NumberType(),
        new TableType(),
        new FlowType(),
    ];

    private static readonly Dictionary<string, ChartType> ByName = All.ToDictionary(t => t.Name);

    public static ChartType? Find(string name) => ByName.GetValueOrDefault(name);
}
