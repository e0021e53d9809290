namespace GovPortal.Web.Data.Import;

internal static class ContentLines
{
    /// <summary>Line of a node in a content file, 0 when the file was not read. In words files the front matter is meant.</summary>
    public static int Find(ContentSet content, string file, object[] node)
    {
        if (!content.Texts.TryGetValue(file, out var text) || node.Length == 0)
        {
            return 0;
        }

        if (!file.EndsWith(".md", StringComparison.Ordinal))
        {
            return Yaml.LineOf(text, node);
        }

        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        return Yaml.LineOf("\n" + text[4..(end + 1)], node);
    }
}
