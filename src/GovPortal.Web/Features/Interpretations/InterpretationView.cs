using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Charts;
using GovPortal.Web.Features.Policies;

namespace GovPortal.Web.Features.Interpretations;

/// <summary>Everything that the parts of an interpretation's page show.</summary>
public sealed class InterpretationView
{
    public required ShownDocument Shown { get; init; }

    public required IReadOnlyDictionary<string, string> Texts { get; init; }

    /// <summary>The policies explained, the first one leading.</summary>
    public required IReadOnlyList<CatalogPolicy> Policies { get; init; }

    /// <summary>Headings of the policies' articles, by policy and key.</summary>
    public required IReadOnlyDictionary<(string Policy, string Article), string> Articles { get; init; }

    /// <summary>Charts by name; one that cannot be drawn is not among them.</summary>
    public required IReadOnlyDictionary<string, Chart> Charts { get; init; }

    public InterpretationEdition Edition => Shown.Edition.Interpretation!;

    public InterpretationDetails Details => Edition.Details;

    /// <summary>Words of a part, such as <c>changes.men.old</c>; empty when there are none.</summary>
    public string Text(string key) => Texts.GetValueOrDefault(key, "");

    public bool Has(string key) => Texts.ContainsKey(key);

    public IReadOnlyList<TextSection> Sections => TextSections.Read(Shown.Words.Body);

    /// <summary>Charts that the text does not place: they stand first.</summary>
    public IEnumerable<Chart> LeadingCharts
    {
        get
        {
            var placed = TextSections.Blocks(Shown.Words.Body).Where(b => b.Drawing is not null).Select(b => b.Text).ToHashSet();
            return Details.Charts.Where(c => !placed.Contains(c)).Select(c => Charts.GetValueOrDefault(c)).OfType<Chart>();
        }
    }

    /// <summary>Minutes to read it all.</summary>
    public int Minutes => ReadingTime.Minutes(Texts.Values.Append(Shown.Words.Body).Append(Shown.Words.Summary));

    /// <summary>Whether the page has an element of that id, so that no field may have it.</summary>
    public bool HasAnchor(string key) => InterpretationAnchors.IsTaken(key) || Sections.Any(s => s.Key == key);

    /// <summary>The policy and the key of its article that a source and the number of an article mean; without a source, of the first policy.</summary>
    public (string Policy, string Article)? ArticleOf(string? source, string? number) =>
        Policies.FirstOrDefault(p => source is null || p.Edition.Source == source) is { } policy
        && policy.Details.Articles.Find(a => a.Number is not null && a.Number == number) is { } article
            ? (policy.Slug, article.Key) : null;

    /// <summary>The policy that a part means.</summary>
    public CatalogPolicy? PolicyOf(string? named) => Policies.FirstOrDefault(p => named is null || p.Slug == named);
}
