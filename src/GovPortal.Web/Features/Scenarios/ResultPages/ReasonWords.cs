using GovPortal.Web.Features.Scenarios.Flows;
using Microsoft.Extensions.Localization;

namespace GovPortal.Web.Features.Scenarios.ResultPages;

internal static class ReasonWords
{
    /// <summary>Reasons as one line: <c>Group: a man; Years paid in: 12</c>. Empty when there is none that has a name.</summary>
    public static string Of(FlowWalk walk, IReadOnlyList<FlowReason> reasons, IStringLocalizer<Words> t, string lang)
    {
        var named = reasons.Where(r => r.Name(walk, lang) is not null)
            .Select(r => (IsAnswer: r.Answer is not null, Text: t["{0}: {1}", r.Name(walk, lang)!, r.Text(walk, lang)].Value))
            .ToList();
        var (answers, values) = (named.Where(r => r.IsAnswer).Select(r => r.Text).ToList(), named.Where(r => !r.IsAnswer).Select(r => r.Text).ToList());
        var between = t["; "];
        return (answers.Count, values.Count) switch
        {
            (_, 0) => string.Join(between, answers),
            (0, _) => string.Join(between, values),
            _ => t["{0}. From this follows: {1}", string.Join(between, answers), string.Join(between, values)],
        };
    }

    /// <summary>Why an item is in the list, as one line; empty when the reason is that of the whole result.</summary>
    public static string OfItem(ResultView view, ResultItem item, IStringLocalizer<Words> t)
    {
        if (view.Reader.Flow.In(view.Lang).Of(item.Item).Because is { } because)
        {
            return view.Walk.Text(because, view.Lang);
        }

        var words = Of(view.Walk, item.Reasons, t, view.Lang);
        return item.Item.When is null || words.Length == 0 ? "" : t["Because you answered {0}", words];
    }
}
