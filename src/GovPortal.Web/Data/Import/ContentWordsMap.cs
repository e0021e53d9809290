using GovPortal.Web.Features.Documents;
using GovPortal.Web.Features.Services;

namespace GovPortal.Web.Data.Import;

/// <summary>Between the front matter of a words file and the keyed texts in the database.</summary>
internal static class ContentWordsMap
{
    public static Translation ToTranslation(string locale, ContentWords words)
    {
        var text = words.Text;
        return new Translation
        {
            Locale = locale,
            Title = text.Title!,
            Summary = text.Summary!,
            Body = words.Body,
            Keywords = string.Join('\n', text.Keywords ?? []),
            ChangeNote = text.ChangeNote,
            Texts = [.. Flatten(text).Select(t => new TranslationText { Key = t.Key, Value = t.Value })],
        };
    }

    /// <summary>The front matter again, with keys in the order of the edition's data.</summary>
    public static TranslationFile ToFile(Translation translation, Edition edition)
    {
        var texts = translation.Texts.ToDictionary(t => t.Key, t => t.Value);
        var file = edition switch
        {
            { Service: { } service } => ToService(service.Details, texts),
            { Policy: { } policy } => PolicyFileMap.ToWords(policy.Details, texts),
            { Interpretation: { } interpretation } => PolicyFileMap.ToWords(interpretation.Details, texts),
            _ => new TranslationFile(),
        };
        file.Title = translation.Title;
        file.Summary = translation.Summary;
        file.Keywords = translation.Keywords.Length == 0 ? null : [.. translation.Keywords.Split('\n')];
        file.ChangeNote = translation.ChangeNote;
        return file;
    }

    private static ServiceWordsFile ToService(ServiceDetails details, Dictionary<string, string> texts)
    {
        var file = new ServiceWordsFile();
        Dictionary<string, T>? Map<T>(IEnumerable<string> keys, Func<string, T?> make)
            where T : class
        {
            var map = keys.Select(k => (Key: k, Value: make(k))).Where(k => k.Value is not null).ToDictionary(k => k.Key, k => k.Value!);
            return map.Count == 0 ? null : map;
        }

        file.WhoFor = texts.GetValueOrDefault("who-for");
        file.Conditions = Map(details.Conditions.Select(c => c.Key), k => texts.GetValueOrDefault($"conditions.{k}"));
        file.Documents = Map(details.Documents.Select(d => d.Key), k => new DocumentWords
        {
            Name = texts.GetValueOrDefault($"documents.{k}.name"),
            Note = texts.GetValueOrDefault($"documents.{k}.note"),
        });
        file.Fee = texts.GetValueOrDefault("fee");
        file.Time = texts.GetValueOrDefault("time");
        file.Steps = Map(details.Steps.Select(s => s.Key), k => new StepWords
        {
            Title = texts.GetValueOrDefault($"steps.{k}.title"),
            Text = texts.GetValueOrDefault($"steps.{k}.text"),
        });
        file.Channels = Map(details.Channels.Select(c => c.Kind).Distinct(), k => texts.GetValueOrDefault($"channels.{k}"));
        file.Legal = Map(details.Legal.Where(l => l.Key is not null).Select(l => l.Key!), k => texts.GetValueOrDefault($"legal.{k}"));
        file.Silence = texts.GetValueOrDefault("silence");
        file.Redress = texts.GetValueOrDefault("redress");
        return file;
    }

    private static IEnumerable<(string Key, string Value)> Flatten(TranslationFile text) => text switch
    {
        ServiceWordsFile service => Flatten(service),
        PolicyWordsFile policy => Given(PolicyFileMap.Flatten(policy)),
        InterpretationWordsFile interpretation => Given(PolicyFileMap.Flatten(interpretation)),
        _ => [],
    };

    private static IEnumerable<(string Key, string Value)> Given(IEnumerable<(string Key, string? Value)> texts) =>
        texts.Where(t => t.Value is not null).Select(t => (t.Key, t.Value!));

    private static IEnumerable<(string Key, string Value)> Flatten(ServiceWordsFile text)
    {
        static IEnumerable<(string, string)> Group(string name, Dictionary<string, string>? texts) =>
            (texts ?? []).Select(t => ($"{name}.{t.Key}", t.Value));

        (string Key, string? Value)[] single =
        [
            ("who-for", text.WhoFor), ("fee", text.Fee), ("time", text.Time), ("silence", text.Silence), ("redress", text.Redress),
            .. (text.Documents ?? []).SelectMany(d => new[] { ($"documents.{d.Key}.name", d.Value.Name), ($"documents.{d.Key}.note", d.Value.Note) }),
            .. (text.Steps ?? []).SelectMany(s => new[] { ($"steps.{s.Key}.title", s.Value.Title), ($"steps.{s.Key}.text", s.Value.Text) }),
        ];
        return Group("conditions", text.Conditions)
            .Concat(Group("channels", text.Channels))
            .Concat(Group("legal", text.Legal))
            .Concat(Given(single));
    }
}
