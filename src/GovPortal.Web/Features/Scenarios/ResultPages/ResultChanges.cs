using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Language;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.ResultPages;

/// <summary>How an item differs.</summary>
public enum ChangeKind
{
    New,
    Gone,
    Changed,
}

/// <param name="Was">Date or amount before; null where there was none.</param>
/// <param name="Is">Date or amount now.</param>
public sealed record ItemChange(ChangeKind Kind, string Title, string? Was, string? Is);

/// <summary>What the same answers would give by today's rules, compared with a result that was made before.</summary>
/// <param name="Today">The walk by today's rules.</param>
/// <param name="NewTitle">What the result is now, when it is another; else null.</param>
public sealed record ResultChanges(FlowWalk Today, string? NewTitle, IReadOnlyList<ItemChange> Items)
{
    /// <summary>Today's rules ask something that was not answered.</summary>
    public bool AsksMore => Today.Result is null;

    /// <summary>What stands under the title now, when it is something else; else null.</summary>
    public string? NewText { get; private init; }

    public bool IsNone => !AsksMore && NewTitle is null && NewText is null && Items.Count == 0;

    public static ResultChanges Between(FlowWalk before, FlowWalk today, IReadOnlyDictionary<string, ListItem> services, string lang)
    {
        if (today.Result is null)
        {
            return new(today, null, []);
        }

        var (old, now) = (Shown(before), Shown(today));
        var titles = (Was: ResultWords.Title(before, lang), Is: ResultWords.Title(today, lang));
        var texts = (Was: OutcomeText(before, lang), Is: OutcomeText(today, lang));
        IEnumerable<ItemChange> changes =
        [
            .. now.Where(n => !old.ContainsKey(n.Key)).Select(n => new ItemChange(ChangeKind.New, ResultWords.Title(today, n.Value, services, lang), null, Figure(n.Value, lang))),
            .. now.Where(n => old.ContainsKey(n.Key)).Select(n => Compare(before, old[n.Key], today, n.Value, services, lang)).OfType<ItemChange>(),
            .. old.Where(o => !now.ContainsKey(o.Key)).Select(o => new ItemChange(ChangeKind.Gone, ResultWords.Title(before, o.Value, services, lang), Figure(o.Value, lang), null)),
        ];
        return new(today, titles.Was == titles.Is ? null : titles.Is, [.. changes]) { NewText = texts.Was == texts.Is ? null : texts.Is };
    }

    /// <summary>Date or amount of an item, in words.</summary>
    public static string? Figure(ResultItem item, string lang) =>
        item.Date is { } date ? FlowFormat.Write(date, null, lang)
        : item is { Amount: 0, Kind: ItemKind.Fee } ? PortalWords.In(lang)["Free"]
        : item.Amount is { } amount ? FlowFormat.Amount(amount, item.Item.Definition.Unit, lang)
        : null;

    private static ItemChange? Compare(FlowWalk before, ResultItem old, FlowWalk today, ResultItem now, IReadOnlyDictionary<string, ListItem> services, string lang)
    {
        var (was, isNow) = (Figure(old, lang), Figure(now, lang));
        var (oldTitle, newTitle) = (ResultWords.Title(before, old, services, lang), ResultWords.Title(today, now, services, lang));
        if (was != isNow)
        {
            return new(ChangeKind.Changed, newTitle, was, isNow);
        }

        return oldTitle == newTitle && Text(before, old, lang) == Text(today, now, lang) ? null
            : new(ChangeKind.Changed, newTitle, oldTitle == newTitle ? null : oldTitle, oldTitle == newTitle ? null : newTitle);
    }

    private static string? Text(FlowWalk walk, ResultItem item, string lang) =>
        walk.Flow.In(lang).Of(item.Item).Text is { } text ? walk.Text(text, lang) : null;

    private static string? OutcomeText(FlowWalk walk, string lang) =>
        walk.Flow.In(lang).Of(walk.Result!.Outcome).Text is { } text ? Markdown.ToPlainText(walk.Markdown(text, lang)).Trim() : null;

    private static Dictionary<string, ResultItem> Shown(FlowWalk walk) => walk.Result!.Applying.ToDictionary(i => i.Key);
}
