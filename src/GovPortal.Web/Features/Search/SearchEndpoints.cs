using System.Text;
using System.Xml;
using GovPortal.Web.Caching;
using GovPortal.Web.Features.Language;
using GovPortal.Web.Features.Site;
using GovPortal.Web.Security;
using Microsoft.Extensions.Localization;

namespace GovPortal.Web.Features.Search;

/// <summary>Suggestions while typing, and the description that lets browsers search the site from their address bar.</summary>
internal static class SearchEndpoints
{
    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";

    public static void Map(WebApplication app)
    {
        app.MapGet("/{lang:lang}/search/suggestions", SuggestAsync).RequireRateLimiting(RateLimits.Searches);
        app.MapGet("/{lang:lang}/search/opensearch-suggestions", OpenSearchSuggestAsync).RequireRateLimiting(RateLimits.Searches);
        app.MapGet("/{lang:lang}/opensearch.xml", Describe).WithMetadata(new CachedPageAttribute());
    }

    private static async Task<IResult> SuggestAsync(string? q, PageContext page, SearchService search, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(await search.SuggestAsync(q ?? "", page.Lang, context.RequestAborted), Feeds.Json);
    }

    /// <summary>The array form of OpenSearch: query, titles, descriptions, addresses.</summary>
    private static async Task<IResult> OpenSearchSuggestAsync(string? q, PageContext page, SearchService search, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var found = await search.SuggestAsync(q ?? "", page.Lang, context.RequestAborted);
        var site = page.Settings.Address;
        return Results.Json(
            new object[] { q ?? "", found.Select(s => s.Title), found.Select(_ => ""), found.Select(s => site + s.Address) },
            Feeds.Json, "application/x-suggestions+json");
    }

    private static IResult Describe(PageContext page, IStringLocalizer<Words> words)
    {
        var site = page.Settings.Address;
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            void Url(string type, string template)
            {
                writer.WriteStartElement("Url", Namespace);
                writer.WriteAttributeString("type", type);
                writer.WriteAttributeString("template", $"{site}{template}?q={{searchTerms}}");
                writer.WriteEndElement();
            }

            writer.WriteStartDocument();
            writer.WriteStartElement("OpenSearchDescription", Namespace);
            // The format allows 16 characters for the short name.
            writer.WriteElementString("ShortName", Namespace, page.SiteName.Length <= 16 ? page.SiteName : page.SiteName[..16]);
            writer.WriteElementString("Description", Namespace, words["Search the services of {0}", page.SiteName]);
            writer.WriteElementString("InputEncoding", Namespace, "UTF-8");
            writer.WriteElementString("Language", Namespace, page.Language.Tag);
            Url("text/html", SearchLinks.Search(page.Lang));
            Url("application/x-suggestions+json", SearchLinks.OpenSearchSuggestions(page.Lang));
            writer.WriteEndElement();
        }

        return Results.Bytes(stream.ToArray(), "application/opensearchdescription+xml; charset=utf-8");
    }
}
