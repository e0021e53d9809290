using Microsoft.Extensions.Localization;

namespace GovPortal.Web.Features.Accidents;

/// <summary>One of a few answers: its code, as kept, and its words.</summary>
public sealed record AccidentOption(string Code, string Text);

/// <summary>The choices of the agreement, in the reader's language.</summary>
internal static class AccidentWords
{
    public static IReadOnlyList<AccidentOption> Weather(IStringLocalizer<Words> t) =>
    [
        new("clear", t["Clear sky"]), new("cloudy", t["Cloudy"]), new("rain", t["Rain"]),
        new("snow", t["Snow"]), new("fog", t["Fog"]), new("other", t["Other weather"]),
    ];

    /// <summary>Surface of the road.</summary>
    public static IReadOnlyList<AccidentOption> Roads(IStringLocalizer<Words> t) =>
    [
        new("dry", t["Dry"]), new("wet", t["Wet"]), new("ice", t["Snow or ice"]), new("other", t["Other surface"]),
    ];

    /// <summary>Code of a form of accident that has no name here.</summary>
    public const string OtherForm = "other";

    /// <summary>Forms of accident.</summary>
    public static IReadOnlyList<AccidentOption> Forms(IStringLocalizer<Words> t) =>
    [
        new("rear-end", t["Rear-end collision"]), new("lane-change", t["Changing lanes"]), new("turning", t["Turning"]),
        new("reversing", t["Reversing"]), new("opening-door", t["Opening a door"]), new(OtherForm, t["Something else"]),
    ];

    /// <summary>Usual types of vehicle; any other may be typed.</summary>
    public static IReadOnlyList<string> Vehicles(IStringLocalizer<Words> t) =>
        [t["Small car"], t["Van"], t["Lorry"], t["Bus"], t["Motorcycle"], t["Electric bicycle"]];

    /// <summary>Points of impact, row by row as they lie around a vehicle that drives upwards.</summary>
    public static IReadOnlyList<AccidentOption> Impacts(IStringLocalizer<Words> t) =>
    [
        new("front-left", t["Front left"]), new("front", t["Front"]), new("front-right", t["Front right"]),
        new("left", t["Left side"]), new("right", t["Right side"]),
        new("rear-left", t["Rear left"]), new("rear", t["Rear"]), new("rear-right", t["Rear right"]),
    ];

    /// <summary>Shares of liability: all and none, main and minor, equal.</summary>
    public static IReadOnlyList<AccidentOption> Liabilities(IStringLocalizer<Words> t) =>
    [
        new("a-full", t["Driver A is fully liable, driver B is not"]),
        new("b-full", t["Driver B is fully liable, driver A is not"]),
        new("equal", t["Both are equally liable"]),
        new("a-main", t["Driver A bears the main liability, driver B the minor one"]),
        new("b-main", t["Driver B bears the main liability, driver A the minor one"]),
    ];

    public static bool Has(this IEnumerable<AccidentOption> options, string code) => options.Any(o => o.Code == code);

    public static string Of(this IEnumerable<AccidentOption> options, string code) => options.FirstOrDefault(o => o.Code == code)?.Text ?? "";

    /// <summary>As a heading, or at the beginning of a sentence.</summary>
    public static string Name(AccidentParty party, IStringLocalizer<Words> t) => party == AccidentParty.A ? t["Driver A"] : t["Driver B"];

    /// <summary>Within a sentence.</summary>
    public static string Within(AccidentParty party, IStringLocalizer<Words> t) => party == AccidentParty.A ? t["party A"] : t["party B"];

    /// <summary>A stretch of time as people say it.</summary>
    public static string Span(TimeSpan span, IStringLocalizer<Words> t) => span.TotalHours >= 1
        ? t["{0} h {1} min", (int)span.TotalHours, span.Minutes]
        : t["{0} min {1} s", span.Minutes, span.Seconds];
}
