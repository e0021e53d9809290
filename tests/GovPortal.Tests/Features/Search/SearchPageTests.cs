using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using CsCheck;
using GovPortal.Tests.Support;
using GovPortal.Web.Features.Search;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Tests.Features.Search;

public sealed class SearchPageTests(LanwanPortal lanwan)
{
    /// <summary>Also what is no character: halves of pairs, and the two that never stand for anything.</summary>
    private static readonly Gen<string> AnyText =
        Gen.OneOf(Gen.Char, Gen.OneOf('\ufffe', '\uffff', '\ud800', '\udfff', ' ')).Array[0, 100].Select(c => new string(c));

    private readonly RunningPortal portal = lanwan.Portal;

    [Fact]
    public async Task Get_WithoutQuery_OffersPopularSearches()
    {
        var page = await portal.GetPageAsync("/en/search");
        Assert.Equal("Search", page.QuerySelector("h1")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("main a"), a => a.TextContent == "when can I retire");
        Assert.Null(page.QuerySelector("ol.results"));
    }

    [Theory]
    [InlineData("en", "lost my social security card", "/en/services/replace-social-security-card")]
    [InlineData("zh", "社保卡丢了", "/zh/services/replace-social-security-card")]
    [InlineData("en", "社保卡丢了", "/en/services/replace-social-security-card")]
    [InlineData("zh", "lost my social security card", "/zh/services/replace-social-security-card")]
    public async Task Get_InEitherLanguage_FindsTheServiceInThePagesLanguage(string lang, string query, string expected)
    {
        var page = await portal.GetPageAsync(Address(lang, query));
        var first = page.QuerySelector("ol.results h3 a")!;
        Assert.Equal(expected, first.GetAttribute("href"));
        Assert.Null(first.ParentElement!.GetAttribute("lang"));
    }

