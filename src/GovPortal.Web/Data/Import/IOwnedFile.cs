namespace GovPortal.Web.Data.Import;

/// <summary>What the data files of all documents have, each in its own order of keys.</summary>
internal interface IOwnedFile
{
    List<string>? Topics { get; set; }

    string? Department { get; set; }

    string? Office { get; set; }

    /// <summary>Local time of the city, as <see cref="Updated"/>.</summary>
    DateTime? Published { get; set; }

    DateTime? Updated { get; set; }

    DateOnly? Reviewed { get; set; }
}
