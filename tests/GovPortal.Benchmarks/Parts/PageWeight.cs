using System.IO.Compression;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using GovPortal.Benchmarks.Hosting;

namespace GovPortal.Benchmarks.Parts;

/// <summary>What a browser fetches for the first page it sees here: the page and everything that it names.</summary>
internal static partial class PageWeight
{
    public static async Task RunAsync(Workspace workspace, Report report)
    {
        await using var portal = await Server.PortalAsync(workspace, await workspace.SiteAsync());
        report.Section("Page weight", "First view over the wire with brotli: bodies and headers of the page, its style sheets, scripts, icon, and the files that those name.");
        foreach (var (name, path) in Pages.All)
        {
            var fetched = await FirstViewAsync(portal, path);
            var html = fetched[path].Length;
            report.Row($"{name}, HTML", Report.Kilobytes(html), "≤ 12 KB", "");
            report.Row($"{name}, all", Report.Kilobytes(fetched.Values.Sum(f => f.Length)), "≤ 80 KB", string.Join(", ", fetched.Skip(1).Select(f => $"{f.Key.Split('/')[^1].Split('?')[0]} {Report.Kilobytes(f.Value.Length)}")));
        }
    }

    private static async Task<Dictionary<string, (int Length, string Text)>> FirstViewAsync(Server portal, string page)
    {
        Dictionary<string, (int Length, string Text)> fetched = new() { [page] = await FetchAsync(portal, page) };
        var document = new HtmlParser().ParseDocument(fetched[page].Text);
        Queue<string> wanted = new(
            document.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], link[rel=modulepreload]").Select(l => l.GetAttribute("href")!)
                .Concat(document.QuerySelectorAll("script[src], img[src]").Select(s => s.GetAttribute("src")!))
                .Select(address => Resolve(portal, page, address)));
        while (wanted.TryDequeue(out var path))
        {
            if (path.StartsWith('/') && !fetched.ContainsKey(path))
            {
                var file = fetched[path] = await FetchAsync(portal, path);
                foreach (Match named in NamedPattern().Matches(path.EndsWith(".css", StringComparison.Ordinal) || path.EndsWith(".js", StringComparison.Ordinal) ? file.Text : ""))
                {
                    wanted.Enqueue(Resolve(portal, path, named.Groups[1].Value));
                }
            }
        }

        return fetched;
    }

    private static string Resolve(Server portal, string from, string address)
    {
        var named = new Uri(new Uri(portal.Address, from), address);
        return named.Scheme == "data" ? "" : named.PathAndQuery;
    }

    private static async Task<(int Length, string Text)> FetchAsync(Server portal, string path)
    {
        using var response = await portal.Client.GetAsync(path);
        if (!response.IsSuccessStatusCode)
        {
            throw new BenchmarkException($"{path}, which a page names, answers {(int)response.StatusCode}.");
        }

        var body = await response.Content.ReadAsByteArrayAsync();
        var headers = response.Headers.Concat(response.Content.Headers).Sum(h => h.Value.Sum(v => h.Key.Length + v.Length + 4)) + "HTTP/1.1 200 OK\r\n\r\n".Length;
        using var text = new StreamReader(response.Content.Headers.ContentEncoding.Contains("br")
            ? new BrotliStream(new MemoryStream(body), CompressionMode.Decompress)
            : new MemoryStream(body));
        return (headers + body.Length, await text.ReadToEndAsync());
    }

    // Images and fonts of style sheets, modules that scripts import.
    [GeneratedRegex("""(?:url\(["']?|\bfrom\s*["']|\bimport\s*["'])((?!data:|#)[^"')\s]+)""")]
    private static partial Regex NamedPattern();
}
