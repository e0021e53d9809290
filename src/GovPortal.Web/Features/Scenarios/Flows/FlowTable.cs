using GovPortal.Feel;

namespace GovPortal.Web.Features.Scenarios.Flows;

/// <summary>A table of data, with typed columns.</summary>
/// <param name="Key">Name of its file.</param>
/// <param name="Columns">Names and types; a column with empty cells is nullable.</param>
/// <param name="Rows">FEEL contexts, by column.</param>
/// <param name="Lines">Line of each row in the file.</param>
public sealed record FlowTable(string Key, IReadOnlyList<FlowColumn> Columns, FeelList Rows, IReadOnlyList<int> Lines)
{
    /// <summary>Type of the table in rules: a list of contexts whose members are the columns.</summary>
    public FeelType Type { get; } = FeelType.List(FeelType.Context(Columns.ToDictionary(c => FlowKeys.FeelName(c.Name), c => c.Type)));

    /// <summary>Keys of the rows, in order, for tables that list places.</summary>
    public IReadOnlyList<string> Keys { get; } = [.. Rows.OfType<FeelContext>().Select(r => r.TryGetValue("key", out var key) ? key?.ToString() : null).OfType<string>()];

    /// <summary>Name of the row with a key, in a language; the key when there is none.</summary>
    public string Name(string key, string lang) =>
        Rows.OfType<FeelContext>().FirstOrDefault(r => r.TryGetValue("key", out var own) && Equals(own, key)) is { } row && row.TryGetValue(lang, out var name)
            ? name as string ?? key
            : key;
}

public sealed record FlowColumn(string Name, FeelType Type);
