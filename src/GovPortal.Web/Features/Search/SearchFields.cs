using Lucene.Net.Search.Similarities;

namespace GovPortal.Web.Features.Search;

/// <summary>Fields of the index. A change of what they hold needs a new <see cref="Schema"/>.</summary>
internal static class SearchFields
{
    /// <summary>An index of another schema is built anew.</summary>
    public const string Schema = "2";

    public const string Id = "id";
    public const string Address = "address";
    public const string Type = "type";

    /// <summary>Topics a document stands under, at any depth.</summary>
    public const string Topics = "topics";

    public const string PrimaryTopic = "topic";
    public const string Department = "department";

    /// <summary>What the score is multiplied by: more for what is used more.</summary>
    public const string Weight = "weight";

    public const string Title = "title";
    public const string Keywords = "keywords";
    public const string Summary = "summary";
    public const string Body = "body";

    /// <summary>Names of the topics and the department.</summary>
    public const string About = "about";

    /// <summary>Each title and keyword as one term, in stems.</summary>
    public const string Phrase = "phrase";

    /// <summary>Words of titles and keywords as written, for words half typed.</summary>
    public const string Names = "names";

    /// <summary>All words as written, for respelling.</summary>
    public const string Words = "words";

    public static string TitleIn(string locale) => $"title.{locale}";

    public static string SummaryIn(string locale) => $"summary.{locale}";

    public static string TextIn(string locale) => $"text.{locale}";

    public static bool IsStemmed(string field) => field is not (Names or Words);
}

/// <summary>BM25. Only bodies differ so much in length that length says something.</summary>
internal sealed class SearchSimilarity() : PerFieldSimilarityWrapper
{
    private static readonly Similarity Long = new BM25Similarity(1.2f, 0.6f);
    private static readonly Similarity Short = new BM25Similarity(0.9f, 0.3f);

    public override Similarity Get(string name) => name == SearchFields.Body ? Long : Short;

    /// <summary>A document that has all words comes before one that has one of them often.</summary>
    public override float Coord(int overlap, int maxOverlap) => 0.4f + (0.6f * overlap / maxOverlap);
}
