using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Interpretations;
using GovPortal.Web.Features.Policies;

namespace GovPortal.Web.Data.Import;

/// <summary>Between the files of policies and interpretations and the stored editions.</summary>
internal static class PolicyFileMap
{
    public static PolicyEdition ToEdition(PolicyFile file) => new()
    {
        Number = file.Number,
        IssuedOn = file.Issued!.Value,
        InForceOn = file.InForce,
        ExpiresOn = file.Expires,
        Text = file.Text!.Value,
        Source = file.Source,
        Details = new()
        {
            Bodies = file.Bodies ?? [],
            Amends = file.Amends ?? [],
            Repeals = file.Repeals ?? [],
            Articles = file.Articles ?? [],
            Services = file.Services ?? [],
            Scenarios = file.Scenarios ?? [],
            Attachments = file.Attachments ?? [],
        },
    };

    public static InterpretationEdition ToEdition(InterpretationFile file, bool hasCheck) => new()
    {
        Kind = file.Kind!.Value,
        Scenario = file.Scenario,
        HasCheck = hasCheck,
        Details = new()
        {
            Policies = file.Policies ?? [],
            Changes = file.Changes ?? [],
            Audiences = file.Audiences ?? [],
            Questions = file.Questions ?? [],
            Cases = file.Cases ?? [],
            Dates = file.Dates ?? [],
            Terms = file.Terms ?? [],
            Explains = file.Explains ?? [],
            Charts = file.Charts ?? [],
            Media = file.Media ?? [],
        },
    };

    /// <summary>The data again; owner, topics and dates are the document's and are filled in by the caller.</summary>
    public static PolicyFile ToFile(PolicyEdition edition) => new()
    {
        Number = edition.Number,
        Bodies = edition.Details.Bodies,
        Issued = edition.IssuedOn,
        InForce = edition.InForceOn,
        Expires = edition.ExpiresOn,
        Text = edition.Text,
        Source = edition.Source,
        Sample = edition.Sample ? true : null,
        Amends = Some(edition.Details.Amends),
        Repeals = Some(edition.Details.Repeals),
        Articles = Some(edition.Details.Articles),
        Services = Some(edition.Details.Services),
        Scenarios = Some(edition.Details.Scenarios),
        Attachments = Some(edition.Details.Attachments),
    };

    public static InterpretationFile ToFile(InterpretationEdition edition) => new()
    {
        Kind = edition.Kind,
        Policies = Some(edition.Details.Policies),
        Scenario = edition.Scenario,
        Changes = Some(edition.Details.Changes),
        Audiences = Some(edition.Details.Audiences),
        Questions = Some(edition.Details.Questions),
        Cases = Some(edition.Details.Cases),
        Dates = Some(edition.Details.Dates),
        Terms = Some(edition.Details.Terms),
        Explains = Some(edition.Details.Explains),
        Charts = Some(edition.Details.Charts),
        Media = Some(edition.Details.Media),
    };

    public static IEnumerable<(string Key, string? Value)> Flatten(PolicyWordsFile words) => Each("attachments", words.Attachments);

    public static IEnumerable<(string Key, string? Value)> Flatten(InterpretationWordsFile words) =>
    [
        ("by", words.By), ("background", words.Background), ("basis", words.Basis), ("aim", words.Aim), ("scope", words.Scope),
        ("affected", words.Affected), ("unchanged", words.Unchanged), ("contact", words.Contact),
        .. Each("changes", words.Changes, c => [("title", c.Title), ("old", c.Old), ("new", c.New), ("note", c.Note)]),
        .. Each("audiences", words.Audiences, a => [("who", a.Who), ("then", a.Then)]),
        .. Each("questions", words.Questions, q => [("question", q.Question), ("answer", q.Answer)]),
        .. Each("cases", words.Cases, c => [("title", c.Title), ("text", c.Text)]),
        .. Each("dates", words.Dates),
        .. Each("terms", words.Terms, t => [("term", t.Term), ("meaning", t.Meaning)]),
        .. Each("media", words.Media, m => [("title", m.Title), ("captions", m.Captions), ("transcript", m.Transcript)]),
    ];

    /// <summary>The front matter of a policy again, with keys in the order of its data.</summary>
    public static PolicyWordsFile ToWords(PolicyDetails details, IReadOnlyDictionary<string, string> texts) => new()
    {
        Attachments = Map(details.Attachments.Select(a => a.Key), key => texts.GetValueOrDefault($"attachments.{key}")),
    };

    /// <summary>The front matter of an interpretation again, with keys in the order of its data.</summary>
    public static InterpretationWordsFile ToWords(InterpretationDetails details, IReadOnlyDictionary<string, string> texts)
    {
        string? Text(string key) => texts.GetValueOrDefault(key);
        return new()
        {
            By = Text("by"),
            Background = Text("background"),
            Basis = Text("basis"),
            Aim = Text("aim"),
            Scope = Text("scope"),
            Affected = Text("affected"),
            Unchanged = Text("unchanged"),
            Contact = Text("contact"),
            Changes = Map(details.Changes.Select(c => c.Key), key => new ChangeWords
            {
                Title = Text($"changes.{key}.title"), Old = Text($"changes.{key}.old"), New = Text($"changes.{key}.new"), Note = Text($"changes.{key}.note"),
            }),
            Audiences = Map(details.Audiences, key => new AudienceWords { Who = Text($"audiences.{key}.who"), Then = Text($"audiences.{key}.then") }),
            Questions = Map(details.Questions.Select(q => q.Key), key => new QuestionAnswerWords
            {
                Question = Text($"questions.{key}.question"), Answer = Text($"questions.{key}.answer"),
            }),
            Cases = Map(details.Cases, key => new CaseWords { Title = Text($"cases.{key}.title"), Text = Text($"cases.{key}.text") }),
            Dates = Map(details.Dates.Select(d => d.Key), key => Text($"dates.{key}")),
            Terms = Map(details.Terms, key => new TermWords { Term = Text($"terms.{key}.term"), Meaning = Text($"terms.{key}.meaning") }),
            Media = Map(details.Media.Select(m => m.Key), key => new MediaWords
            {
                Title = Text($"media.{key}.title"), Captions = Text($"media.{key}.captions"), Transcript = Text($"media.{key}.transcript"),
            }),
        };
    }

    private static List<T>? Some<T>(List<T> list) => list.Count == 0 ? null : list;

    private static IEnumerable<(string, string?)> Each(string name, Dictionary<string, string>? texts) =>
        (texts ?? []).Select(t => ($"{name}.{t.Key}", (string?)t.Value));

    private static IEnumerable<(string, string?)> Each<T>(string name, Dictionary<string, T>? parts, Func<T, (string Name, string? Value)[]> texts) =>
        (parts ?? []).Where(p => p.Value is not null).SelectMany(p => texts(p.Value).Select(t => ($"{name}.{p.Key}.{t.Name}", t.Value)));

    private static Dictionary<string, T>? Map<T>(IEnumerable<string> keys, Func<string, T?> make)
        where T : class
    {
        var map = keys.Select(k => (Key: k, Value: make(k))).Where(k => k.Value is not null).ToDictionary(k => k.Key, k => k.Value!);
        return map.Count == 0 ? null : map;
    }
}
