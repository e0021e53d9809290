namespace GovPortal.Benchmarks;

/// <summary>Pages of the shipped content that are measured.</summary>
internal static class Pages
{
    public const string Home = "/en";
    public const string RootTopic = "/en/topics/education";
    public const string LeafTopic = "/en/topics/education/schools/starting-school";
    public const string Service = "/en/services/primary-school-place";
    public const string SearchForm = "/en/search";
    public const string Search = "/en/search?q=school";

    public static readonly (string Name, string Path)[] All =
    [
        ("home", Home), ("topic", RootTopic), ("service", Service), ("search, no query yet", SearchForm), ("search, with results", Search),
    ];
}
