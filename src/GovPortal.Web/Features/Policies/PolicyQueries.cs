using GovPortal.Web.Data;
using GovPortal.Web.Features.Documents;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Web.Features.Policies;

/// <summary>A live policy as the catalogue reads it.</summary>
internal sealed record LivePolicyRow(
    int EditionId, string Slug, PolicyEdition Policy, DateTime? PublishedUtc, DateTime? UpdatedUtc, List<int> Topics, List<LivePolicyWords> Words);

internal sealed record LivePolicyWords(string Locale, string Title, string Summary);

/// <summary>The text of a live policy in one language.</summary>
internal sealed record PolicyBody(string Slug, string Locale, string Body);

internal static class PolicyQueries
{
    public static IQueryable<LivePolicyRow> LivePolicies(this PortalDbContext db) =>
        db.Editions.Where(e => e.State == EditionState.Published && e.Policy != null)
            .OrderByDescending(e => e.Policy!.IssuedOn).ThenBy(e => e.Document!.Slug)
            .Select(e => new LivePolicyRow(
                e.Id, e.Document!.Slug, e.Policy!, e.Document.FirstPublishedUtc, e.Document.UpdatedUtc,
                e.Document.Topics.OrderBy(t => t.Position).Select(t => t.TopicId).ToList(),
                e.Translations.Select(t => new LivePolicyWords(t.Locale, t.Title, t.Summary)).ToList()));

    /// <summary>The live edition of a policy with its words in all languages, without the names of its attachments.</summary>
    public static IQueryable<Edition> LivePolicy(this PortalDbContext db, string slug) =>
        db.LiveEdition(DocumentType.Policy, slug).Include(e => e.Policy).Include(e => e.Document).ThenInclude(d => d!.Topics);

    /// <summary>Texts of some live policies in all languages.</summary>
    public static IQueryable<PolicyBody> PolicyBodies(this PortalDbContext db, IReadOnlyCollection<string> slugs) =>
        db.Editions.Where(e => e.State == EditionState.Published && e.Policy != null && slugs.Contains(e.Document!.Slug))
            .SelectMany(e => e.Translations, (e, words) => new PolicyBody(e.Document!.Slug, words.Locale, words.Body));
}
