namespace GovPortal.Web.Caching;

/// <summary>
/// Marks a page that is the same for everybody and is kept as compressed bytes. Pages without the mark, such as
/// those with forms, searches or anything personal, are never kept, neither here nor in a browser.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class CachedPageAttribute : Attribute
{
    /// <summary>Query keys that change the page. All others are ignored, so that they cannot fill the cache.</summary>
    public string[] Query { get; init; } = [];
}
