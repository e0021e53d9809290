using System.Globalization;
using System.Text;

namespace GovPortal.Benchmarks;

/// <summary>
/// Writes a content folder with what is shipped and, under one more topic, many invented services in a tree of four
/// levels. The same number gives the same files.
/// </summary>
internal static class GeneratedContent
{
    public const string RootTopic = "/en/topics/generated";
    public const string LeafTopic = "/en/topics/generated/generated-1/generated-1-1/generated-1-1-1";

    // The tree stands in one file, which may have 512 KB.
    private const int Leaves = 1000;
    private const int Branches = 8;

    public static void Write(string shipped, string folder, int services)
    {
        CopyFolder(shipped, folder);
        var servicesPerLeaf = (services + Leaves - 1) / Leaves;
        var side = (int)Math.Ceiling(Math.Sqrt(Leaves / (double)Branches));
        File.AppendAllText(Path.Combine(folder, "topics.yaml"), Topics(side));
        string[] slugs = [.. Enumerable.Range(0, services).Select(i => $"generated-service-{i}")];
        for (var i = 0; i < services; i++)
        {
            var leaf = i / servicesPerLeaf;
            var topic = $"generated-{(leaf % Branches) + 1}-{(leaf / Branches % side) + 1}-{(leaf / Branches / side) + 1}";
            var service = Directory.CreateDirectory(Path.Combine(folder, "services", slugs[i])).FullName;
            File.WriteAllText(Path.Combine(service, "service.yaml"), Data(i, topic, slugs[(i + 1) % services]));
            File.WriteAllText(Path.Combine(service, "en.md"), GeneratedWords.English(i));
            File.WriteAllText(Path.Combine(service, "zh.md"), GeneratedWords.Chinese(i));
        }
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static string Topics(int side)
    {
        var yaml = new StringBuilder();
        void Topic(string slug, int depth)
        {
            var indent = new string(' ', depth * 4);
            yaml.Append(CultureInfo.InvariantCulture, $"""
                {indent}- slug: {slug}{(depth == 0 ? "\n  icon: education" : "")}
                {indent}  title:
                {indent}    en: Services of the districts {slug[9..]}
                {indent}    zh: 各区服务{slug[9..]}
                {indent}  summary:
                {indent}    en: Permits, help and records that the districts give to the people who live there.
                {indent}    zh: 各区为居民办理的许可、补助和证明事项。

                """);
            if (depth < 3)
            {
                yaml.Append(CultureInfo.InvariantCulture, $"{indent}  children:\n");
                for (var i = 1; i <= (depth == 0 ? Branches : side); i++)
                {
                    Topic($"{slug}-{i}", depth + 1);
                }
            }
        }

        Topic("generated", 0);
        return yaml.ToString();
    }

    private static string Data(int number, string topic, string related) => $$"""
        kind: public-benefit
        topics: [{{topic}}]
        department: education-bureau
        office: school-admissions
        audience: [everyone]
        usage: {{number % 997}}
        published: 2026-11-23 18:00
        reviewed: 2026-11-23
        conditions:
          - key: resident
            sample: true
        documents:
          - key: identity
            form: original
            sample: true
        fee:
          amount: {{number % 50}}
          sample: true
        time:
          usual: { value: {{(number % 20) + 1}}, unit: working-days, sample: true }
        steps:
          - key: apply
            sample: true
          - key: collect
            sample: true
        channels:
          - kind: counter
            place: central-service-hall
            sample: true
        legal:
          - key: measures
            sample: true
        silence:
          means: nothing
          sample: true
        redress:
          sample: true
        related: [{{related}}]
        """;
}
