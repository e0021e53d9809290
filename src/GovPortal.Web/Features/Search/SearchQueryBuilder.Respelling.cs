using Lucene.Net.Search;

namespace GovPortal.Web.Features.Search;

/// <summary>Chinese words with a wrong character.</summary>
internal sealed partial class SearchQueryBuilder
{
    /// <summary>A pair that stands nowhere is often one wrong character in a longer word.</summary>
    private void RespellCharacters(BooleanQuery query, List<QueryToken> tokens, HashSet<int> kept, int commonFrom)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (kept.Contains(i) || kept.Contains(i + 1) || !tokens[i + 1].Follows(tokens[i]) || Stands(tokens[i].Term + tokens[i + 1].Term))
            {
                continue;
            }

            if (tried++ >= MaximumRespelt || RespellAround(tokens, i) is not var (start, length, word))
            {
                continue;
            }

            if (Respelt.All(r => r.From.End <= tokens[start].Segment.Start))
            {
                Respelt.Add((new(word, tokens[start].Segment.Start, tokens[start + length - 1].Segment.End, true), word));
                Add(query, AllOf(SearchTerms.Of(word), RespeltBoost, commonFrom));
            }
        }
    }

    private (int Start, int Length, string Word)? RespellAround(List<QueryToken> tokens, int pair)
    {
        for (var length = LongestRespelt; length >= ShortestRespelt; length--)
        {
            for (var start = Math.Max(0, pair + 2 - length); start <= pair && start + length <= tokens.Count; start++)
            {
                var span = tokens.GetRange(start, length);
                if (span.All(t => t.IsCjk) && spelling.RespellPhrase(SearchTerms.Join(span, t => t.Term)) is { } word)
                {
                    return (start, length, word);
                }
            }
        }

        return null;
    }
}
