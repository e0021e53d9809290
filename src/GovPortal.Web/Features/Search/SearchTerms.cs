using System.Globalization;
using System.Text;

namespace GovPortal.Web.Features.Search;

/// <summary>A segment of a query.</summary>
/// <param name="Term">As it stands in the stemmed fields of the index.</param>
internal readonly record struct QueryToken(Segment Segment, string Term)
{
    public string Word => Segment.Text;

    public bool IsCjk => Segment.IsCjk;

    /// <summary>Whether it stands directly behind another character of the same script.</summary>
    public bool Follows(QueryToken before) => IsCjk && before.IsCjk && Segment.Start == before.Segment.End;
}

/// <summary>From a text to the terms that are looked up.</summary>
internal static class SearchTerms
{
    /// <summary>Longer queries are cut.</summary>
    public const int MaximumLength = 200;

    /// <summary>Words and characters of a query that count.</summary>
    public const int MaximumTokens = 32;

    private const int LongestPhrase = 24;

    /// <summary>What a visitor typed, as it may be shown and searched: cut, on one line, without what is no character.</summary>
    public static string Clean(string? typed)
    {
        if (typed is null)
        {
            return "";
        }

        var clean = new StringBuilder();
        foreach (var rune in typed.Length <= MaximumLength ? typed.EnumerateRunes() : typed.AsSpan(0, MaximumLength).ToString().EnumerateRunes())
        {
            // Characters that are none, such as U+FFFE, cannot be normalised; private ones mean nothing here.
            var isBlank = Rune.IsWhiteSpace(rune) || rune == Rune.ReplacementChar
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;
            clean.Append(isBlank ? " " : rune.ToString());
        }

        return clean.ToString().Trim();
    }

    public static List<QueryToken> Of(string text, int most = int.MaxValue) =>
        [.. Segments.Of(text).Take(most).Select(s => new QueryToken(s, s.IsCjk ? s.Text : Stems.Of(s.Text)))];

    /// <summary>A title or keyword as one term; empty when it is too long to be typed.</summary>
    public static string PhraseOf(string text)
    {
        var tokens = Of(text, LongestPhrase + 1);
        return tokens.Count > LongestPhrase ? "" : Join(tokens, t => t.Term);
    }

    /// <summary>A query as best bets know it: the words as written, apart from case, width and punctuation.</summary>
    public static string Exactly(string text) => Join(Of(text, MaximumTokens), t => t.Word);

    public static string Join(IReadOnlyList<QueryToken> tokens, Func<QueryToken, string> part)
    {
        var joined = new StringBuilder();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i > 0 && !(tokens[i].IsCjk && tokens[i - 1].IsCjk))
            {
                joined.Append(' ');
            }

            joined.Append(part(tokens[i]));
        }

        return joined.ToString();
    }
}
