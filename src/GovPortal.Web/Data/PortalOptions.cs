using System.ComponentModel.DataAnnotations;

namespace GovPortal.Web.Data;

/// <summary>Where the portal keeps and finds things. Section <c>Portal</c> of the configuration.</summary>
public sealed class PortalOptions
{
    /// <summary>Folder for the SQLite database and the search index. Default: <c>data</c> beside the content folder.</summary>
    [Required]
    public string DataPath { get; set; } = "";

    /// <summary>Folder with the content files. Default: the nearest <c>content</c> folder at or above the program.</summary>
    [Required]
    public string ContentPath { get; set; } = "";

    /// <summary><c>Sqlite</c> or <c>SqlServer</c>.</summary>
    public string Database { get; set; } = "Sqlite";

    /// <summary>Only for SQL Server; SQLite's file stands in <see cref="DataPath"/>.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Addresses of proxies whose forwarded headers are believed.</summary>
    public string[] KnownProxies { get; set; } = [];

    internal string SqliteFile => Path.Combine(DataPath, "portal.db");

    internal string SearchPath => Path.Combine(DataPath, "search");

    /// <summary>Fills in the defaults and makes paths absolute, seen from the folder the program was called in.</summary>
    internal void Complete()
    {
        ContentPath = ContentPath is "" ? FindContent() : Path.GetFullPath(ContentPath);
        DataPath = DataPath is "" ? Path.Combine(Path.GetDirectoryName(ContentPath)!, "data") : Path.GetFullPath(DataPath);
    }

    private static string FindContent()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "content");
            if (File.Exists(Path.Combine(candidate, "site.yaml")))
            {
                return candidate;
            }
        }

        return Path.Combine(AppContext.BaseDirectory, "content");
    }
}
