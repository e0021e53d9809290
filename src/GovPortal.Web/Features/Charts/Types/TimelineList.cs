using GovPortal.Web.Features.Charts.Drawing;

namespace GovPortal.Web.Features.Charts.Types;

/// <summary>Draws events below each other along a line: for narrow drawings, where an axis to scale leaves no room for words.</summary>
internal static class TimelineList
{
    private const double Axis = 9;
    private const double TextAt = 28;
    private const double Gap = 14;

    public static ChartDrawing Draw(Chart chart, ChartLayout layout)
    {
        var drawing = new ChartDrawing(layout);
        var events = TimelineEvent.Of(chart);
        var texts = events.Select(e => EventText.Of(e, drawing.Width - TextAt)).ToList();
        var y = 2.0;
        List<double> tops = [];
        foreach (var text in texts)
        {
            tops.Add(y);
            y += text.Height + Gap;
        }

        drawing.Line(Axis, tops[0] + 9, Axis, tops[^1] + 9, "tie");
        for (var i = 0; i < events.Count; i++)
        {
            using (drawing.Mark(events[i].Reading(chart.IsChinese), events[i].Row.Class, hasTip: false))
            {
                // A span is a bar as high as its words, an event a dot.
                if (events[i].Last is null)
                {
                    drawing.Dot(Axis, tops[i] + 9, 7, "");
                }
                else
                {
                    drawing.Rect(Axis - 5, tops[i] + 2, 10, texts[i].Height - 2, "");
                }
            }

            texts[i].Draw(drawing, TextAt, tops[i]);
        }

        drawing.Height = y - Gap + 4;
        return drawing;
    }
}

/// <summary>The words of an event: when, what, and remarks on it.</summary>
internal sealed record EventText(TimelineEvent Event, IReadOnlyList<string> When, IReadOnlyList<string> What, IReadOnlyList<string> Notes)
{
    public double Height => (When.Count * TextStyle.Value.LineHeight) + (What.Count * TextStyle.Label.LineHeight) + (Notes.Count * TextStyle.Note.LineHeight);

    public double Width => Math.Max(
        When.Concat(Event.Row.IsChosen ? What : []).Max(TextStyle.Value.Width),
        Math.Max(What.Max(TextStyle.Label.Width), Notes.Select(TextStyle.Note.Width).DefaultIfEmpty(0).Max()));

    /// <param name="width">Of a line at most.</param>
    public static EventText Of(TimelineEvent e, double width) => new(
        e, TextStyle.Value.Width(string.Concat(e.When)) <= width ? [string.Concat(e.When)] : [.. e.When.SelectMany(w => TextStyle.Value.Wrap(w, width))], e.Row.NameStyle.Wrap(e.Row.Name, width), [.. e.Notes.SelectMany(n => TextStyle.Note.Wrap(n, width))]);

    /// <param name="y">Top of the first line.</param>
    public void Draw(ChartDrawing drawing, double x, double y)
    {
        drawing.Text(x, y + TextStyle.Value.Ascent - 1, When, TextStyle.Value, also: Event.Row.TextClass);
        y += When.Count * TextStyle.Value.LineHeight;
        drawing.Text(x, y + TextStyle.Label.Ascent - 1, What, Event.Row.NameStyle, also: Event.Row.TextClass);
        y += What.Count * TextStyle.Label.LineHeight;
        drawing.Text(x, y + TextStyle.Note.Ascent - 1, Notes, TextStyle.Note);
    }
}
