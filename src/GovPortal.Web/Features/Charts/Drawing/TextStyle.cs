using GovPortal.Web.Drawings;

namespace GovPortal.Web.Features.Charts.Drawing;

/// <summary>How a text is set. Sizes stand in charts.css too, under the class; a test compares them.</summary>
internal sealed record TextStyle(string Class, double Size, bool IsBold)
{
    // How much wider bold letters are.
    private const double Bold = 1.12;

    // Some systems round the width of each letter to whole pixels.
    private const double Rounded = 1.04;

    /// <summary>Marks of axes, captions.</summary>
    public static readonly TextStyle Tick = new("t", 14, false);

    /// <summary>Names of categories.</summary>
    public static readonly TextStyle Label = new("l", 15, false);

    /// <summary>Values and names of series that stand at what they name.</summary>
    public static readonly TextStyle Value = new("v", 15, true);

    /// <summary>Remarks at a place of the drawing.</summary>
    public static readonly TextStyle Note = new("n", 14, false);

    /// <summary>The one number of a chart.</summary>
    public static readonly TextStyle Big = new("b", 56, true);

    /// <summary>Numbers beside each other that a chart is made of.</summary>
    public static readonly TextStyle Large = new("a", 38, true);

    public static readonly IReadOnlyList<TextStyle> All = [Tick, Label, Value, Note, Big, Large];

    public double LineHeight => Math.Round(Size * 1.35);

    /// <summary>From the top of the box of a line to its base line.</summary>
    public double Ascent => Size;

    /// <summary>Estimated width, on the large side.</summary>
    public double Width(string text) => TextMeasure.Width(text, Size) * Factor;

    /// <param name="most">Lines; the last one ends with an ellipsis when there is more.</param>
    public List<string> Wrap(string text, double width, int most = int.MaxValue) => TextMeasure.Wrap(text, width / Factor, Size, most);

    /// <summary>Whether a word is wider than a line, so that it would be cut. Chinese breaks anywhere.</summary>
    public bool Cuts(string text, double width) => text.Split(' ').Any(word => !word.Any(IsIdeograph) && Width(word) > width);

    // From here on the blocks of East Asian scripts.
    private static bool IsIdeograph(char letter) => letter >= '\u1100';

    private double Factor => Rounded * (IsBold ? Bold : 1);
}

internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>A rectangle of the drawing, such as the room that a text takes.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public bool Overlaps(Box other, double gap = 0) =>
        X < other.Right + gap && other.X < Right + gap && Y < other.Bottom + gap && other.Y < Bottom + gap;

    public bool IsWithin(double left, double top, double right, double bottom) => X >= left && Y >= top && Right <= right && Bottom <= bottom;

    /// <summary>Room of a text, by the place of its base line.</summary>
    public static Box Of(double x, double baseline, string text, TextStyle style, Anchor anchor)
    {
        var width = style.Width(text);
        var left = anchor switch { Anchor.Start => x, Anchor.Middle => x - (width / 2), _ => x - width };
        return new(left, baseline - style.Ascent, width, style.Size * 1.3);
    }
}
