using GovPortal.Web.Data.Import;
using YamlDotNet.RepresentationModel;

namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>Reads <c>flow.yaml</c> and the parts it uses. What is wrong becomes a finding, and the rest is read all the same.</summary>
internal sealed class FlowReader(FlowSource source, List<ContentFinding> findings)
{
    /// <summary>Most questions of a flow, those of its parts and groups included.</summary>
    public const int MaximumQuestions = 200;

    private readonly List<string> parts = [];
    private readonly List<ValueDefinition> values = [];

    /// <returns>Null when there is nothing to go on with; findings say why.</returns>
    public FlowDefinition? Read()
    {
        if (Open(FlowSource.Flow) is not { Root: { } root })
        {
            return null;
        }

        var definition = new FlowDefinition
        {
            Start = root.Flag("start"),
            Rules = [.. root.Maps("rules").Select(ReadRule)],
            Steps = ReadSteps(root, null),
            Outcomes = [.. root.Maps("outcomes").Select(ReadOutcome)],
            Items = [.. root.Maps("items").Select(ItemReader.Read)],
            Parts = parts,
        };
        values.AddRange(root.Maps("values").Select(ReadValue));
        root.End();
        if (definition.Steps.Count == 0)
        {
            root.File.Error(root.Place, "asks no question");
        }

        if (definition.Outcomes.Count == 0)
        {
            root.File.Error(root.Place, "has no outcome");
        }

        return definition with { Values = values };
    }

    private FlowFile? Open(string file)
    {
        if (source.Files.TryGetValue(file, out var text))
        {
            return new FlowFile(source.ContentPath(file), text, findings);
        }

        findings.Add(new(FindingLevel.Error, source.ContentPath(file), 0, "is missing"));
        return null;
    }

    private static RuleDefinition ReadRule(FlowMap map)
    {
        var rule = new RuleDefinition(map.Place, map.Text("source"), map.Text("article"), map.Has("rule") ? map.Name("rule") : null, map.Flag("sample") == true);
        map.End();
        if ((rule.Source is null) == (rule.Key is null))
        {
            map.File.Error(map.Place, "a rule is either a 'source' or a local 'rule'");
        }
        else if (rule.IsSample != (rule.Key is not null))
        {
            map.File.Error(map.Place, "a local rule is always a sample, and a source never is");
        }

        return rule;
    }

    private List<QuestionDefinition> ReadSteps(FlowMap root, string? part)
    {
        List<QuestionDefinition> steps = [];
        foreach (var map in root.Maps("steps"))
        {
            if (map.Has("part") && part is null)
            {
                steps.AddRange(ReadPart(map));
            }
            else
            {
                steps.Add(new QuestionReader(map, part).Read());
            }
        }

        return steps;
    }

    private List<QuestionDefinition> ReadPart(FlowMap map)
    {
        var slug = map.Name("part");
        map.End();
        if (!FlowKeys.IsKey(slug))
        {
            return [];
        }

        if (parts.Contains(slug))
        {
            map.File.Error(map.Place, $"the part '{slug}' is used twice");
            return [];
        }

        parts.Add(slug);
        if (!source.Files.ContainsKey(FlowSource.Part(slug)))
        {
            map.File.Error(map.Place, $"there is no part '{slug}'");
            return [];
        }

        if (Open(FlowSource.Part(slug)) is not { Root: { } root })
        {
            return [];
        }

        var steps = ReadSteps(root, slug);
        values.AddRange(root.Maps("values").Select(ReadValue));
        root.End();
        if (steps.Count == 0)
        {
            root.File.Error(root.Place, "asks no question");
        }

        return steps;
    }

    private static ValueDefinition ReadValue(FlowMap map)
    {
        var value = new ValueDefinition
        {
            Key = map.Name("value"),
            Place = map.Place,
            Format = map.Word<ValueFormat>("format"),
            Rule = map.Feel("rule"),
            Table = map.Has("table") ? map.Name("table") : null,
            Lookup = map.Has("lookup") ? ReadLookup(map) : null,
        };
        map.End();
        if (new object?[] { value.Rule, value.Table, value.Lookup }.Count(v => v is not null) != 1)
        {
            map.File.Error(map.Place, $"the value '{value.Key}' has exactly one of 'rule', 'table' and 'lookup'");
        }

        return value;
    }

    private static LookupDefinition? ReadLookup(FlowMap map)
    {
        var table = map.Name("lookup");
        var on = map.Feel("on");
        var with = map.Map("with");
        var keys = (with?.Keys ?? []).ToDictionary(k => k, k => with!.Feel(k));
        var take = map.Required("take");
        if (on is null)
        {
            map.File.Error(map.Place, "a look-up names the day 'on' which a row is valid");
            return null;
        }

        return new(table, on, keys.Where(k => k.Value is not null).ToDictionary(k => k.Key, k => k.Value!), take);
    }

