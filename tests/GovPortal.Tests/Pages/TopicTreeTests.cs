using GovPortal.Tests.Support;
using GovPortal.Web.Data.Import;

namespace GovPortal.Tests.Pages;

/// <summary>The shape of the shipped tree, as asked of it.</summary>
public sealed class TopicTreeTests
{
    private readonly ContentSet content = ContentChecker.Check(Shipped.Content, LanwanPortal.Now.UtcDateTime).Content;

    [Fact]
    public void Services_OfLanwan_AreAtLeast75OverFiveTopics()
    {
        Assert.True(Services.Count >= 75);
        Assert.Equal(["education", "healthcare", "housing", "social-security", "transport"], content.Topics.Select(t => t.Slug).Order(StringComparer.Ordinal));
        Assert.Contains(Services, s => s.Topics!.Count > 1);
    }

    [Fact]
    public void Topics_AtTheEndOfABranch_HoldTwoToEightServices() => Assert.All(
        content.AllTopics().Where(t => t.Topic.Children is null).Select(t => t.Topic.Slug),
        slug => Assert.InRange(Services.Count(s => s.Topics!.Contains(slug)), 2, 8));

    [Fact]
    public void Topics_WithinTheTree_HaveSeveralChildren() =>
        Assert.All(content.AllTopics().Where(t => t.Topic.Children is not null), t => Assert.True(t.Topic.Children!.Count >= 2, t.Topic.Slug));

    [Fact]
    public void Topics_AtLeastThree_HaveThreeLevels() => Assert.True(content.Topics.Count(t => Depth(t) >= 3) >= 3);

    private List<ServiceFile> Services => [.. content.Documents.Select(d => d.Data).OfType<ServiceFile>()];

    private static int Depth(TopicFile topic) => 1 + (topic.Children ?? []).Select(Depth).DefaultIfEmpty(0).Max();
}
