using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Site;
using Microsoft.Extensions.Localization;

namespace GovPortal.Web.Features.Services;

/// <summary>Everything that the parts of a service page show.</summary>
public sealed class ServiceView(
    ShownDocument shown, IReadOnlyDictionary<string, string> texts, IReadOnlyDictionary<string, ListItem> others, SiteContent site)
{
    public ShownDocument Shown => shown;

    public ServiceEdition Service => shown.Edition.Service!;

    public ServiceDetails Details => Service.Details;

    /// <summary>Words of a part, such as <c>documents.household-register.name</c>; null when there are none.</summary>
    public string? Text(string key) => texts.GetValueOrDefault(key);

    /// <summary>Another live service, as a list shows it; null when there is none of that name.</summary>
    public ListItem? Other(string slug) => others.GetValueOrDefault(slug);

    public Place? Place(string? key) => key is null ? null : site.Places.GetValueOrDefault(key);

    public Source? Source(string? key) => key is null ? null : site.Sources.GetValueOrDefault(key);

    /// <summary>Slugs of all services that the page links to.</summary>
    public static string[] Linked(ServiceDetails details) =>
        [.. details.Documents.Select(d => d.From).OfType<string>().Concat(details.Related).Distinct()];
}

/// <summary>Figures of a service in words.</summary>
internal static class ServiceFormat
{
    public static string Time(IStringLocalizer<Words> t, ServiceTime time) => time.Unit switch
    {
        "at-once" => t["At once"],
        "hours" => Count(t, time.Value, "{0} hour", "{0} hours"),
        "days" => Count(t, time.Value, "{0} day", "{0} days"),
        "working-days" => Count(t, time.Value, "{0} working day", "{0} working days"),
        _ => Count(t, time.Value, "{0} month", "{0} months"),
    };

    public static string Fee(IStringLocalizer<Words> t, ServiceFee fee) =>
        fee.Amount == 0 ? t["Free"] : t["{0} yuan", fee.Amount.ToString("0.##", System.Globalization.CultureInfo.CurrentCulture)];

    /// <summary>ISO 8601 duration where one exists: working days have none.</summary>
    public static string? Duration(ServiceTime? time) => time?.Unit switch
    {
        "hours" => $"PT{time.Value}H",
        "days" => $"P{time.Value}D",
        "months" => $"P{time.Value}M",
        _ => null,
    };

    private static string Count(IStringLocalizer<Words> t, int value, string one, string many) => t[value == 1 ? one : many, value];
}
