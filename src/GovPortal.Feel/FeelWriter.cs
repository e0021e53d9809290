using System.Text;

namespace GovPortal.Feel;

/// <summary>Writes values as FEEL literals.</summary>
internal static class FeelWriter
{
    public static string Literal(object? value)
    {
        var text = new StringBuilder();
        Append(text, value, int.MaxValue);
        return text.ToString();
    }

    /// <summary>The text of a value as <c>string()</c> gives it: temporal values without the sign of a literal.</summary>
    /// <exception cref="FeelLimitException">The text gets longer than <paramref name="limit"/>.</exception>
    public static string Write(object? value, int limit)
    {
        switch (value)
        {
            case null: return "null";
            case decimal number: return FeelNumber.Write(number);
            case bool truth: return truth ? "true" : "false";
            case FeelList or FeelContext or FeelRange or string:
                var text = new StringBuilder();
                Append(text, value, limit);
                return text.ToString();
            case FeelFunction function: return $"function({string.Join(", ", function.Parameters)}) external {{}}";
            // Dates, times and durations have the form of their literals without @.
            default: return value.ToString()!;
        }
    }

    private static void Append(StringBuilder text, object? value, int limit)
    {
        switch (value)
        {
            case string quoted:
                Quote(text, quoted);
                break;
            case FeelList list:
                text.Append('[');
                for (var i = 0; i < list.Count; i++)
                {
                    if (i > 0)
                    {
                        text.Append(", ");
                    }

                    Append(text, list[i], limit);
                }
                text.Append(']');
                break;
            case FeelContext context:
                text.Append('{');
                var isFirst = true;
                foreach (var (key, member) in context)
                {
                    if (!isFirst)
                    {
                        text.Append(", ");
                    }

                    isFirst = false;
                    Key(text, key);
                    text.Append(": ");
                    Append(text, member, limit);
                }
                text.Append('}');
                break;
            case FeelRange range: Range(text, range, limit); break;
            case FeelDate or FeelTime or FeelDateTime or YearsMonthsDuration or DaysTimeDuration:
                text.Append("@\"").Append(value).Append('"');
                break;
            default:
                text.Append(Write(value, limit));
                break;
        }
        if (text.Length > limit)
        {
            throw new FeelLimitException($"A string has more than {limit} characters.");
        }
    }

    private static void Range(StringBuilder text, FeelRange range, int limit)
    {
        if (range.Operator is { } operation)
        {
            text.Append('(').Append(FeelPrinter.Sign(operation)).Append(' ');
            Append(text, range.Low ?? range.High, limit);
            text.Append(')');
            return;
        }
        text.Append(range.LowIncluded ? '[' : '(');
        Append(text, range.Low, limit);
        text.Append("..");
        Append(text, range.High, limit);
        text.Append(range.HighIncluded ? ']' : ')');
    }

    /// <summary>A key of a context: as a name if it is a plain one, else as a string.</summary>
    public static void Key(StringBuilder text, string key)
    {
        if (IsPlainName(key))
        {
            text.Append(key);
        }
        else
        {
            Quote(text, key);
        }
    }

    private static bool IsPlainName(string key)
    {
        if (key.Length == 0 || !FeelName.IsStart(key[0]) || key[^1] == ' ')
        {
            return false;
        }

        for (var i = 1; i < key.Length; i++)
        {
            if (!FeelName.IsPart(key[i]) && (key[i] != ' ' || key[i - 1] == ' '))
            {
                return false;
            }
        }
        return true;
    }

    public static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"': text.Append("\\\""); break;
                case '\\': text.Append("\\\\"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                default: text.Append(c); break;
            }
        }
        text.Append('"');
    }
}
