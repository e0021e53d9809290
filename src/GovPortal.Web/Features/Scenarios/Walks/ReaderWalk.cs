using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Walks;

/// <summary>One reader's walk, as a request shows it.</summary>
public sealed record ReaderWalk
{
    /// <summary>The scenario as it is live, whatever edition the walk is on.</summary>
    public required CatalogScenario Scenario { get; init; }

    /// <summary>Edition that the walk began on.</summary>
    public required int EditionId { get; init; }

    public required int Version { get; init; }

    public required FlowWalk Walk { get; init; }

    /// <summary>
    /// The answers that a new one joins. In an address the new one stands already, and has made others idle, which are
    /// to be named; of a draft they are those that were kept.
    /// </summary>
    public required Answers Given { get; init; }

    /// <summary>Day for which the address asks, when it is past.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Opened by a link that somebody shared: to be read, not to be changed.</summary>
    public string? SharedBy { get; init; }

    public DateTime? SharedUntilUtc { get; init; }

    public Flow Flow => Walk.Flow;

    public string Slug => Scenario.Slug;

    public bool IsPrivate => Scenario.IsPrivate;

    public bool IsShared => SharedBy is not null;

    /// <summary>The walk is on the edition that is live.</summary>
    public bool IsCurrent => EditionId == Scenario.EditionId;

    /// <summary>Query of the walk's pages; empty for a private one.</summary>
    public string Query => QueryWith(Walk.Kept);

    public string QueryWith(Answers answers) => IsPrivate ? "" : WalkAddress.Query(answers, Version);

    /// <summary>Query of the result, which says on which day it was made.</summary>
    public string ResultQuery => IsPrivate ? "" : WalkAddress.Query(Walk.Kept, Version, Walk.Day.Today);

    /// <summary>Where an answer of the walk is changed; null for one that was shared.</summary>
    public Func<FlowQuestion, string>? Changing(string lang) => IsShared ? null : question => ScenarioLinks.Question(lang, Slug, question.Key, Query);

    /// <summary>The page that comes next: a question, the check of the answers, or the result. Where no branch holds, the question before it is asked again.</summary>
    public string NextPage(string lang, FlowWalk walk, Answers answers) => (walk.Next?.Question ?? walk.Gap) is { } question
        ? ScenarioLinks.Question(lang, Slug, question.Key, QueryWith(answers))
        : Flow.IsShort ? ScenarioLinks.Result(lang, Slug, IsPrivate ? "" : WalkAddress.Query(answers, Version, walk.Day.Today)) : ScenarioLinks.Answers(lang, Slug, QueryWith(answers));
}
