using Microsoft.Extensions.Primitives;

namespace GovPortal.Web.Forms;

/// <summary>
/// What stands in the fields of a form, by the names of its inputs: what was typed before the form was refused, or
/// what is known already. Never trusted, only shown and read.
/// </summary>
public sealed class FieldTexts
{
    public static readonly FieldTexts Empty = new([]);

    private readonly Dictionary<string, StringValues> texts;

    private FieldTexts(Dictionary<string, StringValues> texts) => this.texts = texts;

    public IEnumerable<string> Names => texts.Keys;

    /// <summary>The first text of that name; null when there is none, or none but empty ones.</summary>
    public string? this[string name] => All(name).FirstOrDefault();

    /// <summary>From a form or a query. A repeated name is kept with all its texts.</summary>
    public static FieldTexts Of(IEnumerable<KeyValuePair<string, StringValues>> inputs) =>
        new(inputs.GroupBy(i => i.Key).ToDictionary(g => g.Key, g => new StringValues([.. g.SelectMany(i => i.Value.ToArray())])));

    /// <summary>Everything of that name as it was sent; nothing when there was no such input.</summary>
    public StringValues Values(string name) => texts.GetValueOrDefault(name);

    /// <summary>Texts of a repeated name, such as ticked boxes, without empty ones.</summary>
    public IEnumerable<string> All(string name) =>
        texts.TryGetValue(name, out var values) ? values.OfType<string>().Where(v => v.Length > 0) : [];
}

/// <param name="Value">What is sent.</param>
public sealed record FieldOption(string Value, string Label, string? Hint = null);
