namespace GovPortal.Web.Features.Charts;

/// <summary>What a type does with a column. Types may name further roles of their own.</summary>
internal static class ChartRoles
{
    public const string X = "x";
    public const string Y = "y";
    public const string Series = "series";
    public const string Label = "label";
    public const string Group = "group";
    public const string Rank = "rank";
    public const string Low = "low";
    public const string High = "high";
    public const string From = "from";
    public const string To = "to";
}
