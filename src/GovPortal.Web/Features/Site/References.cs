namespace GovPortal.Web.Features.Site;

/// <summary>A place that can be visited: <c>places.yaml</c>.</summary>
public sealed class Place
{
    public string Key { get; set; } = "";

    public Dictionary<string, string> Name { get; set; } = [];

    public Dictionary<string, string> Address { get; set; } = [];

    public Dictionary<string, string> Hours { get; set; } = [];

    /// <summary>How to get there.</summary>
    public Dictionary<string, string>? Transit { get; set; }

    /// <summary>Step-free access, lifts, hearing loop, parking.</summary>
    public Dictionary<string, string>? Access { get; set; }

    public string? Phone { get; set; }

    /// <summary>Invented for the demonstration city.</summary>
    public bool Sample { get; set; }
}

/// <summary>A law, regulation or notice that content leans on: <c>sources.yaml</c>.</summary>
public sealed class Source
{
    public string Key { get; set; } = "";

    public Dictionary<string, string> Name { get; set; } = [];

    public Dictionary<string, string>? Issuer { get; set; }

    /// <summary>Document number, as printed.</summary>
    public string? Number { get; set; }

    /// <summary>Day of adoption, where established.</summary>
    public DateOnly? Date { get; set; }

    /// <summary><c>found</c>: read in a stored copy of the source; <c>known</c>: well established.</summary>
    public string Evidence { get; set; } = "";

    /// <summary>Articles whose text is established; others may not be quoted.</summary>
    public List<string> Articles { get; set; } = [];

    /// <summary>How it is used here, and its limits.</summary>
    public Dictionary<string, string>? Note { get; set; }
}

/// <summary>Who issues policies: <c>bodies.yaml</c>.</summary>
public sealed class IssuingBody
{
    public string Slug { get; set; } = "";

    public Dictionary<string, string> Name { get; set; } = [];

    /// <summary>Slug of the department, where the body is one of the city's.</summary>
    public string? Department { get; set; }
}

/// <summary>An address that moved or is gone: <c>redirects.yaml</c>. Addresses stand without the language.</summary>
public sealed class Redirect
{
    public string From { get; set; } = "";

    /// <summary>New address; null when gone.</summary>
    public string? To { get; set; }

    /// <summary>Why there is nothing any more, by language.</summary>
    public Dictionary<string, string>? Gone { get; set; }
}

/// <summary>Words that mean the same in a search: <c>search/synonyms.yaml</c>.</summary>
public sealed class SynonymSet
{
    public string Locale { get; set; } = "";

    public List<string> Words { get; set; } = [];
}

/// <summary>A page that stands first for certain searches: <c>search/best-bets.yaml</c>.</summary>
public sealed class BestBet
{
    public List<string> Queries { get; set; } = [];

    /// <summary>Local address, without the language.</summary>
    public string To { get; set; } = "";
}
