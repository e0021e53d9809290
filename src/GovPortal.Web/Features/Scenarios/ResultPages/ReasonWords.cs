using GovPortal.Web.Features.Scenarios.Flows;
using Microsoft.Extensions.Localization;

namespace GovPortal.Web.Features.Scenarios.ResultPages;

/// <summary>Why something is so, in a line.</summary>
/// <param name="Text">Empty when there is nothing to say.</param>
/// <param name="IsLong">More than two reasons: pages fold the line.</param>
public sealed record ReasonLine(string Text, bool IsLong);

internal static class ReasonWords
{
    /// <summary>Why this is the result.</summary>
    public static ReasonLine OfResult(FlowWalk walk, string lang, IStringLocalizer<Words> t)
    {
        var (words, count, _) = Of(walk, lang, walk.Result!.Reasons, t);
        return new(count == 0 ? "" : $"{t["This is your result because you answered:"]} {words}", count > 2);
    }

    /// <summary>Why an item is in the list; empty when the reason is that of the whole result.</summary>
    public static ReasonLine OfItem(FlowWalk walk, ResultItem item, string lang, IStringLocalizer<Words> t)
    {
        if (walk.Flow.In(lang).Of(item.Item).Because is { } because)
        {
            return new(walk.Text(because, lang), false);
        }

        if (item.Item.When is null)
        {
            return new("", false);
        }

        var (words, count, areAnswers) = Of(walk, lang, item.Reasons, t);
        return new(count == 0 ? "" : t[areAnswers ? "Because you answered {0}." : "Because of {0}.", words], count > 2);
    }

    /// <summary>
    /// What decided something: <c>Group: a man; Years paid in: 12</c>. What was worked out of answers stands on the
    /// page once, so it is named here only where no answer is.
    /// </summary>
    private static (string Words, int Count, bool AreAnswers) Of(FlowWalk walk, string lang, IReadOnlyList<FlowReason> reasons, IStringLocalizer<Words> t)
    {
        var named = reasons.Where(r => r.Name(walk, lang) is not null).ToLookup(r => r.Answer is not null);
        List<string> told = [.. (named.Contains(true) ? named[true] : named[false])
            .Select(r => t["{0}: {1}", r.Name(walk, lang)!, r.Text(walk, lang)].Value)];
        return (string.Join(t["; "], told), told.Count, named.Contains(true));
    }
}
