using System.Text;
using GovPortal.Web.Data.Import;

namespace GovPortal.Tests.Support;

/// <summary>
/// A small valid content folder with one department, one topic and two services, free of errors and warnings on
/// <see cref="Now"/>. A test changes what it is about.
/// </summary>
public sealed class ContentFolder : IDisposable
{
    /// <summary>A moment at which the dates in these files are recent.</summary>
    public static readonly DateTime Now = new(2026, 6, 15, 12, 0, 0, DateTimeKind.Utc);

    private readonly TempFolder folder = new();

    public ContentFolder()
    {
        foreach (var (file, text) in ContentFolderFiles.Site)
        {
            Write(file, text);
        }

        AddService("water-supply", "Get connected to the water supply", "申请接通自来水", related: "waste-bins");
        AddService("waste-bins", "Order a bin for household waste", "申领家庭垃圾桶", related: "water-supply");
    }

    public string Path => folder.Path;

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    public void Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        // Half a character, which a fuzzer cuts, becomes the replacement character.
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Changes the first occurrence, and fails when there is none.</summary>
    public void Replace(string file, string old, string replacement)
    {
        var text = Read(file);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no '{old}'");
        Write(file, text[..at] + replacement + text[(at + old.Length)..]);
    }

    public void Append(string file, string text) => Write(file, Read(file) + text);

    /// <summary>Removes a file, or a folder with all that is in it.</summary>
    public void Delete(string name)
    {
        var path = System.IO.Path.Combine(Path, name);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            File.Delete(path);
        }
    }

    public void AddService(string slug, string english, string chinese, string topic = "daily-life", string related = "water-supply")
    {
        Write($"services/{slug}/service.yaml", ContentFolderFiles.Service(topic, related));
        Write($"services/{slug}/en.md", ContentFolderFiles.ServiceWordsEnglish(english));
        Write($"services/{slug}/zh.md", ContentFolderFiles.ServiceWordsChinese(chinese));
    }

    internal IReadOnlyList<ContentFinding> Check() => ContentChecker.Check(Path, Now).Findings;

    public void Dispose() => folder.Dispose();
}
