namespace GovPortal.Web.Features.Language;

/// <summary>Addresses that a link may send a reader to after remembering something.</summary>
internal static class LocalTargets
{
    private const int MaximumLength = 300;

    /// <summary>An absolute path on this site: no other host, no backslash, nothing that cannot stand in a header.</summary>
    public static bool IsLocal(string? target) =>
        target is { Length: > 0 and <= MaximumLength }
        && target[0] == '/'
        && !target.StartsWith("//", StringComparison.Ordinal)
        && !target.Contains('\\')
        && target.All(c => char.IsAscii(c) && !char.IsControl(c));
}
