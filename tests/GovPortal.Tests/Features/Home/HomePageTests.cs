using GovPortal.Tests.Support;

namespace GovPortal.Tests.Features.Home;

public sealed class HomePageTests(LanwanPortal lanwan)
{
    [Theory]
    [InlineData("en", "Education")]
    [InlineData("zh", "教育")]
    public async Task Get_InEachLanguage_ShowsTopics(string lang, string topic)
    {
        var page = await lanwan.Portal.GetPageAsync($"/{lang}");
        Assert.Contains(page.QuerySelectorAll("main a"), a => a.TextContent.Trim() == topic);
    }
}
