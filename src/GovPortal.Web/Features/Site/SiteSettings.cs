namespace GovPortal.Web.Features.Site;

/// <summary>Which conventions a site follows: head tags, required elements of services, words.</summary>
public enum SiteProfile
{
    /// <summary>China: head tags of 国办发〔2017〕47号, elements of 国办秘函〔2019〕19号.</summary>
    Cn,

    /// <summary>United Kingdom: GOV.UK's conventions.</summary>
    Uk,

    /// <summary>Neither: the elements of Regulation (EU) 2018/1724 as advice.</summary>
    Neutral,
}

/// <summary><c>site.yaml</c>: what a city configures.</summary>
public sealed class SiteSettings
{
    /// <summary>Name of the city, by language.</summary>
    public Dictionary<string, string> Name { get; set; } = [];

    public Dictionary<string, string> Tagline { get; set; } = [];

    /// <summary>Language codes as in addresses; the first is the default.</summary>
    public List<string> Languages { get; set; } = [];

    public SiteProfile Profile { get; set; } = SiteProfile.Neutral;

    /// <summary>Every page says that this is no official site.</summary>
    public bool Demonstration { get; set; }

    /// <summary>IANA name; dates on pages are local to it.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Public address, without a slash at the end; canonical links are made with it.</summary>
    public string Address { get; set; } = "";

    /// <summary>Registered domain (SiteDomain of the cn profile).</summary>
    public string? Domain { get; set; }

    /// <summary>Registered number of a government site (SiteIDCode of the cn profile).</summary>
    public string? Identifier { get; set; }

    /// <summary>Telephone number for everything.</summary>
    public string Hotline { get; set; } = "";

    public SiteColours Colours { get; set; } = new();

    /// <summary>Searches offered on the home page.</summary>
    public List<PopularSearch> Popular { get; set; } = [];
}

/// <summary>The one main colour. Everything else is derived from it or fixed by the theme.</summary>
public sealed class SiteColours
{
    /// <summary><c>#rrggbb</c>, at least 4.5:1 on white.</summary>
    public string Primary { get; set; } = "#0a5578";
}

public sealed class PopularSearch
{
    public Dictionary<string, string> Query { get; set; } = [];
}
