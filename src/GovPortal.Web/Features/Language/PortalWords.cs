using System.Globalization;
using System.Resources;

namespace GovPortal.Web.Features.Language;

/// <summary>The portal's own words in a language that is given, for what is written outside a request, such as by <c>content check</c>.</summary>
internal sealed class PortalWords
{
    private static readonly ResourceManager Resources = new(typeof(Words));
    private readonly CultureInfo culture;

    private PortalWords(CultureInfo culture) => this.culture = culture;

    /// <summary>The key itself, which is the English text, where no other stands.</summary>
    public string this[string key] => Resources.GetString(key, culture) ?? key;

    public static PortalWords In(string lang) => new(CultureInfo.GetCultureInfo(lang));
}
