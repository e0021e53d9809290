namespace GovPortal.Web.Features.Charts.Drawing;

internal enum BoxKind
{
    Start,
    Step,
    Decision,
    End,
}

/// <summary>A box of a procedure.</summary>
/// <param name="Index">In the order of the data, which is the order of reading.</param>
/// <param name="Who">Does it; null: not said.</param>
internal sealed record ProcedureBox(string Key, int Index, BoxKind Kind, string Title, string? Who);

/// <summary>An arrow between two boxes.</summary>
/// <param name="Label">When it is taken; null: always.</param>
internal sealed record ProcedureArrow(ProcedureBox From, ProcedureBox To, string? Label)
{
    /// <summary>It leads back to a box that came before.</summary>
    public bool IsBack => To.Index < From.Index;

    /// <summary>It leads to the box that comes right after.</summary>
    public bool IsNext => To.Index == From.Index + 1;
}

/// <summary>
/// A procedure as boxes and arrows. A row of the data is a box with one arrow out of it; a box with several arrows has
/// several rows, one with none has an empty cell.
/// </summary>
internal sealed class Procedure
{
    /// <summary>Roles of the columns besides from, to and label.</summary>
    public const string Shape = "shape";
    public const string Who = "who";

    private readonly ChartStep? focus;
    private readonly bool isChinese;

    private Procedure(Chart chart, IReadOnlyList<ProcedureBox> boxes, IReadOnlyList<ProcedureArrow> arrows)
    {
        (focus, isChinese) = (chart.Focus, chart.IsChinese);
        (Boxes, Arrows) = (boxes, arrows);
    }

    public IReadOnlyList<ProcedureBox> Boxes { get; }

    public IReadOnlyList<ProcedureArrow> Arrows { get; }

    public bool HasMarks => Boxes.Count <= ChartDrawing.MostMarks;

    public static Procedure Of(Chart chart)
    {
        var data = chart.Data;
        var (from, to) = (data.Column(ChartRoles.From)!, data.Column(ChartRoles.To)!);
        var (shapes, who, labels) = (data.Column(Shape), data.Column(Who), data.Column(ChartRoles.Label));
        string? Text(ChartColumn? column, int row) => column is null || column.Cells[row].IsGap ? null : column.Cells[row].Text;

        List<ProcedureBox> boxes = [];
        foreach (var rows in Enumerable.Range(0, data.Rows).GroupBy(row => from.Cells[row].Text))
        {
            var written = rows.Select(row => Text(shapes, row)).OfType<string>().FirstOrDefault();
            var ways = rows.Count(row => !to.Cells[row].IsGap);
            var kind = Kind(written) ?? (ways == 0 ? BoxKind.End : ways > 1 ? BoxKind.Decision : boxes.Count == 0 ? BoxKind.Start : BoxKind.Step);
            boxes.Add(new(rows.Key, boxes.Count, kind, chart.NameOf(rows.Key), rows.Select(row => Text(who, row)).OfType<string>().Select(chart.NameOf).FirstOrDefault()));
        }

        var byKey = boxes.ToDictionary(b => b.Key);
        List<ProcedureArrow> arrows = [.. Enumerable.Range(0, data.Rows).Where(row => byKey.ContainsKey(to.Cells[row].Text))
            .Select(row => new ProcedureArrow(byKey[from.Cells[row].Text], byKey[to.Cells[row].Text], Text(labels, row) is { } label ? chart.NameOf(label) : null))];
        return new(chart, boxes, arrows);
    }

    /// <summary>Null for a text that is no kind of box.</summary>
    public static BoxKind? Kind(string? text) => text switch
    {
        "start" => BoxKind.Start,
        "step" => BoxKind.Step,
        "decision" => BoxKind.Decision,
        "end" => BoxKind.End,
        _ => null,
    };

    public bool IsOn(ProcedureBox box) => focus is null || focus.X.Count == 0 || focus.X.Contains(box.Key);

    public bool IsOn(ProcedureArrow arrow) => IsOn(arrow.From) && IsOn(arrow.To);

    public IEnumerable<ProcedureArrow> From(ProcedureBox box) => Arrows.Where(a => a.From == box);

    public string KindName(BoxKind kind) => (kind, isChinese) switch
    {
        (BoxKind.Start, true) => "开始",
        (BoxKind.Step, true) => "步骤",
        (BoxKind.Decision, true) => "判断",
        (BoxKind.End, true) => "结束",
        (BoxKind.Start, _) => "Start",
        (BoxKind.Step, _) => "Step",
        (BoxKind.Decision, _) => "Decision",
        _ => "End",
    };

    /// <summary>Where the ways of a box lead, such as “if complete: 5. Permit”; empty at an end.</summary>
    public string Ways(ProcedureBox box) => string.Join(isChinese ? "；" : "; ", From(box).Select(a => (a.Label, isChinese) switch
    {
        ({ } label, true) => $"{label}：到{Name(a.To)}",
        ({ } label, _) => $"{label}: go to {Name(a.To)}",
        (null, true) => $"然后到{Name(a.To)}",
        _ => $"then go to {Name(a.To)}",
    }));

    /// <summary>Number and title.</summary>
    public string Name(ProcedureBox box) => isChinese ? $"{box.Index + 1}“{box.Title}”" : $"{box.Index + 1} “{box.Title}”";

    /// <summary>A box as it is read out.</summary>
    public string Reading(ProcedureBox box)
    {
        var (open, close) = isChinese ? ("（", "）") : (" (", ")");
        var ways = Ways(box);
        var what = $"{box.Index + 1}{(isChinese ? "，" : ", ")}{KindName(box.Kind)}{(isChinese ? "：" : ": ")}{box.Title}{(box.Who is { } who ? open + who + close : "")}";
        return ways.Length == 0 ? what : $"{Sentence(what)}{(isChinese ? "" : " ")}{char.ToUpperInvariant(ways[0])}{ways[1..]}";
    }

    /// <summary>With a full stop, unless it ends as a question.</summary>
    public string Sentence(string text) => text[^1] is '?' or '？' ? text : text + (isChinese ? "。" : ".");
}
