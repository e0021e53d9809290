using CsCheck;
using GovPortal.Tests.Support;
using GovPortal.Web.Data.Import;

namespace GovPortal.Tests.Data.Import;

/// <summary>Whatever an editor's files hold, there are findings or content, never an exception.</summary>
public sealed class ContentFuzzTests
{
    // Pieces of YAML and Markdown in the wrong place do more harm than random characters.
    private static readonly string[] Pieces =
    [
        "", "\n", " ", "  ", "\t", ":", ": ", "- ", "-", "[", "]", "{", "}", "&a", "*a", "!!null", "!!map", "!x ", "|", ">", "'", "\"", "#", "%YAML 9\n",
        "---\n", "...\n", "? ", "<<: ", "null", "~", "''", "0", "-1", "99999999999999999999", "true", "1e400", "2026-13-45", "\0", "\u0007", "\u2028", "\ufeff",
        "😀", "中", "sample", "en", "zh", "key", "x: y\n", "en: {}\n", "[]", "{}", "[[]]", "- - -\n", "## ", "```\n", "|a|b|\n|-|-|\n", "<script>",
        "](/en/", "![](", "[a]: b\n", "\\", "`", "*", "> > > >", "&#0;", "../", "/", "..", "\r", "\r\n",
    ];

    private static readonly Gen<(int File, int At, int Cut, string Put)[]> Mutations = Gen.Select(
        Gen.Int[0, 1000], Gen.Int[0, 100_000], Gen.Frequency((3, Gen.Int[0, 3]), (1, Gen.Int[0, 60])), Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])).Array[1, 4];

    [Fact]
    public void Check_MutatedFiles_NeverThrows()
    {
        using var content = new ContentFolder();
        NeverThrows(content, _ => true, 400);
    }

    /// <summary>Policies, interpretations with their flow, charts and data.</summary>
    [Fact]
    public void Check_MutatedPolicies_NeverThrows()
    {
        using var content = new ContentFolder();
        content.AddScenarios();
        content.AddPolicies();
        content.Describe();
        NeverThrows(content, f => f.StartsWith("policies", StringComparison.Ordinal) || f.StartsWith("interpretations", StringComparison.Ordinal), 60);
    }

    [Fact]
    public void Check_RandomBytes_AreFindings()
    {
        using var content = new ContentFolder();
        content.AddScenarios();
        content.AddPolicies();
        string[] files = ["policy.yaml", "interpretation.yaml", "en.md", "charts/use.yaml", "charts/use.en.yaml", "data/use.csv", "flow.yaml", "examples.csv"];
        var random = new Random(11);
        foreach (var file in Directory.EnumerateFiles(content.Path, "*", SearchOption.AllDirectories)
            .Where(f => (f.Contains("policies", StringComparison.Ordinal) || f.Contains("interpretations", StringComparison.Ordinal)) && files.Any(e => f.Replace('\\', '/').EndsWith(e, StringComparison.Ordinal))).ToList())
        {
            var original = File.ReadAllBytes(file);
            var bytes = new byte[random.Next(1, 400)];
            random.NextBytes(bytes);
            File.WriteAllBytes(file, bytes);
            Assert.Contains(content.Check(), f => f.Level == FindingLevel.Error);
            File.WriteAllBytes(file, original);
        }
    }

    private static void NeverThrows(ContentFolder content, Func<string, bool> takes, int count)
    {
        var files = Directory.EnumerateFiles(content.Path, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(content.Path, f)).Where(takes).Order(StringComparer.Ordinal).ToList();
        var originals = files.ToDictionary(f => f, content.Read);
        Mutations.Sample(
            mutations =>
            {
                var changed = new HashSet<string>();
                foreach (var (file, at, cut, put) in mutations)
                {
                    var name = files[file % files.Count];
                    var text = content.Read(name);
                    var start = at % (text.Length + 1);
                    content.Write(name, text[..start] + put + text[Math.Min(start + cut, text.Length)..]);
                    changed.Add(name);
                }

                // Checking must not throw, and what has no errors must be such that it can be written and read again.
                var (set, findings) = ContentChecker.Check(content.Path, ContentFolder.Now);
                if (findings.All(f => f.Level != FindingLevel.Error))
                {
                    foreach (var document in set.Documents)
                    {
                        ContentFingerprint.Of(document);
                    }

                    SiteFileWriter.Canonical(set);
                }

                foreach (var name in changed)
                {
                    content.Write(name, originals[name]);
                }
            },
            iter: count, threads: 1, print: mutations => string.Join(", ", mutations.Select(m => $"({files[m.File % files.Count]}, {m.At % (originals[files[m.File % files.Count]].Length + 1)}, {m.Cut}, '{m.Put}')")));
    }
}
