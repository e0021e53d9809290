namespace GovPortal.Web.Features.Search;

/// <summary>Words that carry a question but not its subject. They are left out of a query that has others.</summary>
internal static class StopWords
{
    public static readonly HashSet<string> English =
    [
        .. """
        a an the and or but if then than so as of at by for from in into on onto to with without about over under up down off out
        i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which what that this these those
        am is are was were be been being do does did doing done have has had having can cant cannot could will wont would shall should may might must
        im ive id ill youre youve hes shes theyre theyve isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt
        how when where why there here please not no yes any some all each just also only very too much many more most
        get got getting go going want wants need needs like tell know find help new now still again
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
    ];

    // Longest first, because the shorter ones stand inside them.
    private static readonly string[] Chinese =
    [
        .. """
        怎么办理 怎么办 怎么样 怎么 怎样 如何 为什么 什么时候 什么 哪里 哪儿 哪个 哪些 在哪 去哪 哪 多少钱 多少 多久 几个 是不是 能不能 可不可以 要不要 算不算 有没有
        可以 能够 需要 想要 我想 请问 我的 我们 你们 他们 自己 这个 那个 应该 一下 一个 一些 已经 然后 还是 或者 以及
        的 了 吗 呢 吧 啊 呀 么 我 你 您 他 她 它 们 这 那 和 与 及 或 也 都 还 就 很 太 被 把 从 让 给 对 想 要 是 有
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).OrderByDescending(w => w.Length),
    ];

    /// <summary>The tokens of a query that say what it is about; all of them when none does.</summary>
    /// <param name="kept">Places of tokens that belong to a known phrase and stay.</param>
    public static List<int> Without(IReadOnlyList<QueryToken> tokens, IReadOnlySet<int> kept)
    {
        List<int> left = [];
        for (var i = 0; i < tokens.Count;)
        {
            if (kept.Contains(i))
            {
                left.Add(i++);
            }
            else if (!tokens[i].IsCjk)
            {
                if (!English.Contains(tokens[i].Word))
                {
                    left.Add(i);
                }

                i++;
            }
            else if (Chinese.FirstOrDefault(word => StandsAt(tokens, i, word, kept)) is { } stop)
            {
                i += stop.Length;
            }
            else
            {
                left.Add(i++);
            }
        }

        return left.Count > 0 ? left : [.. Enumerable.Range(0, tokens.Count)];
    }

    private static bool StandsAt(IReadOnlyList<QueryToken> tokens, int start, string word, IReadOnlySet<int> kept)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (start + i >= tokens.Count || kept.Contains(start + i) || tokens[start + i].Word.Length != 1 || tokens[start + i].Word[0] != word[i])
            {
                return false;
            }
        }

        return true;
    }
}
