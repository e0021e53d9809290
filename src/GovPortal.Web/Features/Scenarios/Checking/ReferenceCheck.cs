using GovPortal.Web.Data.Import;
using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Scenarios.Flows;

namespace GovPortal.Web.Features.Scenarios.Checking;

/// <summary>
/// Whether the services, offices, places and sources that a flow names exist, and whether each item that states
/// something says where that comes from, or is marked as a sample.
/// </summary>
internal sealed class ReferenceCheck(Flow flow, ContentSet content, IReadOnlyCollection<string> articles, FlowFindings findings)
{
    public void Check()
    {
        foreach (var rule in flow.Definition.Rules.Where(r => r.Source is not null))
        {
            CheckSource(rule.Source!, rule.Article, rule.Place);
        }

        foreach (var item in flow.Items)
        {
            Check(item);
        }
    }

    private void Check(FlowItem item)
    {
        var (definition, place) = (item.Definition, item.Definition.Place);
        if (definition.Service is { } service && !IsService(service))
        {
            findings.Error(place, $"the item '{item.Key}' names the service '{service}', which does not exist");
        }

        if (definition.Office is { } office && content.Departments.All(d => (d.Offices ?? []).All(o => o.Slug != office)))
        {
            findings.Error(place, $"the item '{item.Key}' names the office '{office}', which does not exist");
        }

        if (definition.AtPlace is { } at && content.Places.All(p => p.Key != at))
        {
            findings.Error(place, $"the item '{item.Key}' names the place '{at}', which does not exist");
        }

        if (definition.Source is { } source)
        {
            CheckSource(source, definition.Article, place);
        }
        else if (definition.Article is { } article && !(definition.IsSample && articles.Contains(article)))
        {
            findings.Error(place, articles.Count == 0
                ? $"the item '{item.Key}' names an article without a source"
                : $"the item '{item.Key}' names article {article}; the articles of the policy are {string.Join(", ", articles)}");
        }
        else if (!definition.IsSample && States(item))
        {
            findings.Error(place, $"the item '{item.Key}' states something and has neither 'source' nor 'sample: true'");
        }
    }

    /// <summary>A link to a service, an office or something done here states nothing, as long as it has no text of its own.</summary>
    private bool States(FlowItem item)
    {
        var link = item.Kind is ItemKind.Service or ItemKind.Office || item.Definition.Action is not null;
        return !link || item.Date is not null || item.Amount is not null || flow.Words.Values.Any(w => w.Of(item).Text is not null);
    }

    private void CheckSource(string key, string? article, FlowPlace place)
    {
        if (content.Sources.FirstOrDefault(s => s.Key == key) is not { } source)
        {
            findings.Error(place, $"there is no source '{key}'");
        }
        else if (article is not null && !source.Articles.Contains(article))
        {
            findings.Error(place, $"article {article} of '{key}' is not among the established ones ({string.Join(", ", source.Articles)})");
        }
    }

    private bool IsService(string slug) =>
        content.Documents.Any(d => d.Type == DocumentType.Service && d.Slug == slug) || content.Unreadable.Contains((DocumentType.Service, slug));
}
