using System.Globalization;
using GovPortal.Web.Features.Departments;
using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Topics;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Field = Lucene.Net.Documents.Field;
using LuceneDocument = Lucene.Net.Documents.Document;

namespace GovPortal.Web.Features.Search;

/// <summary>
/// Makes the documents of the index: one for each thing that has a page, with its words in all languages, so that
/// a query in any of them finds it and the page shows it in its own.
/// </summary>
internal sealed class SearchDocuments(TopicTree topics, DepartmentDirectory departments, IReadOnlyList<string> locales)
{
    /// <summary>Longer texts are searched and shown in snippets only as far as this.</summary>
    private const int MaximumText = 50_000;

    private static readonly FieldType Frequencies = Frozen(new FieldType
    {
        IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY,
    });

    public IReadOnlyList<string> Locales => locales;

    public static string IdOf(int documentId) => $"d{documentId.ToString(CultureInfo.InvariantCulture)}";

    /// <param name="below">For a topic: titles of the services below it, most used first.</param>
    public LuceneDocument Of(IndexedDocument source, IEnumerable<string> below)
    {
        var type = SearchTypes.Of(source.Type);
        var branches = (source.Type == DocumentType.Topic ? [source.Id] : source.Topics)
            .Select(topics.ById).OfType<TopicNode>().Select(t => t.Branch().ToList()).ToList();
        var address = source.Type switch
        {
            DocumentType.Topic => $"/topics/{topics.ById(source.Id)?.Path}",
            DocumentType.Service => $"/services/{source.Slug}",
            DocumentType.Notice => $"/notices/{source.Slug}",
            DocumentType.Scenario => $"/scenarios/{source.Slug}",
            DocumentType.Policy => $"/policies/{source.Slug}",
            DocumentType.Interpretation => $"/interpretations/{source.Slug}",
            _ => $"/pages/{source.Slug}",
        };
        var document = Begin(IdOf(source.Id), type, address, source.Usage);
        foreach (var topic in branches.SelectMany(b => b).Distinct())
        {
            document.Add(new SortedSetDocValuesField(SearchFields.Topics, new BytesRef(Number(topic.Id))));
            if (topic.Id != source.Id)
            {
                AddText(document, SearchFields.About, string.Join('\n', topic.Words.Values.Select(w => w.Title)));
            }
        }

        if (branches.Count > 0 && branches[0][^1] is var primary)
        {
            var shown = source.Type == DocumentType.Topic ? primary.Parent : primary;
            if (shown is not null)
            {
                document.Add(new StoredField(SearchFields.PrimaryTopic, shown.Id));
            }
        }

        if (departments.Department(source.DepartmentId) is { } department)
        {
            document.Add(new StoredField(SearchFields.Department, department.Id));
            AddText(document, SearchFields.About, string.Join('\n', department.Translations.Select(t => t.Name)));
        }

        AddText(document, SearchFields.Body, string.Join('\n', below));
        // The words of an address are what the thing is called behind the counter.
        AddText(document, SearchFields.Keywords, source.Slug);
        foreach (var words in source.Words)
        {
            var text = PlainText(words);
            AddWords(document, words.Locale, words.Title, words.Summary, words.Keywords.Split('\n'), text);
        }

        return document;
    }

    public IEnumerable<(string Id, LuceneDocument Document)> OfDepartments()
    {
        foreach (var department in departments.Departments)
        {
            var id = $"p{Number(department.Id)}";
            var document = Begin(id, SearchTypes.Department, $"/departments/{department.Slug}", 0);
            foreach (var words in department.Translations)
            {
                AddWords(document, words.Locale, words.Name, words.Summary, [], words.Duties);
            }

            yield return (id, document);
            foreach (var office in department.Offices)
            {
                var officeId = $"o{Number(office.Id)}";
                var place = Begin(officeId, SearchTypes.Department, $"/departments/{department.Slug}/{office.Slug}", 0, isOffice: true);
                place.Add(new StoredField(SearchFields.Department, department.Id));
                foreach (var words in office.Translations)
                {
                    AddWords(place, words.Locale, words.Name, words.Duties, [], $"{words.Responsible}\n{words.Room}\n{words.Hours}");
                }

                yield return (officeId, place);
            }
        }
    }

    private static LuceneDocument Begin(string id, string type, string address, int usage, bool isOffice = false)
    {
        var weight = SearchTypes.Weight(type, isOffice) * (1 + (0.05 * Math.Log(1 + usage)));
        return
        [
            new StringField(SearchFields.Id, id, Field.Store.NO),
            new StringField(SearchFields.Address, address, Field.Store.YES),
            new StoredField(SearchFields.Type, type),
            new NumericDocValuesField(SearchFields.Type, SearchTypes.All.IndexOf(type)),
            new SingleDocValuesField(SearchFields.Weight, (float)weight),
        ];
    }

    private void AddWords(LuceneDocument document, string locale, string title, string summary, string[] keywords, string text)
    {
        if (locales.Contains(locale))
        {
            document.Add(new StoredField(SearchFields.TitleIn(locale), title));
            document.Add(new StoredField(SearchFields.SummaryIn(locale), summary));
            document.Add(new StoredField(SearchFields.TextIn(locale), text));
        }

        AddText(document, SearchFields.Title, title);
        AddText(document, SearchFields.Names, title);
        AddText(document, SearchFields.Summary, summary);
        AddText(document, SearchFields.Body, text);
        foreach (var keyword in keywords.Where(k => k.Length > 0))
        {
            AddText(document, SearchFields.Keywords, keyword);
            AddText(document, SearchFields.Names, keyword);
        }

        foreach (var phrase in keywords.Append(title).Select(SearchTerms.PhraseOf).Where(p => p.Length > 0).Distinct())
        {
            document.Add(new StringField(SearchFields.Phrase, phrase, Field.Store.NO));
        }

        foreach (var written in keywords.Append(title).Append(summary).Append(text))
        {
            document.Add(new Field(SearchFields.Words, written, Frequencies));
        }
    }

    private static string PlainText(IndexedWords words)
    {
        var body = words.Body.Length <= MaximumText ? words.Body : words.Body[..MaximumText];
        var text = string.Join('\n', words.Texts.Append(Markdown.ToPlainText(body)));
        return text.Length <= MaximumText ? text : text[..MaximumText];
    }

    private static void AddText(LuceneDocument document, string field, string text) => document.Add(new TextField(field, text, Field.Store.NO));

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
