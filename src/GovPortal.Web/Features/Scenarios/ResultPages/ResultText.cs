using System.Text;
using GovPortal.Web.Features.Departments;
using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Language;
using GovPortal.Web.Features.Scenarios.Flows;
using GovPortal.Web.Features.Services;
using Microsoft.Extensions.Localization;

namespace GovPortal.Web.Features.Scenarios.ResultPages;

/// <summary>A result as plain text, to be copied into a message or kept in a file.</summary>
internal sealed class ResultText(ResultView view, PageContext page, IStringLocalizer<Words> t)
{
    private readonly StringBuilder text = new();

    public string Write()
    {
        var walk = view.Walk;
        Line($"{page.SiteName} – {view.Reader.Scenario.Title(view.Lang)}");
        Line(FlowFormat.Write(walk.Day.Today, null, view.Lang));
        Demonstration();
        Heading(view.Title);
        Block(walk.Flow.In(view.Lang).Of(view.Result.Outcome).Text);
        if (ReasonWords.OfResult(view.Walk, view.Lang, t).Text is { Length: > 0 } reasons)
        {
            Line(reasons);
        }

        foreach (var group in view.Groups)
        {
            Heading(t[$"items {group.Key}"]);
            foreach (var item in group)
            {
                Item(item);
            }
        }

        if (view.Result.Unknown.Any())
        {
            Heading(t["We cannot say yet"]);
            foreach (var item in view.Result.Unknown)
            {
                Line($"- {view.TitleOf(item)}");
                Line($"  {t["It depends on:"]} {string.Join(t[", "], item.Missing.Select(q => FlowSpeech.Short(walk, q, view.Lang)))}");
            }
        }

        if (walk.WorkedOut(view.Lang) is { Count: > 0 } worked)
        {
            Heading(t["How we worked it out"]);
            worked.ToList().ForEach(v => Line($"- {t["{0}: {1}", v.Name, v.Text]}"));
        }

        Heading(t["Your answers"]);
        walk.Answered.ToList().ForEach(a => Line($"- {t["{0}: {1}", FlowSpeech.Short(walk, a.Question, view.Lang), FlowSpeech.Answer(walk.Flow, a, view.Lang)]}"));
        Heading(t["Rules applied"]);
        foreach (var (source, articles) in view.Sources)
        {
            Line($"- {page.Text(source.Name)}{(source.Number is { } number ? t[" ({0})", number] : "")}{(articles.Length > 0 ? t[", art. {0}", string.Join(t[", "], articles)] : "")}");
        }

        foreach (var rule in walk.Flow.Definition.Rules.Where(r => r.Key is not null))
        {
            Line($"- {walk.Flow.In(view.Lang).Rules.GetValueOrDefault(rule.Key!) ?? rule.Key}{Sample(rule.IsSample)}");
        }

        if (view.Words.Body.Length > 0)
        {
            Line("");
            Line(Markdown.ToPlainText(view.Words.Body));
        }

        return text.ToString();
    }

    /// <summary>What to do about a deadline, for an entry in a calendar.</summary>
    public string Deadline(ResultItem item)
    {
        Block(Words(item).Text);
        Line(ReasonWords.OfItem(view.Walk, item, view.Lang, t).Text);
        Demonstration();
        return text.ToString().Trim();
    }

    /// <summary>Heading of an item, marked where it is invented.</summary>
    public string TitleOf(ResultItem item) => view.TitleOf(item) + Sample(item.Item.Definition.IsSample);

    private void Demonstration()
    {
        if (page.Settings.Demonstration)
        {
            Line($"{t["Demonstration."]} {t["{0} is an invented city; this is no official site.", page.SiteName]}");
        }
    }

    private void Item(ResultItem item)
    {
        var definition = item.Item.Definition;
        var figure = ResultChanges.Figure(item, view.Lang);
        Line($"- {(figure is null ? view.TitleOf(item) : t["{0}: {1}", view.TitleOf(item), figure])}{Sample(definition.IsSample)}");
        Block(Words(item).Text, "  ");
        if (definition.Service is { } slug && view.Services.ContainsKey(slug))
        {
            Line($"  {page.Settings.Address}{ServiceLinks.Service(view.Lang, slug)}");
        }

        if (view.Departments.OfficeOf(definition.Office) is { } found)
        {
            Line($"  {found.Department.In(view.Lang).Name}{t[", "]}{found.Office.In(view.Lang).Name} {found.Office.Phone}".TrimEnd());
        }

        if (definition.AtPlace is { } key && view.Site.Places.GetValueOrDefault(key) is { } place)
        {
            Line($"  {page.Text(place.Name)}{t[", "]}{page.Text(place.Address)}");
        }

        if (ReasonWords.OfItem(view.Walk, item, view.Lang, t).Text is { Length: > 0 } because)
        {
            Line($"  {because}");
        }
    }

    private ItemWords Words(ResultItem item) => view.Reader.Flow.In(view.Lang).Of(item.Item);

    private string Sample(bool sample) => sample ? t[" ({0})", t["sample"].Value] : "";

    private void Block(FlowTemplate? template, string indent = "")
    {
        if (template is null)
        {
            return;
        }

        foreach (var line in Markdown.ToPlainText(view.Walk.Markdown(template, view.Lang)).Split('\n'))
        {
            Line(indent + line.Trim());
        }
    }

    private void Heading(string words)
    {
        Line("");
        Line(words);
        Line(new string('-', 24));
    }

    private void Line(string line) => text.Append(line).Append('\n');
}
