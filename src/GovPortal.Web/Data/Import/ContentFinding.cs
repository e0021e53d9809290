namespace GovPortal.Web.Data.Import;

/// <summary>How grave a finding is: errors stop an import, warnings do not.</summary>
internal enum FindingLevel
{
    Warning,
    Error,
}

/// <summary>Something that <c>content check</c> found.</summary>
/// <param name="File">Path below the content folder.</param>
/// <param name="Line">From 1; 0 when the whole file or folder is meant.</param>
/// <param name="Column">From 1; 0 when the whole line is meant.</param>
internal sealed record ContentFinding(FindingLevel Level, string File, int Line, string Reason, int Column = 0)
{
    public override string ToString() =>
        $"{File}{(Line > 0 ? $":{Line}" : "")}{(Column > 0 ? $":{Column}" : "")}: {(Level == FindingLevel.Error ? "error" : "warning")}: {Reason}";
}

/// <summary>Content that cannot be imported. Nothing was changed.</summary>
internal sealed class ContentException(IReadOnlyList<ContentFinding> findings)
    : Exception(findings.FirstOrDefault(f => f.Level == FindingLevel.Error)?.ToString())
{
    public IReadOnlyList<ContentFinding> Findings { get; } = findings;
}
