namespace GovPortal.Web.Features.Services;

/// <summary>
/// The language-neutral parts of a service, in the order in which they are shown. The same shape is read from
/// and written to <c>service.yaml</c> and stored as one JSON column. Elements follow the inspection indicators
/// 国办秘函〔2019〕19号 and Regulation (EU) 2018/1724, articles 9 and 10.
/// </summary>
public sealed class ServiceDetails
{
    /// <summary>Groups of people; see <see cref="ServiceWords"/>.</summary>
    public List<string> Audience { get; set; } = [];

    public List<ServiceCondition> Conditions { get; set; } = [];

    public List<ServiceDocument> Documents { get; set; } = [];

    public ServiceFee? Fee { get; set; }

    public ServiceTime? UsualTime { get; set; }

    public ServiceTime? LegalTime { get; set; }

    public List<ServiceStep> Steps { get; set; } = [];

    public List<ServiceChannel> Channels { get; set; } = [];

    public List<ServiceLegalBasis> Legal { get; set; } = [];

    public ServiceSilence? Silence { get; set; }

    public ServiceRedress? Redress { get; set; }

    /// <summary>Slugs of services that people need next.</summary>
    public List<string> Related { get; set; } = [];
}

/// <summary>Where a statement comes from: a source of <c>sources.yaml</c>, or invented for the demonstration.</summary>
public abstract class Sourced
{
    /// <summary>Key of a source; null when <see cref="Sample"/>.</summary>
    public string? Source { get; set; }

    /// <summary>Article or articles of the source, as printed: <c>11–12</c>.</summary>
    public string? Article { get; set; }

    /// <summary>True when invented for the demonstration city; never false, else null.</summary>
    public bool? Sample { get; set; }

    /// <summary>Whether the value carries the "sample" mark on pages, in print, feeds, JSON-LD and API.</summary>
    internal bool IsSample => Sample == true;
}

public sealed class ServiceCondition : Sourced
{
    public string Key { get; set; } = "";
}

public sealed class ServiceDocument : Sourced
{
    public string Key { get; set; } = "";

    /// <summary><c>original</c>, <c>copy</c>, <c>original-and-copy</c>, <c>electronic</c> or <c>form</c>.</summary>
    public string Form { get; set; } = "";

    /// <summary>Number of copies; null for one.</summary>
    public int? Copies { get; set; }

    /// <summary>Slug of the service where one gets it.</summary>
    public string? From { get; set; }

    /// <summary>True when needed only in the cases that its note names.</summary>
    public bool? Conditional { get; set; }
}

public sealed class ServiceFee : Sourced
{
    /// <summary>Yuan; 0 means free.</summary>
    public decimal Amount { get; set; }
}

public sealed class ServiceTime : Sourced
{
    /// <summary>Number of units; 0 with <c>at-once</c>.</summary>
    public int Value { get; set; }

    /// <summary><c>at-once</c>, <c>hours</c>, <c>days</c>, <c>working-days</c> or <c>months</c>.</summary>
    public string Unit { get; set; } = "";
}

public sealed class ServiceStep : Sourced
{
    public string Key { get; set; } = "";
}

public sealed class ServiceChannel : Sourced
{
    /// <summary><c>counter</c>, <c>phone</c>, <c>post</c> or <c>online</c>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Key of a place of <c>places.yaml</c>, for counter and post.</summary>
    public string? Place { get; set; }

    /// <summary>Local address where the matter is finished online, without the language.</summary>
    public string? Start { get; set; }
}

public sealed class ServiceLegalBasis : Sourced
{
    /// <summary>Key of the name of a local rule in the language files; null when a source is named.</summary>
    public string? Key { get; set; }
}

public sealed class ServiceSilence : Sourced
{
    /// <summary><c>nothing</c>, <c>refusal</c> or <c>approval</c>: what no answer in time means.</summary>
    public string Means { get; set; } = "";
}

public sealed class ServiceRedress : Sourced;

/// <summary>Words allowed in service data; each has a text in the word lists.</summary>
internal static class ServiceWords
{
    public static readonly string[] Audiences =
    [
        "everyone", "families", "students", "job-seekers", "employees", "employers", "older-people",
        "disabled-people", "newcomers", "tenants", "home-owners", "drivers", "passengers", "patients",
    ];

    public static readonly string[] Forms = ["original", "copy", "original-and-copy", "electronic", "form"];

    public static readonly string[] Units = ["at-once", "hours", "days", "working-days", "months"];

    public static readonly string[] Channels = ["online", "counter", "phone", "post"];

    public static readonly string[] Silence = ["nothing", "refusal", "approval"];
}
