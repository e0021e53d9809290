namespace GovPortal.Web.Features.Interpretations;

/// <summary>How long a text takes to read.</summary>
internal static class ReadingTime
{
    private const double WordsAMinute = 220;
    private const double CharactersAMinute = 400;

    /// <summary>Minutes, at least 1.</summary>
    public static int Minutes(IEnumerable<string> texts)
    {
        var (words, characters) = (0, 0);
        foreach (var text in texts)
        {
            var inWord = false;
            foreach (var c in text)
            {
                var isLatin = char.IsLetterOrDigit(c) && c < '\u2e80';
                words += isLatin && !inWord ? 1 : 0;
                inWord = isLatin;
                characters += char.IsLetter(c) && c >= '\u2e80' ? 1 : 0;
            }
        }

        return Math.Max(1, (int)Math.Round((words / WordsAMinute) + (characters / CharactersAMinute)));
    }
}
