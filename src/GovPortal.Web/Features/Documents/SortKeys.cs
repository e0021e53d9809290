using System.Globalization;

namespace GovPortal.Web.Features.Documents;

/// <summary>Order of titles: Latin for most languages, pinyin for Chinese (the collation of CLDR).</summary>
internal static class SortKeys
{
    /// <summary>Bytes kept of a collation key: enough to order by the first two dozen characters.</summary>
    public const int Length = 96;

    // No Chinese syllable begins with i, u or v.
    private const string PinyinLetters = "ABCDEFGHJKLMNOPQRSTWXYZ";

    /// <summary>With a letter behind it, sorts where that letter's syllables begin: the index labels of CLDR's pinyin collation.</summary>
    private const char IndexLabel = '\uFDD0';

    public static byte[] Of(string title, string locale)
    {
        var key = Culture(locale).CompareInfo.GetSortKey(title, CompareOptions.IgnoreCase).KeyData;
        return key.Length <= Length ? key : key[..Length];
    }

    /// <summary>Letter under which a title stands in an A–Z list; <c>#</c> when it begins with none.</summary>
    public static string InitialOf(string title, string locale)
    {
        var start = title.TrimStart('“', '"', '‘', '《', '（', '(', ' ');
        if (start.Length == 0)
        {
            return "#";
        }

        var letter = char.ToUpperInvariant(start.Normalize(System.Text.NormalizationForm.FormD)[0]);
        if (letter is >= 'A' and <= 'Z')
        {
            return letter.ToString();
        }

        if (start[0] is < '\u4e00' or > '\u9fff')
        {
            return "#";
        }

        var compare = Culture("zh").CompareInfo;
        var index = PinyinLetters.Length - 1;
        while (index >= 0 && compare.Compare(start[..1], $"{IndexLabel}{PinyinLetters[index]}") < 0)
        {
            index--;
        }

        return index < 0 ? "#" : PinyinLetters[index].ToString();
    }

    private static CultureInfo Culture(string locale) => CultureInfo.GetCultureInfo(locale == "zh" ? "zh-CN" : locale);
}
