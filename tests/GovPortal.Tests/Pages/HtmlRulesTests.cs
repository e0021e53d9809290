using GovPortal.Tests.Support;

namespace GovPortal.Tests.Pages;

/// <summary>Each rule finds its bad example.</summary>
public sealed class HtmlRulesTests
{
    [Theory]
    [InlineData("<h1>A</h1>", null)]
    [InlineData("<h1>A</h1><h1>B</h1>", "2 headings of level 1")]
    [InlineData("<h1>A</h1><h3>B</h3>", "a heading of level 3 after one of level 1")]
    [InlineData("<h1 id=a>A</h1><p id=a>B</p>", "the id 'a' stands 2 times")]
    [InlineData("<h1>A</h1><input name=q>", "no label for")]
    [InlineData("<h1>A</h1><label for=q>Q</label><input id=q>", null)]
    [InlineData("<h1>A</h1><a href='/x'></a>", "no name for")]
    [InlineData("<h1>A</h1><img src='/x'>", "no alternative for")]
    [InlineData("<h1>A</h1><p aria-describedby=b>", "aria-describedby names 'b'")]
    public void Check_Example_FindsWhatIsWrong(string main, string? finding)
    {
        var problems = HtmlRules.Check(Html.Parse($"<!DOCTYPE html><title>T</title><main>{main}</main>"));
        if (finding is null)
        {
            Assert.Empty(problems);
        }
        else
        {
            Assert.StartsWith(finding, Assert.Single(problems), StringComparison.Ordinal);
        }
    }
}
