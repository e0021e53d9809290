namespace GovPortal.Feel;

/// <summary>
/// One level of the case diagram: something that a condition asks about, divided into the cells that the conditions can
/// tell apart.
/// </summary>
internal abstract class CaseScale(string label)
{
    /// <summary>The text of what is asked about, as it stands in the conditions.</summary>
    public string Label { get; } = label;

    /// <summary>Its level in the diagram, given when all constants are known.</summary>
    public int Level { get; set; }

    /// <summary>How many cells there are; at least one. Meaningful after <see cref="Divide"/>.</summary>
    public abstract int Count { get; }

    /// <summary>Fixes the cells.</summary>
    public virtual void Divide()
    {
    }

    /// <summary>A readable example of a case in the cell.</summary>
    public abstract CaseSampleValue Sample(int cell);
}

/// <summary>Whether a term has no value: yes or no.</summary>
internal sealed class NullScale(string label) : CaseScale(label)
{
    public static readonly bool[] Null = [true, false];

    public override int Count => 2;

    public override CaseSampleValue Sample(int cell) =>
        cell == 0 ? new(Label, $"{Label} = null", true, null) : new(Label, $"{Label} != null", false, null);
}

/// <summary>The truth of a term that has a value.</summary>
internal sealed class BooleanScale(string label) : CaseScale(label)
{
    public static readonly bool[] True = [true, false];

    public override int Count => 2;

    public override CaseSampleValue Sample(int cell) =>
        new(Label, cell == 0 ? $"{Label} = true" : $"{Label} = false", true, cell == 0);
}

/// <summary>How two terms, both with a value, compare: less, equal, greater.</summary>
internal sealed class ComparisonScale(string first, string second) : CaseScale($"{first} ⋚ {second}")
{
    public override int Count => 3;

    public override CaseSampleValue Sample(int cell) =>
        new(first, $"{first} {(cell == 0 ? "<" : cell == 1 ? "=" : ">")} {second}", false, null);
}

/// <summary>The texts that conditions name, and one cell for all others unless the type lists what is allowed.</summary>
internal sealed class TextScale(string label, IReadOnlyList<string>? allowed) : CaseScale(label)
{
    private readonly List<string> texts = [.. allowed ?? []];

    public override int Count => allowed is null ? texts.Count + 1 : Math.Max(texts.Count, 1);

    public void Add(string text)
    {
        if (allowed is null && !texts.Contains(text))
        {
            texts.Add(text);
        }
    }

    /// <summary>The cell of one text; none is marked for a text that the type does not allow.</summary>
    public bool[] Mark(string text)
    {
        var marked = new bool[Count];
        var index = texts.IndexOf(text);
        if (index >= 0)
        {
            marked[index] = true;
        }
        return marked;
    }

    public override CaseSampleValue Sample(int cell)
    {
        var text = cell < texts.Count ? texts[cell] : Other();
        return new(Label, $"{Label} = {FeelText.Write(text)}", true, text);
    }

    private string Other()
    {
        var other = "other";
        while (texts.Contains(other))
        {
            other += "*";
        }
        return other;
    }
}