    [Fact]
    public async Task Get_WithResults_SaysHowManyAndIsNotIndexed()
    {
        var page = await portal.GetPageAsync(Address("en", "pension"));
        var said = page.QuerySelector("[role=status]")!.TextContent;
        Assert.EndsWith(" results for “pension”", said, StringComparison.Ordinal);
        var total = int.Parse(said.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(Math.Min(total, SearchService.PageSize), page.QuerySelectorAll("ol.results > li").Length);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.StartsWith("Search: pension", page.Title!, StringComparison.Ordinal);
        Assert.Equal("pension", page.QuerySelector("#page-search")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Get_WithQuery_IsNeverKept()
    {
        using var response = await portal.GetAsync(Address("en", "pension"));
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Get_Result_ShowsKindTopicAndMarkedSnippet()
    {
        var page = await portal.GetPageAsync(Address("en", "renew driving licence"));
        var result = page.QuerySelector("ol.results > li")!;
        Assert.Contains("Transport › Driving › Driving licence", result.QuerySelector(".meta")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(result.QuerySelectorAll("mark"), m => m.TextContent.Equals("licence", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Get_ChineseResult_MarksTheWordsAndNotSingleCharacters()
    {
        var page = await portal.GetPageAsync(Address("zh", "公租房申请"));
        Assert.Contains(page.QuerySelectorAll("ol.results mark"), m => m.TextContent == "公租房");
        Assert.DoesNotContain(page.QuerySelectorAll("ol.results mark"), m => m.TextContent.Length == 1);
    }

    [Theory]
    [InlineData("en", "guide")]
    [InlineData("zh", "证")]
    public async Task Get_OneWordOrCharacter_Finds(string lang, string query)
    {
        var page = await portal.GetPageAsync(Address(lang, query));
        Assert.NotEmpty(page.QuerySelectorAll("ol.results > li"));
    }

    [Fact]
    public async Task Get_FullWidthAndUpperCase_FindTheSame()
    {
        var plain = Links(await portal.GetPageAsync(Address("en", "hpv vaccine")));
        Assert.NotEmpty(plain);
        Assert.Equal(plain, Links(await portal.GetPageAsync(Address("en", "ＨＰＶ　VACCINE"))));
    }

    [Fact]
    public async Task Get_TypeFilter_LeavesAsManyAsItSaid()
    {
        var page = await portal.GetPageAsync(Address("en", "pension"));
        var filter = page.QuerySelectorAll(".filters li").First(l => l.QuerySelector("a")!.TextContent == "Topic");
        var said = int.Parse(filter.QuerySelector(".count")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);
        var filtered = await portal.GetPageAsync(filter.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal(said, filtered.QuerySelectorAll("ol.results > li").Length);
        Assert.All(Links(filtered), l => Assert.StartsWith("/en/topics/", l, StringComparison.Ordinal));
        var remove = filtered.QuerySelector(".filters .chosen a")!;
        Assert.Equal(Links(page), Links(await portal.GetPageAsync(remove.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Get_TopicFilter_LeavesWhatStandsBelowAtAnyDepth()
    {
        var page = await portal.GetPageAsync(Address("en", "card"));
        var filter = page.QuerySelectorAll(".filters li").First(l => l.QuerySelector("a")!.TextContent == "Transport");
        var filtered = await portal.GetPageAsync(filter.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal(filter.QuerySelector(".count")!.TextContent, filtered.QuerySelectorAll("ol.results > li").Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("/en/services/senior-travel-card", Links(filtered));
        Assert.DoesNotContain("/en/services/get-social-security-card", Links(filtered));
    }

    [Fact]
    public async Task Get_ManyResults_ArePagedWithoutRepeating()
    {
        var first = await portal.GetPageAsync(Address("en", "service card child home"));
        var next = first.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!;
        var second = Links(await portal.GetPageAsync(next));
        Assert.NotEmpty(second);
        Assert.Empty(second.Intersect(Links(first)));
        await portal.GetPageAsync(next.Replace("page=2", "page=99999", StringComparison.Ordinal));
        await portal.GetPageAsync(next.Replace("page=2", "page=-1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "gongjijin balence", "gongjijin balance")]
    [InlineData("en", "hospital apointment", "hospital appointment")]
    [InlineData("zh", "驾驶正补办", "驾驶证补办")]
    public async Task Get_Misspelt_OffersTheNearestWords(string lang, string query, string expected)
    {
        var page = await portal.GetPageAsync(Address(lang, query));
        var link = page.QuerySelector(".respelt a")!;
        Assert.Equal(expected, link.TextContent);
        Assert.Equal(Address(lang, expected), link.GetAttribute("href"));
        Assert.NotEmpty(page.QuerySelectorAll("ol.results > li"));
    }

    [Fact]
    public async Task Get_RightlySpelt_OffersNothing()
    {
        var page = await portal.GetPageAsync(Address("en", "my mother cannot afford the hospital"));
        Assert.Null(page.QuerySelector(".respelt"));
    }

    [Theory]
    [InlineData("en", "primary school", "/en/services/primary-school-place")]
    [InlineData("zh", "医保", "/zh/topics/healthcare/medical-insurance")]
    [InlineData("en", "  PRIMARY School! ", "/en/services/primary-school-place")]
    public async Task Get_BestBet_StandsFirst(string lang, string query, string expected) =>
        Assert.Equal(expected, Links(await portal.GetPageAsync(Address(lang, query)))[0]);

    [Fact]
    public async Task Get_NothingFound_ShowsWaysOn()
    {
        var page = await portal.GetPageAsync(Address("en", "xqzvkw jane@qqvvxx.zzyyk 13800138000"));
        Assert.StartsWith("No results", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("main a"), a => a.GetAttribute("href") == "tel:12345");
        Assert.Contains(page.QuerySelectorAll("main a"), a => a.GetAttribute("href")!.StartsWith("/en/report", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll("main a"), a => a.GetAttribute("href") == "/en/topics/housing");
    }

    [Theory]
    [InlineData("<script>alert(1)</script> pension")]
    [InlineData("pension\" onmouseover=\"x")]
    [InlineData("title:pension AND (body:card OR *:*)~2^9 [a TO z]")]
    [InlineData("pension \u0000\u0007\u001b 😀👩‍👩‍👧 \ud800")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\ufffe")]
    [InlineData("\uffff\ue000 \U0001ffff")]
    [InlineData("\\")]
    public async Task Get_HostileQuery_IsAnsweredAndEscaped(string query)
    {
        using var response = await portal.GetAsync("/en/search?q=" + Uri.EscapeDataString(query));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = Html.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(page.QuerySelectorAll("script"), s => s.TextContent.Contains("alert(1)", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("[onmouseover]"));
    }

    [Fact]
    public async Task Get_VeryLongQuery_IsCut()
    {
        var page = await portal.GetPageAsync(Address("en", "pension " + new string('a', 3000)));
        Assert.Equal(200, page.QuerySelector("#page-search")!.GetAttribute("value")!.Length);
        Assert.NotEmpty(page.QuerySelectorAll("ol.results > li"));
    }

    [Fact]
    public void Search_AnyText_Answers()
    {
        var search = portal.Services.GetRequiredService<SearchService>();
        Gen.Select(AnyText, Gen.Bool).Sample(
            (text, chinese) =>
            {
                var lang = chinese ? "zh" : "en";
                SearchMissCounter.Anonymise(SearchTerms.Clean(text));
                search.SearchAsync(new(text, lang)).GetAwaiter().GetResult();
                search.SuggestAsync(text, lang).GetAwaiter().GetResult();
            },
            iter: 500);
    }

    [Fact]
    public void Anonymise_LongQuery_CutsNoCharacterInHalf()
    {
        var kept = SearchMissCounter.Anonymise(new string('a', 79) + "😀😀");
        Assert.Equal(new string('a', 79), kept);
    }

    [Theory]
    [InlineData("en", "driv", "Driving licence")]
    [InlineData("zh", "驾驶", "驾驶证")]
    public async Task Suggestions_WordBegun_GiveTitlesInThePagesLanguage(string lang, string query, string expected)
    {
        var found = await SuggestionsAsync(lang, query);
        Assert.InRange(found.Count, 1, 7);
        Assert.Contains(found, s => s.Title == expected);
        Assert.All(found, s => Assert.StartsWith($"/{lang}/", s.Address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Suggestions_NothingTyped_AreEmpty() => Assert.Empty(await SuggestionsAsync("en", " "));

    [Fact]
    public async Task OpenSearch_Description_NamesPageAndSuggestions()
    {
        using var response = await portal.GetAsync("/en/opensearch.xml");
        Assert.Equal("application/opensearchdescription+xml", response.Content.Headers.ContentType!.MediaType);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("/en/search?q={searchTerms}", text, StringComparison.Ordinal);
        using var answer = await portal.GetAsync("/en/search/opensearch-suggestions?q=pens");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("pens", json.RootElement[0].GetString());
        Assert.NotEqual(0, json.RootElement[1].GetArrayLength());
        Assert.Equal(json.RootElement[1].GetArrayLength(), json.RootElement[3].GetArrayLength());
    }

    [Theory]
    [InlineData("/en/search?q=pension")]
    [InlineData("/en/search/suggestions?q=pension")]
    public async Task Get_TooOften_IsRefused(string path)
    {
        await using var limited = await RunningPortal.StartAsync(settings: "--RateLimits:SearchesPerMinute=2");
        using var first = await limited.GetAsync(path);
        using var second = await limited.GetAsync(path);
        using var third = await limited.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
    }

    private static string Address(string lang, string query) => SearchLinks.Search(lang, query);

    private static List<string> Links(IDocument page) => [.. page.QuerySelectorAll("ol.results h3 a").Select(a => a.GetAttribute("href")!)];

    private async Task<List<Suggestion>> SuggestionsAsync(string lang, string query)
    {
        using var response = await portal.GetAsync($"{SearchLinks.Suggestions(lang)}?q={Uri.EscapeDataString(query)}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonSerializer.Deserialize<List<Suggestion>>(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), JsonSerializerOptions.Web)!;
    }
}
