using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace GovPortal.Web.Data.Import;

/// <summary>Reads and writes the YAML of content files, in one canonical form.</summary>
internal static class Yaml
{
    private const int MaximumDepth = 24;

    private static readonly IDeserializer Deserializer = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .WithEnumNamingConvention(HyphenatedNamingConvention.Instance)
        .WithTypeConverter(new LocalTimeConverter())
        .WithTypeConverter(new DayConverter())
        .WithTypeConverter(new AmountConverter())
        .WithDuplicateKeyChecking()
        .Build();

    private static readonly ISerializer Serializer = new SerializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .WithEnumNamingConvention(HyphenatedNamingConvention.Instance)
        .WithTypeConverter(new LocalTimeConverter())
        .WithTypeConverter(new DayConverter())
        .WithTypeConverter(new AmountConverter())
        .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull)
        .WithQuotingNecessaryStrings()
        .WithIndentedSequences()
        .DisableAliases()
        .WithNewLine("\n")
        .Build();

    /// <exception cref="YamlException">Syntax, unknown key or wrong type, with its place.</exception>
    public static T Read<T>(string text)
        where T : class, new()
    {
        try
        {
            AssertPlain(text);
            return Deserializer.Deserialize<T>(text) ?? new T();
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or FormatException or InvalidCastException)
        {
            // What the library throws for some texts that are no YAML, such as a colon without value within brackets.
            throw new YamlException($"is not understood as YAML: {error.Message}", error);
        }
    }

    public static string Write(object value) => Serializer.Serialize(value);

    /// <summary>The tree of nodes, each with its place; null for an empty text.</summary>
    /// <exception cref="YamlException">Syntax, a key that stands twice, anchors, a key without value.</exception>
    public static YamlNode? Load(string text)
    {
        try
        {
            AssertPlain(text);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or FormatException or InvalidCastException)
        {
            throw new YamlException($"is not understood as YAML: {error.Message}", error);
        }
    }

    /// <summary>Line (from 1) of a node of the text, or of the nearest one above it that exists; 0 when the text is no YAML, which reading it has said.</summary>
    public static int LineOf(string text, IEnumerable<object> path)
    {
        YamlNode? node;
        try
        {
            node = Load(text);
        }
        catch (YamlException)
        {
            return 0;
        }

        var line = (int)(node?.Start.Line ?? 0);
        foreach (var step in path)
        {
            YamlNode? key = null;
            YamlNode? next = null;
            if (node is YamlMappingNode map && step is string name)
            {
                (key, next) = map.Children.FirstOrDefault(c => c.Key is YamlScalarNode scalar && scalar.Value == name);
            }
            else if (node is YamlSequenceNode list && step is int index && index < list.Children.Count)
            {
                next = list.Children[index];
            }

            if (next is null)
            {
                break;
            }

            node = next;
            line = (int)(key ?? next).Start.Line;
        }

        return line;
    }

    // Anchors and deep nesting are not needed in content and can be made to exhaust memory or stack.
    private static void AssertPlain(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > MaximumDepth)
            {
                throw new YamlException(parser.Current.Start, parser.Current.End, "nested too deeply");
            }

            if (parser.Current is Scalar { Style: ScalarStyle.Plain, Value: "" or "~" or "null" } empty)
            {
                throw new YamlException(empty.Start, empty.End, "has no value; leave the key out instead");
            }

            if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            {
                throw new YamlException(parser.Current.Start, parser.Current.End, "anchors and aliases are not allowed");
            }
        }
    }

    private sealed class LocalTimeConverter : ScalarConverter<DateTime>
    {
        protected override string Format => "yyyy-MM-dd HH:mm";

        protected override bool TryParse(string text, out DateTime value) =>
            DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

        protected override string ToText(DateTime value) => value.ToString(Format, CultureInfo.InvariantCulture);
    }

    private sealed class DayConverter : ScalarConverter<DateOnly>
    {
        protected override string Format => "yyyy-MM-dd";

        protected override bool TryParse(string text, out DateOnly value) =>
            DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

        protected override string ToText(DateOnly value) => value.ToString(Format, CultureInfo.InvariantCulture);
    }

    private sealed class AmountConverter : ScalarConverter<decimal>
    {
        protected override string Format => "0.##";

        protected override bool TryParse(string text, out decimal value) =>
            decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
            && decimal.Round(value, 2) == value;

        protected override string ToText(decimal value) => value.ToString(Format, CultureInfo.InvariantCulture);
    }

    private abstract class ScalarConverter<T> : IYamlTypeConverter
        where T : struct
    {
        protected abstract string Format { get; }

        public bool Accepts(Type type) => type == typeof(T) || type == typeof(T?);

        public object? ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
        {
            var scalar = parser.Consume<Scalar>();
            return TryParse(scalar.Value, out var value)
                ? value
                : throw new YamlException(scalar.Start, scalar.End, $"'{scalar.Value}' is not written as {Format}");
        }

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) =>
            emitter.Emit(new Scalar(ToText((T)value!)));

        protected abstract bool TryParse(string text, out T value);

        protected abstract string ToText(T value);
    }
}
