using GovPortal.Web.Features.Departments;
using GovPortal.Web.Features.Language;
using GovPortal.Web.Features.Site;
using GovPortal.Web.Layout;
using Microsoft.Extensions.Localization;

namespace GovPortal.Web.Features.Services;

/// <summary>A service as schema.org <c>GovernmentService</c>, with the CPSV-AP 3.2 parts that schema.org can say.</summary>
internal static class ServiceData
{
    public static Dictionary<string, object> Of(ServiceView view, PageContext page, IStringLocalizer<Words> words)
    {
        var (shown, details, lang) = (view.Shown, view.Details, page.Lang);
        var url = page.Settings.Address + page.Path;
        var sample = page.Settings.Demonstration ? words["sample"].Value : null;
        return JsonLd.Thing(
            "GovernmentService",
            ("@id", url),
            ("identifier", shown.Document.Slug),
            ("name", shown.Words.Title),
            ("description", shown.Words.Summary),
            ("url", url),
            ("inLanguage", Languages.Find(shown.Words.Locale)?.Tag),
            ("disambiguatingDescription", sample is null ? null : words["Demonstration: values of an invented city"].Value),
            ("serviceType", words[view.Service.Kind == ServiceKind.Administrative ? "Administrative service" : "Public-benefit service"].Value),
            ("audience", JsonLd.Thing("Audience", ("audienceType", details.Audience.Select(a => words[$"audience {a}"].Value).ToArray()))),
            ("areaServed", page.SiteName),
            ("provider", shown.Department is not { } department ? null : JsonLd.Thing(
                "GovernmentOrganization",
                ("name", department.In(lang).Name),
                ("department", shown.Office is not { } office ? null : JsonLd.Thing("GovernmentOffice", ("name", office.In(lang).Name), ("telephone", office.Phone))))),
            ("offers", details.Fee is not { } fee ? null : JsonLd.Thing(
                "Offer", ("price", fee.Amount), ("priceCurrency", "CNY"), ("description", fee.IsSample ? sample : null))),
            ("availableChannel", details.Channels.Select(c => Channel(c, view, page)).ToArray()),
            ("dateModified", shown.Document.UpdatedUtc ?? shown.Document.FirstPublishedUtc));
    }

    private static Dictionary<string, object> Channel(ServiceChannel channel, ServiceView view, PageContext page)
    {
        var place = view.Place(channel.Place);
        return JsonLd.Thing(
            "ServiceChannel",
            ("serviceUrl", channel.Start is { } start ? $"{page.Settings.Address}/{page.Lang}{start}" : null),
            ("servicePhone", channel.Kind == "phone" && view.Shown.Office?.Phone is { } phone ? JsonLd.Thing("ContactPoint", ("telephone", phone)) : null),
            ("serviceLocation", place is null ? null : JsonLd.Thing(
                "Place", ("name", page.Text(place.Name)), ("address", page.Text(place.Address)), ("telephone", place.Phone))),
            ("processingTime", ServiceFormat.Duration(view.Details.UsualTime)));
    }
}
