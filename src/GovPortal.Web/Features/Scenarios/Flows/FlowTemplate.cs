using System.Text;
using GovPortal.Feel;
using GovPortal.Web.Data.Import;

namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>A text of the words with <c>{{rules}}</c> in it, compiled once. What comes out is text: who writes it into HTML encodes it.</summary>
public sealed class FlowTemplate
{
    private const string Blank = "–";
    private readonly IReadOnlyList<Segment> segments;

    private FlowTemplate(FlowText source, IReadOnlyList<Segment> segments) => (Source, this.segments) = (source, segments);

    public FlowText Source { get; }

    /// <summary>The text without its rules.</summary>
    public string Literal => string.Concat(segments.Select(s => s.Literal));

    /// <summary>Rules within the text, in order.</summary>
    public IEnumerable<FlowRule> Rules => segments.Select(s => s.Rule).OfType<FlowRule>();

    internal static FlowTemplate Compile(FlowText source, FeelScope scope, FlowRules rules, List<ContentFinding> findings)
    {
        List<Segment> segments = [];
        var (text, at) = (source.Text, 0);
        while (text.IndexOf("{{", at, StringComparison.Ordinal) is >= 0 and var open)
        {
            var close = text.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0)
            {
                findings.Add(Finding(source, open, "'{{' is not closed by '}}'"));
                break;
            }

            segments.Add(new(text[at..open], null, null));
            if (Field(source, open + 2, close, scope, rules, findings) is { } field)
            {
                segments.Add(field);
            }

            at = close + 2;
        }

        segments.Add(new(text[at..], null, null));
        return new(source, segments);
    }

    internal string Render(FlowEnvironment environment, string lang, bool markdown)
    {
        if (segments.Count == 1)
        {
            return segments[0].Literal;
        }

        var text = new StringBuilder();
        foreach (var segment in segments)
        {
            text.Append(segment.Literal);
            if (segment.Rule is { } rule)
            {
                var written = Write(environment, rule, segment.Format, lang);
                text.Append(markdown ? Escape(written) : written);
            }
        }

        return text.ToString();
    }

    private static string Write(FlowEnvironment environment, FlowRule rule, ValueFormat? format, string lang)
    {
        var value = environment.Evaluate(rule);
        if (value is null)
        {
            return Blank;
        }

        if (rule.Expression.Root is NameNode { Name: var name } && format is null)
        {
            if (environment.Flow.Names.QuestionsByName.TryGetValue(name, out var question))
            {
                return FlowSpeech.Value(environment.Flow, question, value, lang);
            }

            format = environment.Flow.Names.ValuesByName.GetValueOrDefault(name)?.Format;
        }

        return FlowFormat.Write(value, format, lang);
    }

    private static Segment? Field(FlowText source, int start, int end, FeelScope scope, FlowRules rules, List<ContentFinding> findings)
    {
        var text = source.Text[start..end];
        ValueFormat? format = null;
        if (text.LastIndexOf('|') is >= 0 and var bar)
        {
            var word = text[(bar + 1)..].Trim();
            format = Enum.GetValues<ValueFormat>().Where(f => FlowMap.Hyphenated(f.ToString()) == word).Cast<ValueFormat?>().FirstOrDefault();
            if (format is null)
            {
                findings.Add(Finding(source, start + bar + 1, $"'{word}' is no format; known are {string.Join(", ", Enum.GetNames<ValueFormat>().Select(FlowMap.Hyphenated))}"));
                return null;
            }

            text = text[..bar];
        }

        var (line, column) = PlaceIn(source.Text, start);
        var rule = rules.Compile(new FlowText(text, source.At(line, column), source.Indent), scope, findings);
        return rule is null ? null : new("", rule, format);
    }

    private static ContentFinding Finding(FlowText source, int offset, string reason)
    {
        var (line, column) = PlaceIn(source.Text, offset);
        var place = source.At(line, column);
        return new(FindingLevel.Error, place.File, place.Line, reason, place.Column);
    }

    private static (int Line, int Column) PlaceIn(string text, int offset)
    {
        var before = text.AsSpan(0, offset);
        return (before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }

    // Every mark that Markdown gives a meaning; a backslash before it takes the meaning away.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            if (char.IsAscii(letter) && (char.IsPunctuation(letter) || char.IsSymbol(letter)))
            {
                escaped.Append('\\');
            }

            escaped.Append(char.IsControl(letter) ? ' ' : letter);
        }

        return escaped.ToString();
    }

    private sealed record Segment(string Literal, FlowRule? Rule, ValueFormat? Format);
}
