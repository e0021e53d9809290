using GovPortal.Web.Features.Policies;

namespace GovPortal.Tests.Features.Policies;

public sealed class PolicyStatusTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void Status_BeforeItsFirstDay_IsNotYetInForce() =>
        Assert.Equal(PolicyState.NotYetInForce, State(Policy("a", from: Today.AddDays(1))));

    [Fact]
    public void Status_OnItsFirstDay_IsInForce() => Assert.Equal(PolicyState.InForce, State(Policy("a", from: Today)));

    [Fact]
    public void Status_OnItsLastDay_IsInForceAndThenExpired()
    {
        Assert.Equal(PolicyState.InForce, State(Policy("a", until: Today)));
        Assert.Equal(PolicyState.Expired, State(Policy("a", until: Today.AddDays(-1))));
    }

    [Fact]
    public void Status_RepealedByOneInForce_IsRepealedAndNamesIt()
    {
        var (old, now) = (Policy("a"), Policy("b", repeals: "a"));
        var status = new PolicyList([old, now]).Status(old, Today);
        Assert.Equal((PolicyState.Repealed, true), (status.State, status.IsOver));
        Assert.Equal([now], status.By);
    }

    [Fact]
    public void Status_RepealedByOneThatIsToCome_IsInForceAndNamesIt()
    {
        var (old, coming) = (Policy("a"), Policy("b", from: Today.AddDays(7), repeals: "a"));
        var status = new PolicyList([old, coming]).Status(old, Today);
        Assert.Equal(PolicyState.InForce, status.State);
        Assert.Equal([coming], status.Coming);
    }

    [Fact]
    public void Status_Amended_SaysByWhich()
    {
        var (old, now) = (Policy("a"), Policy("b", amends: "a"));
        var status = new PolicyList([old, now]).Status(old, Today);
        Assert.Equal(PolicyState.Amended, status.State);
        Assert.Equal([now], status.By);
    }

    private static PolicyState State(CatalogPolicy policy) => new PolicyList([policy]).Status(policy, Today).State;

    private static CatalogPolicy Policy(string slug, DateOnly? from = null, DateOnly? until = null, string? amends = null, string? repeals = null) =>
        new(slug, new PolicyEdition
        {
            IssuedOn = new(2020, 1, 1), InForceOn = from, ExpiresOn = until, Text = PolicyText.Full,
            Details = new() { Amends = amends is null ? [] : [amends], Repeals = repeals is null ? [] : [repeals] },
        }, [], new Dictionary<string, (string, string)> { ["en"] = (slug, slug) }, DateTime.UnixEpoch, DateTime.UnixEpoch);
}
