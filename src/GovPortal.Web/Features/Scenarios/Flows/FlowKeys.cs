using GovPortal.Web.Data.Import;

namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>Names of questions, values, outcomes and items.</summary>
public static class FlowKeys
{
    /// <summary>Names that have a meaning of their own in addresses and answers, so that no question may have them.</summary>
    public static readonly IReadOnlySet<string> Reserved = new HashSet<string>
    {
        "answers", "result", "start", "map", "kept", "shared", "preview", "deadlines", "v", "on", "to", "change", "none", "unsure", "end", "add", "remove",
        "today", "now", "item", "partial",
    };

    /// <summary>The name that FEEL reads: hyphens are spaces.</summary>
    public static string FeelName(string key) => key.Replace('-', ' ');

    /// <summary>Lower-case words with hyphens that begin with a letter, at most 60 characters.</summary>
    public static bool IsKey(string text) => text.Length is > 0 and <= 60 && char.IsAsciiLetterLower(text[0]) && ContentChecker.IsSlug(text);
}