    private static OutcomeDefinition ReadOutcome(FlowMap map)
    {
        var place = map.Place;
        var outcome = new OutcomeDefinition(map.Name("outcome"), place, [.. map.Texts("items").Select(i => i.Text)]);
        map.End();
        foreach (var (key, count) in outcome.Items.CountBy(i => i))
        {
            if (count > 1)
            {
                map.File.Error(place, $"the item '{key}' stands twice in '{outcome.Key}'");
            }
        }

        return outcome;
    }
}

/// <summary>Reads one item of <c>flow.yaml</c>.</summary>
internal static class ItemReader
{
    public static ItemDefinition Read(FlowMap map)
    {
        var kind = map.Word<ItemKind>("kind");
        if (!map.Has("kind"))
        {
            map.File.Error(map.Place, "'kind' is missing");
        }

        var item = new ItemDefinition
        {
            Key = map.Name("item"),
            Place = map.Place,
            Kind = kind ?? ItemKind.Explanation,
            When = map.Feel("when"),
            Service = map.Text("service"),
            Date = map.Feel("date"),
            Reminder = map.Text("reminder"),
            Amount = map.Feel("amount"),
            Unit = map.Word<AmountUnit>("unit") ?? AmountUnit.Yuan,
            Office = map.Text("office"),
            AtPlace = map.Text("place"),
            Action = map.Text("action"),
            IsPost = Method(map),
            Source = map.Text("source"),
            Article = map.Text("article"),
            IsSample = map.Flag("sample") == true,
        };
        map.End();
        if (kind is not null)
        {
            CheckShape(map, item);
        }

        return item;
    }

    private static bool Method(FlowMap map)
    {
        if (map.Text("method") is not ("post" or "get" or null))
        {
            map.File.Error(map.PlaceOf("method"), "'method' is get or post");
        }

        return map.Text("method") == "post";
    }

    private static void CheckShape(FlowMap map, ItemDefinition item)
    {
        var kind = FlowMap.Hyphenated(item.Kind.ToString());
        void Only(string key, params ItemKind[] kinds)
        {
            if (map.Has(key) && !kinds.Contains(item.Kind))
            {
                map.File.Error(map.PlaceOf(key), $"an item of kind '{kind}' has no '{key}'");
            }
        }

        void Needs(string key, ItemKind needs)
        {
            if (item.Kind == needs && !map.Has(key))
            {
                map.File.Error(map.Place, $"an item of kind '{kind}' has '{key}'");
            }
        }

        Needs("service", ItemKind.Service);
        Needs("date", ItemKind.Deadline);
        Needs("amount", ItemKind.Fee);
        Needs("amount", ItemKind.Amount);
        Only("date", ItemKind.Deadline, ItemKind.NextStep, ItemKind.Amount, ItemKind.Fee);
        Only("reminder", ItemKind.Deadline, ItemKind.NextStep);
        Only("amount", ItemKind.Fee, ItemKind.Amount);
        Only("unit", ItemKind.Fee, ItemKind.Amount);
        Only("action", ItemKind.NextStep);
        Only("method", ItemKind.NextStep);
        if (item.Kind == ItemKind.Office && item.Office is null && item.AtPlace is null)
        {
            map.File.Error(map.Place, "an item of kind 'office' has 'office' or 'place'");
        }

        if (item.Source is not null && item.IsSample)
        {
            map.File.Error(map.Place, "an item has either a source or is a sample");
        }

        if (item.Action is { } action && (!action.StartsWith('/') || action.StartsWith("//", StringComparison.Ordinal) || action.Contains('\\')))
        {
            map.File.Error(map.PlaceOf("action"), "'action' is a local address without language, such as /accidents/new");
        }

        if (item.Reminder is { } reminder && !ReminderText.IsValid(reminder))
        {
            map.File.Error(map.PlaceOf("reminder"), $"'{reminder}' is no number of days such as P14D");
        }
    }
}

internal static class ReminderText
{
    public static bool IsValid(string text) => Days(text) is not null;

    /// <summary>Days of <c>P14D</c> or <c>P2W</c>, at most 366.</summary>
    public static int? Days(string text) =>
        text.Length is >= 3 and <= 5 && text[0] == 'P' && text[^1] is 'D' or 'W' && int.TryParse(text[1..^1], System.Globalization.NumberStyles.None, null, out var count)
        && count * (text[^1] == 'W' ? 7 : 1) is > 0 and <= 366 and var days ? days : null;
}
