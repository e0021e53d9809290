using YamlDotNet.RepresentationModel;

namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>Reads one question of <c>flow.yaml</c>, or one within a group.</summary>
internal sealed class QuestionReader(FlowMap map, string? part, bool inGroup = false)
{
    private const int MostEntries = 12;
    private const int MostPerEntry = 4;

    private QuestionKind? kind;

    public QuestionDefinition Read()
    {
        kind = map.Word<QuestionKind>("kind");
        if (!map.Has("kind"))
        {
            map.File.Error(map.Place, "'kind' is missing");
        }

        var question = new QuestionDefinition
        {
            Key = map.Name("question"),
            Place = map.Place,
            Kind = kind ?? QuestionKind.Text,
            Part = part,
            IsPersonal = map.Flag("personal") == true,
            HasUnsure = map.Flag("unsure") == true,
            Checks = [.. map.Maps("checks").Select(ReadCheck)],
            Ask = inGroup ? null : map.Feel("ask"),
            Next = inGroup ? [] : ReadNext(),
        };
        if (inGroup && kind == QuestionKind.Group)
        {
            map.File.Error(map.Place, "a group does not stand within a group");
        }

        question = kind is null || (inGroup && kind == QuestionKind.Group) ? question : ReadKind(question);
        map.End();
        return question;
    }

    private QuestionDefinition ReadKind(QuestionDefinition question) => kind switch
    {
        QuestionKind.Choice or QuestionKind.Choices => question with
        {
            Options = ReadOptions(),
            HasNone = kind == QuestionKind.Choices && map.Flag("none") == true,
        },
        QuestionKind.Whole or QuestionKind.Money or QuestionKind.Date or QuestionKind.Month or QuestionKind.Year => WithRange(question),
        QuestionKind.Decimal => WithRange(question) with { Decimals = map.Whole("decimals", 1, 6) ?? 2 },
        QuestionKind.MoneyPeriod => WithRange(question) with
        {
            Periods = map.Has("periods") ? map.Words<MoneyPeriod>("periods") : question.Periods,
        },
        QuestionKind.Span => WithRange(question) with { InDays = ReadUnit() },
        QuestionKind.Text => question with { Length = map.Whole("length", 1, 200) ?? 200 },
        QuestionKind.Place => question with { Table = map.Name("table") },
        QuestionKind.Group => ReadGroup(question),
        _ => question,
    };

    private QuestionDefinition WithRange(QuestionDefinition question) => question with { Min = map.Feel("min"), Max = map.Feel("max") };

    private bool ReadUnit()
    {
        var unit = map.Text("unit");
        if (unit is not (null or "days" or "years-months"))
        {
            map.File.Error(map.PlaceOf("unit"), "'unit' is years-months or days");
        }

        return unit == "days";
    }

    private QuestionDefinition ReadGroup(QuestionDefinition question)
    {
        var most = map.Whole("most", 1, MostEntries);
        var least = map.Whole("least", 0, MostEntries) ?? 0;
        List<QuestionDefinition> below = [.. map.Maps("questions").Select(q => new QuestionReader(q, part, inGroup: true).Read())];
        if (!map.Has("most"))
        {
            map.File.Error(map.Place, $"a group says how many entries it has at 'most', up to {MostEntries}");
        }
        else if (least > most)
        {
            map.File.Error(map.Place, "'least' is more than 'most'");
        }

        if (below.Count is 0 or > MostPerEntry)
        {
            map.File.Error(map.Place, $"a group has 1 to {MostPerEntry} questions");
        }

        foreach (var (key, count) in below.CountBy(q => q.Key))
        {
            if (count > 1)
            {
                map.File.Error(map.Place, $"the question '{key}' stands twice in the group");
            }
        }

        return question with { Most = most ?? 1, Least = least, Questions = below };
    }

    private List<OptionDefinition> ReadOptions()
    {
        List<OptionDefinition> options = [];
        foreach (var node in map.Nodes("options"))
        {
            if (node is YamlMappingNode mapping)
            {
                var option = new FlowMap(map.File, mapping);
                options.Add(new(option.Name("option"), option.Place, option.Feel("when")));
                option.End();
            }
            else if (node is YamlScalarNode { Value: { } key } && FlowKeys.IsKey(key))
            {
                options.Add(new(key, map.File.PlaceOf(node), null));
            }
            else
            {
                map.File.Error(node, $"'{node}' is no key of an option");
            }
        }

        var least = kind == QuestionKind.Choice ? 2 : 1;
        if (options.Count < least)
        {
            map.File.Error(map.Place, $"there are at least {least} options");
        }

        foreach (var option in options)
        {
            if (option.Key is "none" or "unsure")
            {
                map.File.Error(option.Place, $"'{option.Key}' is no option of its own; write `{option.Key}: true` for the question");
            }
            else if (options.First(o => o.Key == option.Key) != option)
            {
                map.File.Error(option.Place, $"the option '{option.Key}' stands twice");
            }
        }

        return options;
    }

    private static CheckDefinition ReadCheck(FlowMap check)
    {
        var key = check.Name("check");
        var rule = check.Feel("rule");
        if (rule is null)
        {
            check.File.Error(check.Place, "'rule' is missing");
        }

        check.End();
        return new(key, rule ?? new("true", check.Place));
    }

    private List<BranchDefinition> ReadNext()
    {
        switch (map.Find("next"))
        {
            case null:
                return [];
            case YamlScalarNode { Value: { } to } scalar:
                return [new(null, to, map.File.PlaceOf(scalar))];
        }

        List<BranchDefinition> branches = [];
        foreach (var branch in map.Maps("next"))
        {
            if (branches.Count > 0 && branches[^1].When is null)
            {
                branch.File.Error(branches[^1].Place, "a branch without 'when' stands last");
            }

            branches.Add(new(branch.Feel("when"), branch.Required("to"), branch.Place));
            branch.End();
        }

        if (branches.Count == 0)
        {
            map.File.Error(map.PlaceOf("next"), "leads nowhere");
        }

        return branches;
    }
}
