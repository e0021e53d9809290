using GovPortal.Web.Features.Scenarios.Flows;
using Microsoft.Extensions.Localization;

namespace GovPortal.Web.Features.Scenarios.ResultPages;

internal static class ReasonWords
{
    /// <summary>
    /// Answers that decided something, as one line: <c>Group: a man; Years paid in: 12</c>. What was worked out of them
    /// stands on the page once, so it is named here only where no answer is. Empty when nothing has a name.
    /// </summary>
    public static string Of(FlowWalk walk, IReadOnlyList<FlowReason> reasons, IStringLocalizer<Words> t, string lang)
    {
        var named = reasons.Where(r => r.Name(walk, lang) is not null)
            .Select(r => (IsAnswer: r.Answer is not null, Text: t["{0}: {1}", r.Name(walk, lang)!, r.Text(walk, lang)].Value))
            .ToList();
        var (answers, values) = (named.Where(r => r.IsAnswer).Select(r => r.Text).ToList(), named.Where(r => !r.IsAnswer).Select(r => r.Text).ToList());
        return string.Join(t["; "], answers.Count > 0 ? answers : values);
    }

    /// <summary>Why an item is in the list, as one line; empty when the reason is that of the whole result.</summary>
    public static string OfItem(ResultView view, ResultItem item, IStringLocalizer<Words> t)
    {
        if (view.Reader.Flow.In(view.Lang).Of(item.Item).Because is { } because)
        {
            return view.Walk.Text(because, view.Lang);
        }

        var words = Of(view.Walk, item.Reasons, t, view.Lang);
        return item.Item.When is null || words.Length == 0 ? "" : t[item.Reasons.Any(r => r.Answer is not null) ? "Because you answered {0}." : "Because of {0}.", words];
    }
}
