using GovPortal.Web.Features.Site;

namespace GovPortal.Web.Features.Language;

/// <summary>What every part of a page needs to know of the request. Filled by <see cref="LanguageSetup"/> before any page is made.</summary>
internal sealed class PageContext
{
    /// <summary>Language of the page.</summary>
    public UiLanguage Language { get; set; } = Languages.All[0];

    public SiteContent Site { get; set; } = null!;

    /// <summary>Large-text mode.</summary>
    public bool IsLarge { get; set; }

    /// <summary>
    /// Local address with language, for links that come back here. Of the query, a cached page has only the keys
    /// that it is made from: the rest is one visitor's and must not stand in the copy for all.
    /// </summary>
    public string Address { get; set; } = "/";

    /// <summary>Version of the content, taken before anything of it was read.</summary>
    public long Version { get; set; }

    /// <summary>Path alone, for canonical links.</summary>
    public string Path { get; set; } = "/";

    public string Lang => Language.Code;

    public SiteSettings Settings => Site.Settings;

    public string SiteName => Site.Text(Settings.Name, Lang);

    public string Tagline => Site.Text(Settings.Tagline, Lang);

    /// <summary>The site's languages except that of the page.</summary>
    public IEnumerable<UiLanguage> OtherLanguages => Settings.Languages.Where(l => l != Lang).Select(l => Languages.Find(l)!);

    /// <summary>A text of the content in the page's language.</summary>
    public string Text(IReadOnlyDictionary<string, string>? texts) => Site.Text(texts, Lang);

    /// <summary>Day in the city.</summary>
    public DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(Local(time.GetUtcNow().UtcDateTime));

    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Site.Zone);

    /// <summary>The same path in another language.</summary>
    public string PathIn(string lang) => Languages.OfPath(Path) is { } own ? $"/{lang}{Path[(own.Code.Length + 1)..]}" : $"/{lang}";
}
