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

    /// <summary>Query key with which the address is one reader's, who answers something there: neither looked up nor kept.</summary>
    public string? OneReader { get; init; }

    /// <summary>The mark of a request's page; null when there is none, or the request is one reader's.</summary>
    public static CachedPageAttribute? Of(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<CachedPageAttribute>() is { } page && (page.OneReader is null || !context.Request.Query.ContainsKey(page.OneReader))
            ? page : null;
}

internal static class CachedPages
{
    private static readonly object Key = new();

    /// <summary>Says that this answer is for one reader, though others at the address are the same for everybody.</summary>
    public static void KeepFromCache(this HttpContext context) => context.Items[Key] = true;

    public static bool IsKeptFromCache(this HttpContext context) => context.Items.ContainsKey(Key);
}
