using System.ComponentModel.DataAnnotations;

namespace GovPortal.Web.Features.Accidents;

/// <summary>What a city decides of accident agreements. Section <c>Accidents</c> of the configuration.</summary>
internal sealed class AccidentOptions
{
    /// <summary>First letters of every reference number.</summary>
    [RegularExpression("^[A-Z]{1,4}$")]
    public string Prefix { get; set; } = "LW";

    /// <summary>Days after which a signed agreement is deleted.</summary>
    [Range(1, 3650)]
    public int KeepSignedDays { get; set; } = 30;

    /// <summary>Hours after which an agreement that was not finished is deleted.</summary>
    [Range(1, 720)]
    public int KeepOpenHours { get; set; } = 24;

    /// <summary>When an agreement is deleted.</summary>
    public DateTime Ends(AccidentCase accident) =>
        accident.SignedUtc?.AddDays(KeepSignedDays) ?? accident.StartedUtc.AddHours(KeepOpenHours);
}
