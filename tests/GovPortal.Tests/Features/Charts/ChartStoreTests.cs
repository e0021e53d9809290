using GovPortal.Web.Data;
using GovPortal.Web.Features.Charts;
using GovPortal.Web.Features.Charts.Gallery;

namespace GovPortal.Tests.Features.Charts;

public sealed class ChartStoreTests
{
    private readonly ContentVersion content = new();
    private readonly List<string> loaded = [];
    private readonly ChartStore store;

    public ChartStoreTests()
    {
        content.Set(1);
        store = new((slug, _) =>
        {
            loaded.Add(slug);
            return Task.FromResult<IReadOnlyList<ChartSource>>(slug == GallerySource.Slug ? [GallerySource.Source] : []);
        }, new ChartCache(content));
    }

    [Fact]
    public async Task Find_Twice_ReadsOnceUntilTheContentChanges()
    {
        var first = await FindAsync("column");
        Assert.NotNull(first);
        Assert.Same(first, await FindAsync("column"));
        Assert.NotSame(first, await FindAsync("column", "zh"));
        Assert.Single(loaded);

        content.Set(2);
        var second = await FindAsync("column");
        Assert.NotSame(first, second);
        Assert.Equal(2, loaded.Count);
    }

    [Fact]
    public async Task Find_ByVersion_FindsThatStateAlone()
    {
        var chart = await FindAsync("column");
        Assert.Same(chart, await FindAsync("column", version: chart!.Version));
        Assert.Null(await FindAsync("column", version: "000000000000"));
    }

    [Fact]
    public async Task Find_WhatDoesNotExist_IsNotRemembered()
    {
        Assert.Null(await FindAsync("nothing"));
        Assert.Null(await FindAsync("column", slug: "nobody"));
        Assert.Null(await FindAsync("column", slug: "nobody"));
        Assert.Equal([GallerySource.Slug, "nobody", "nobody"], loaded);
    }

    private Task<Chart?> FindAsync(string name, string lang = "en", string? version = null, string slug = GallerySource.Slug) =>
        store.FindAsync(slug, name, lang, version, TestContext.Current.CancellationToken);
}
