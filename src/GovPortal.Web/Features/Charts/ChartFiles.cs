using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GovPortal.Web.Features.Charts.Drawing;

namespace GovPortal.Web.Features.Charts;

/// <summary>A chart as files to take away.</summary>
internal static class ChartFiles
{
    /// <summary>Name of the embedded style sheet, which drawings in files carry along.</summary>
    public const string StyleSheet = "charts.css";

    private const double Margin = 16;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly Lazy<string> DrawingCss = new(ReadCss);

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The data as they were written, with the names of the columns in words below their keys left out: for machines.</summary>
    public static string Csv(Chart chart)
    {
        var csv = new StringBuilder("\uFEFF");
        csv.AppendJoin(',', chart.Data.Columns.Select(c => Cell(c.Field.Name))).Append("\r\n");
        for (var row = 0; row < chart.Data.Rows; row++)
        {
            csv.AppendJoin(',', chart.Data.Columns.Select(c => c.Cells[row].Number is not null ? c.Cells[row].Text : Cell(c.Cells[row].Text))).Append("\r\n");
        }

        return csv.ToString();
    }

    /// <summary>
    /// A cell that a spreadsheet would take for a formula begins with an apostrophe; quotes are doubled. Spreadsheets in
    /// Chinese take full-width signs as well.
    /// </summary>
    internal static string Cell(string text)
    {
        if (text.Length > 0 && "=+-@＝＋－＠\t\r\n".Contains(text[0], StringComparison.Ordinal)
            && !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
        {
            text = "'" + text;
        }

        return text.IndexOfAny([',', '"', '\r', '\n']) >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    /// <summary>Data with all that must be known of them.</summary>
    public static string ToJson(Chart chart, string address)
    {
        var (spec, words) = (chart.Spec, chart.Words);
        return JsonSerializer.Serialize(
            new Dictionary<string, object?>
            {
                ["title"] = words.Title,
                ["subtitle"] = words.Subtitle,
                ["description"] = words.Description,
                ["language"] = chart.Lang,
                ["type"] = spec.Type,
                ["variant"] = spec.Variant,
                ["unit"] = spec.Unit.ToString().ToLowerInvariant(),
                ["counts"] = words.Unit,
                ["multiplier"] = spec.Multiplier,
                ["sample"] = spec.IsSample,
                ["sources"] = spec.Sources.Select(s => new { name = words.Sources.GetValueOrDefault(s.Key, s.Key), date = s.Date?.ToString(), licence = s.Licence, url = s.Url }),
                ["asOf"] = spec.AsOf?.ToString(),
                ["nextUpdate"] = spec.NextUpdate?.ToString(),
                ["footnotes"] = words.Footnotes,
                ["address"] = address,
                ["version"] = chart.Version,
                ["names"] = words.Names,
                ["fields"] = spec.Fields.Select(f => new { name = f.Name, role = f.Role, kind = f.Kind.ToString().ToLowerInvariant() }),
                ["rows"] = Enumerable.Range(0, chart.Data.Rows).Select(row => chart.Data.Columns.ToDictionary(
                    c => c.Field.Name, c => c.Cells[row] is { IsGap: true } ? null : c.Cells[row].Number is { } number ? (object)number : c.Cells[row].Text)),
            },
            Json);
    }

    /// <summary>The wide drawing with message, source and looks of its own.</summary>
    public static string ToSvg(Chart chart)
    {
        var drawing = chart.Type.Draw(chart, ChartLayout.Wide);
        var (width, style) = (drawing.Width, TextStyle.Tick);
        var title = TextStyle.Value.Wrap(chart.Words.Title, width * 0.7);
        var subtitle = style.Wrap(chart.Words.Subtitle, width);
        var below = style.Wrap(Origin(chart), width);
        var svg = new StringBuilder();
        var y = Margin;
        void Text(string line, string css, double size, double height)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{css}\" x=\"{Margin}\" y=\"{ChartDrawing.N(y + size)}\">{Encoder.Encode(line)}</text>");
            y += height;
        }

        title.ForEach(line => Text(line, "h", 20, 28));
        subtitle.ForEach(line => Text(line, "t", style.Ascent, style.LineHeight));
        y += 8;
        svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({Margin} {ChartDrawing.N(y)})\">{drawing.Content}</g>");
        y += drawing.Height + 10;
        below.ForEach(line => Text(line, "t", style.Ascent, style.LineHeight));
        y += Margin;
        var (w, h) = (ChartDrawing.N(width + (2 * Margin)), ChartDrawing.N(y));
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"c\" lang=\"{chart.Lang}\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" role=\"img\" aria-labelledby=\"title text\">"
            + $"<title id=\"title\">{Encoder.Encode(chart.Words.Title)}</title><desc id=\"text\">{Encoder.Encode(chart.Words.Description)}</desc>"
            + $"<style>{DrawingCss.Value}</style><rect class=\"sheet\" width=\"{w}\" height=\"{h}\"/>{svg}</svg>";
    }

    private static string Origin(Chart chart)
    {
        List<string> parts = [.. chart.Spec.Sources.Select(s => chart.Words.Sources.GetValueOrDefault(s.Key, s.Key) + (s.Date is { } date ? chart.IsChinese ? $"（{date.Write("zh")}）" : $" ({date.Write("en")})" : ""))];
        return chart.Spec.IsSample ? chart.IsChinese ? "示例数字，为演示而虚构" : "Sample figures, invented for demonstration" : (chart.IsChinese ? "来源：" : "Source: ") + string.Join(chart.IsChinese ? "；" : "; ", parts);
    }

    /// <summary>The rules for drawings; those for pages are left out.</summary>
    private static string ReadCss()
    {
        using var stream = typeof(ChartFiles).Assembly.GetManifestResourceStream(StyleSheet)!;
        using var reader = new StreamReader(stream);
        var css = reader.ReadToEnd();
        var (from, to) = (css.IndexOf("/* Pages */", StringComparison.Ordinal), css.IndexOf("/* Modes */", StringComparison.Ordinal));
        return (css[..from] + css[to..] + ".c .h{font-size:20px;font-weight:700}.c .sheet{fill:var(--paper)}").Replace("]]>", "", StringComparison.Ordinal).Replace("<", "", StringComparison.Ordinal);
    }
}
