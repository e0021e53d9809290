namespace GovPortal.Web.Data.Import;

/// <summary>Compares the keys of a document's data with those of its words.</summary>
internal static class KeyedWords
{
    public static void Same(
        ContentSet content, ContentDocument document, ContentWords words, string name, IEnumerable<string> data, IEnumerable<string>? inWords, List<ContentFinding> findings)
    {
        string[] known = [.. data], there = [.. inWords ?? []];
        foreach (var key in known.Except(there))
        {
            findings.Add(new(FindingLevel.Error, words.Path, ContentLines.Find(content, words.Path, [name]), $"the words for {name} '{key}' are missing"));
        }

        foreach (var key in there.Except(known))
        {
            findings.Add(new(FindingLevel.Error, words.Path, ContentLines.Find(content, words.Path, [name, key]), $"there is no {name} '{key}' in {document.DataPath}"));
        }
    }
}
