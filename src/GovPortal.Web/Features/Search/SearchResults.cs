namespace GovPortal.Web.Features.Search;

/// <summary>What was asked, with filters.</summary>
/// <param name="TopicId">The topic, at any depth.</param>
/// <param name="Type">One of <see cref="SearchTypes.All"/>.</param>
/// <param name="Page">From 1.</param>
public sealed record SearchRequest(string Text, string Locale, int? TopicId = null, string? Type = null, int Page = 1);

/// <param name="Address">Without the language.</param>
/// <param name="Locale">Language of the words, which is another than the page's where a translation is missing.</param>
public sealed record SearchResult(
    string Type, string Address, string Locale, List<SnippetPart> Title, List<SnippetPart> Snippet, int? TopicId, int? DepartmentId);

/// <param name="Total">Results under the filters.</param>
/// <param name="All">Results without any filter.</param>
/// <param name="Types">Results of each type under the topic filter.</param>
/// <param name="Topics">Results of each top-level topic under the type filter.</param>
/// <param name="Respelt">The query with words that stand nowhere written as the nearest that do.</param>
public sealed record SearchResults(
    IReadOnlyList<SearchResult> Results, int Total, int All, int Page,
    IReadOnlyList<(string Type, int Count)> Types, IReadOnlyList<(int TopicId, int Count)> Topics, string? Respelt)
{
    public static readonly SearchResults None = new([], 0, 0, 1, [], [], null);
}

/// <param name="Address">With the language.</param>
public sealed record Suggestion(string Title, string Address);
