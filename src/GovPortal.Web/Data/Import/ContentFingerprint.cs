using System.Security.Cryptography;
using System.Text;

namespace GovPortal.Web.Data.Import;

internal static class ContentFingerprint
{
    /// <summary>Path of the site file that keeps the fingerprint of the last import.</summary>
    public const string Path = ".imported";

    /// <summary>
    /// Names, sizes and times of all files, and the program: equal means that nothing needs to be read. It says
    /// nothing of contents, so unequal only means to look.
    /// </summary>
    public static string OfFolder(string root)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(ContentFingerprint).Module.ModuleVersionId.ToByteArray());
        foreach (var file in new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(f => f.FullName, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{System.IO.Path.GetRelativePath(root, file.FullName)}\0{file.Length}\0{file.LastWriteTimeUtc.Ticks}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Of what a document says: equal means that there is no new edition.</summary>
    public static string Of(ContentDocument document)
    {
        var text = new StringBuilder(Yaml.Write(document.Data));
        foreach (var (locale, words) in document.Words.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            text.Append('\0').Append(locale).Append('\0').Append(Yaml.Write(words.Text)).Append('\0').Append(words.Body);
        }

        foreach (var (path, file) in document.Files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            text.Append('\0').Append(path).Append('\0').Append(file);
        }

        foreach (var (path, data) in document.Attached.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            text.Append('\0').Append(path).Append('\0').Append(Convert.ToHexStringLower(SHA256.HashData(data)));
        }

        return Of(text.ToString());
    }

    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
