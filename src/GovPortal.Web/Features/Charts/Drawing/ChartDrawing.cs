using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace GovPortal.Web.Features.Charts.Drawing;

/// <summary>
/// An SVG drawing while it is made. Looks are classes of charts.css: no style, no colour and no script stands in it,
/// and every text is encoded. It knows the boxes of its texts, so that labels can be kept apart.
/// </summary>
internal sealed class ChartDrawing(ChartLayout layout)
{
    /// <summary>Most values that can be walked through by keyboard; beyond it the table serves better.</summary>
    public const int MostMarks = 60;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder body = new();
    private readonly List<Box> boxes = [];
    private readonly List<Box> kept = [];

    public ChartLayout Layout => layout;

    public double Width => layout.Width;

    /// <summary>Set by the type when it knows.</summary>
    public double Height { get; set; }

    /// <summary>Room taken by texts that are always seen.</summary>
    public IReadOnlyList<Box> Boxes => boxes;

    /// <summary>Values that can be reached by keyboard; without any the drawing is one image.</summary>
    public int Marks { get; private set; }

    /// <summary>Whether a text could stand here without touching another one or leaving the drawing.</summary>
    public bool HasRoom(Box box, double gap = 2) => box.X >= 0 && box.Right <= Width && box.Y >= 0 && !boxes.Exists(b => b.Overlaps(box, gap)) && !kept.Exists(b => b.Overlaps(box));

    public void Line(double x1, double y1, double x2, double y2, string style) => Path($"M{N(x1)} {N(y1)}{(x1 == x2 ? $"V{N(y2)}" : y1 == y2 ? $"H{N(x2)}" : $"L{N(x2)} {N(y2)}")}", style);

    public void Path(string path, string style) => body.Append("<path").Append(Class(style)).Append(" d=\"").Append(path).Append("\"/>");

    /// <param name="radius">Of round corners.</param>
    public void Rect(double x, double y, double width, double height, string style, double radius = 0) => body.Append(CultureInfo.InvariantCulture,
        $"<rect{Class(style)} x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\"{(radius > 0 ? $" rx=\"{N(radius)}\"" : "")}/>");

    public void Dot(double x, double y, double radius, string style) => body.Append(CultureInfo.InvariantCulture,
        $"<circle{Class(style)} cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(radius)}\"/>");

    /// <summary>A line of text; <paramref name="y"/> is its base line.</summary>
    /// <param name="also">Further classes, such as that of a series.</param>
    public Box Text(double x, double y, string text, TextStyle style, Anchor anchor = Anchor.Start, string? also = null)
    {
        var box = Box.Of(x, y, text, style, anchor);
        boxes.Add(box);
        Write(x, y, text, style, anchor, also);
        return box;
    }

    /// <summary>Lines of text; <paramref name="y"/> is the base line of the first.</summary>
    public void Text(double x, double y, IReadOnlyList<string> lines, TextStyle style, Anchor anchor = Anchor.Start, string? also = null)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            Text(x, y + (i * style.LineHeight), lines[i], style, anchor, also);
        }
    }

    /// <summary>A line in two styles: <paramref name="tail"/> follows right after the text, such as a unit after its number.</summary>
    public void Text(double x, double y, string text, TextStyle style, string tail, TextStyle tailStyle)
    {
        var box = Box.Of(x, y, text, style, Anchor.Start);
        boxes.Add(box with { Width = box.Width + tailStyle.Width(tail) });
        body.Append(CultureInfo.InvariantCulture, $"<text class=\"{style.Class}\" x=\"{N(x)}\" y=\"{N(y)}\">").Append(Encoder.Encode(text))
            .Append(CultureInfo.InvariantCulture, $"<tspan class=\"{tailStyle.Class}\">").Append(Encoder.Encode(tail)).Append("</tspan></text>");
    }

    /// <summary>Draws a text if there is room for it.</summary>
    /// <param name="gap">Kept around it; 0 for the next line of a text.</param>
    public bool TryText(double x, double y, string text, TextStyle style, Anchor anchor = Anchor.Start, string? also = null, double gap = 2)
    {
        if (!HasRoom(Box.Of(x, y, text, style, anchor), gap))
        {
            return false;
        }

        Text(x, y, text, style, anchor, also);
        return true;
    }

    /// <summary>Keeps texts that look for room away from a place, such as a line.</summary>
    public void Reserve(Box box) => kept.Add(box);

    /// <summary>Begins a group, which ends when disposed.</summary>
    public Ending Group(string style)
    {
        body.Append("<g").Append(Class(style)).Append('>');
        return new(this);
    }

    /// <summary>
    /// Begins the drawing of one value: a group that the keyboard reaches and that reads out
    /// <paramref name="reading"/>, which is also shown in the first line of the drawing while it has focus.
    /// </summary>
    /// <param name="hasMarks">False where there are more than <see cref="MostMarks"/> values: then it is a plain group.</param>
    /// <param name="hasTip">False where all that is read out stands in the drawing anyway.</param>
    public Ending Mark(string reading, string style, bool hasMarks = true, bool hasTip = true)
    {
        if (!hasMarks)
        {
            return Group(style);
        }

        Marks++;
        var text = Encoder.Encode(reading);
        body.Append("<g class=\"k ").Append(style).Append("\" tabindex=\"0\" role=\"img\" aria-label=\"").Append(text).Append("\">");
        if (!hasTip)
        {
            return new(this);
        }

        var lines = TextStyle.Label.Wrap(reading, Width - 16, 3);
        var width = Math.Min(Width, lines.Max(TextStyle.Label.Width) + 16);
        return new(this, () =>
        {
            using var tip = Group("tip");
            Rect(Width - width, 0, width, (lines.Count * TextStyle.Label.LineHeight) + 4, "");
            for (var i = 0; i < lines.Count; i++)
            {
                Write(Width - 8, TextStyle.Label.Ascent + 1 + (i * TextStyle.Label.LineHeight), lines[i], TextStyle.Label, Anchor.End, null);
            }
        });
    }

    /// <summary>The element, for a page whose style sheets hold charts.css.</summary>
    /// <param name="title">Id of the element that holds the message.</param>
    /// <param name="description">Id of the element that says what the drawing shows.</param>
    public string ToSvg(string title, string description) => string.Create(CultureInfo.InvariantCulture,
        $"<svg class=\"c {layout.Name}\" viewBox=\"0 0 {N(Width)} {N(Height)}\" role=\"{(Marks > 0 ? "group" : "img")}\" aria-labelledby=\"{title}\" aria-describedby=\"{description}\">{body}</svg>");

    /// <summary>What stands within the element.</summary>
    public string Content => body.ToString();

    /// <summary>A number as drawings have it: one decimal at most.</summary>
    public static string N(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Class(string style) => style.Length == 0 ? "" : $" class=\"{style}\"";

    private void Write(double x, double y, string text, TextStyle style, Anchor anchor, string? also)
    {
        var place = anchor switch { Anchor.Middle => " m", Anchor.End => " e", _ => "" };
        body.Append(CultureInfo.InvariantCulture, $"<text class=\"{style.Class}{place}{(also is null ? "" : " " + also)}\" x=\"{N(x)}\" y=\"{N(y)}\">").Append(Encoder.Encode(text)).Append("</text>");
    }

    /// <summary>Ends a group.</summary>
    internal readonly struct Ending(ChartDrawing drawing, Action? before = null) : IDisposable
    {
        public void Dispose()
        {
            before?.Invoke();
            drawing.body.Append("</g>");
        }
    }
}
