namespace GovPortal.Web.Features.Policies;

/// <summary>Names of what policies are made of: keys of the portal's words.</summary>
internal static class PolicyWords
{
    public static string State(PolicyState state) => state switch
    {
        PolicyState.InForce => "In force",
        PolicyState.Amended => "In force, amended",
        PolicyState.NotYetInForce => "Not yet in force",
        PolicyState.Expired => "Expired",
        _ => "Repealed",
    };
}
