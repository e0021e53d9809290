using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using GovPortal.Web.Features.Charts;
using GovPortal.Web.Features.Charts.Drawing;
using GovPortal.Web.Features.Charts.Gallery;
using GovPortal.Web.Features.Charts.Reading;

namespace GovPortal.Benchmarks.Parts;

/// <summary>What charts of the gallery cost: to draw, to read, and on the wire.</summary>
internal static class Charts
{
    private static readonly TimeSpan Span = TimeSpan.FromMilliseconds(400);

    private static readonly (string Name, string What)[] Drawn =
    [
        ("column", "column, 6 values"),
        ("line", "line, 6 values"),
        ("line-366", "line, 366 values"),
        ("column-366", "column, 366 values"),
        ("line-forty", "line, 40 series of 10 values"),
        ("number", "number with its line"),
        ("table", "table, 15 cells"),
        ("table-forty", "table, 400 cells"),
        ("flow", "flow, 7 boxes"),
    ];

    public static async Task RunAsync(Workspace workspace, Report report)
    {
        _ = workspace;
        report.Section("Charts", "In one process, one thread. Both drawings of a chart as bytes, again and again; ÷ writing the same bytes from finished text. In parts: what one reading of the files costs, which happens once for each state of the content; both drawings with brotli, as a page sends them.");
        foreach (var (name, _) in Drawn)
        {
            // The first drawings run before the compiler has done its best.
            var chart = Read(name);
            ASecond(() => Encoding.UTF8.GetBytes(Text(chart)));
        }

        foreach (var (name, what) in Drawn)
        {
            var chart = Read(name);
            var finished = Text(chart);
            var medians = await Median.InterleavedAsync(
                () => Task.FromResult(ASecond(() => Encoding.UTF8.GetBytes(Text(chart)))),
                () => Task.FromResult(ASecond(() => Encoding.UTF8.GetBytes(finished))),
                () => Task.FromResult(ASecond(() => Read(name))));
            report.Row(what, Report.Ratio(medians[0] / medians[1]), "–", $"{Report.Number(medians[0])}/s ÷ {Report.Number(medians[1])}/s of {Report.Kilobytes(Encoding.UTF8.GetByteCount(finished))}; read {Report.Number(medians[2])}/s");
            report.Row($"{what}, on the wire", Report.Kilobytes(Compressed(finished)), "≤ 4 KB", "");
        }
    }

    private static Chart Read(string name) => ChartReader.Find(GallerySource.Source, name, "en")!;

    private static string Text(Chart chart)
    {
        // A page draws a chart anew: nothing is left over from the last time.
        var fresh = chart.At(null);
        return fresh.Type.Draw(fresh, ChartLayout.Wide).ToSvg("title", "text") + fresh.Type.Draw(fresh, ChartLayout.Phone).ToSvg("title", "text");
    }

    private static double ASecond(Func<object> action)
    {
        var (count, start) = (0, Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(start) < Span)
        {
            GC.KeepAlive(action());
            count++;
        }

        return count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Compressed(string text)
    {
        using var bytes = new MemoryStream();
        using (var brotli = new BrotliStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.Length;
    }
}
