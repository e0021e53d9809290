using GovPortal.Web.Data;
using GovPortal.Web.Features.Language;
using GovPortal.Web.Features.Scenarios;
using GovPortal.Web.Features.Scenarios.Flows;
using GovPortal.Web.Features.Scenarios.Walks;
using GovPortal.Web.Forms;
using Microsoft.Extensions.Localization;

namespace GovPortal.Web.Features.Interpretations;

/// <summary>
/// A reader's way through the small flow of an interpretation, inside its page. It asks nothing personal, so the
/// answers stand in the address, beside <see cref="Key"/>; without that key the page is the same for everybody.
/// </summary>
/// <param name="Open">The question to be answered or changed; null at the result.</param>
/// <param name="Form">What stands in its form.</param>
/// <param name="IsUnderWay">The reader has sent something: else the first question stands there as it does for everybody.</param>
public sealed record CheckWalk(string Slug, FlowWalk Walk, OpenQuestion? Open, StepForm? Form, bool IsUnderWay)
{
    /// <summary>Key of the query: the question that is shown, or <see cref="Result"/>. No question has this key.</summary>
    public const string Key = "check";

    /// <summary>Value of <see cref="Key"/> where all is answered.</summary>
    public const string Result = "result";

    /// <summary>Where a question of the walk is shown; null for the result.</summary>
    public string Address(string lang, FlowQuestion? question) => Address(lang, Slug, Walk.Kept, question);

    public static string Address(string lang, string slug, Answers answers, FlowQuestion? question)
    {
        var query = answers.ToQuery();
        return $"{InterpretationLinks.Interpretation(lang, slug)}?{query}{(query.Length > 0 ? "&" : "")}{Key}={question?.Key ?? Result}#{InterpretationAnchors.Check}";
    }

    /// <summary>What the result says of the reader: the first word of the outcome's key.</summary>
    public CheckVerdict Verdict => ReadVerdict(Walk.Result!.Outcome.Key) ?? CheckVerdict.Partly;

    /// <summary>The verdict of an outcome's key, such as <c>no</c> or <c>no-owner</c>; null for other keys.</summary>
    public static CheckVerdict? ReadVerdict(string outcome) => outcome.Split('-')[0] switch
    {
        "yes" => CheckVerdict.Yes,
        "no" => CheckVerdict.No,
        "partly" => CheckVerdict.Partly,
        _ => null,
    };
}

/// <summary>Whether a policy affects somebody.</summary>
public enum CheckVerdict
{
    Yes,
    No,
    Partly,
}

/// <summary>Reads the way through an interpretation's own flow from the address.</summary>
internal sealed class CheckLoader(FlowCache flows, WalkLoader walks, PageContext page, IStringLocalizer<Words> t)
{
    /// <returns>The walk; or, when an answer was taken, the address where it goes on; neither when the flow cannot be read.</returns>
    public async Task<(CheckWalk? Walk, string? Next)> OpenAsync(HttpContext context, string slug, int editionId)
    {
        if (await flows.GetAsync(editionId, context.RequestAborted) is not { } flow)
        {
            return (null, null);
        }

        var query = context.Request.Query;
        var asked = query[CheckWalk.Key].ToString();
        var given = asked.Length == 0 ? Answers.Empty : Answers.From(query, flow);
        var walk = FlowWalker.Walk(flow, given, walks.Today(context));
        var open = flow.Question(asked) is null ? null : walk.Open(asked);
        if (open is not null && query.ContainsKey(WalkAddress.To))
        {
            var taken = StepForm.Take(walk, given, open, FieldTexts.Of(query), t, page.Lang);
            return taken.Walk is { } ahead
                ? (null, CheckWalk.Address(page.Lang, slug, taken.Answers, ahead.Next?.Question ?? ahead.Gap))
                : (new(slug, walk, open, taken.Form, true), null);
        }

        open ??= walk.Next ?? (walk.Gap is { } gap ? walk.Open(gap.Key) : null);
        return (new(slug, walk, open, open is null ? null : StepForm.Of(walk, open, t, page.Lang), asked.Length > 0), null);
    }
}
