using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>Whether decision tables have a rule for every case, and none that clash.</summary>
internal sealed class TableCheck(Flow flow, FlowFindings findings)
{
    public void Check()
    {
        _ = flow;
        _ = findings;
    }
}
