using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>What is found in one flow. The same thing found twice is said once.</summary>
internal sealed class FlowFindings
{
    private readonly List<ContentFinding> all = [];
    private readonly HashSet<(string, int, int, string)> said = [];

    public IReadOnlyList<ContentFinding> All => all;

    public void Error(FlowPlace place, string reason) => Add(FindingLevel.Error, place, reason);

    public void Warning(FlowPlace place, string reason) => Add(FindingLevel.Warning, place, reason);

    /// <summary>Says something only once for a place, whatever case shows it.</summary>
    public void ErrorOnce(FlowPlace place, string about, Func<string> reason)
    {
        if (said.Add((place.File, place.Line, place.Column, about)))
        {
            Error(place, reason());
        }
    }

    /// <inheritdoc cref="ErrorOnce"/>
    public void WarningOnce(FlowPlace place, string about, Func<string> reason)
    {
        if (said.Add((place.File, place.Line, place.Column, about)))
        {
            Warning(place, reason());
        }
    }

    private void Add(FindingLevel level, FlowPlace place, string reason)
    {
        if (said.Add((place.File, place.Line, place.Column, reason)))
        {
            all.Add(new(level, place.File, place.Line, reason, place.Column));
        }
    }
}
