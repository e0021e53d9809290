namespace GovPortal.Feel;

internal static class FeelName
{
    /// <summary>The name with each run of blanks as one space and none at the ends; that is how names are compared.</summary>
    public static string Normalise(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsWhiteSpace(name[i]) && (name[i] != ' ' || i == 0 || i == name.Length - 1 || char.IsWhiteSpace(name[i + 1])))
            {
                return string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            }
        }
        return name;
    }
}
