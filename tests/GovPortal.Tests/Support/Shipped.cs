namespace GovPortal.Tests.Support;

/// <summary>What the repository ships.</summary>
internal static class Shipped
{
    public static string Root { get; } = FindRoot();

    /// <summary>Lanwan's content.</summary>
    public static string Content => Path.Combine(Root, "content");

    public static string Web => Path.Combine(Root, "src", "GovPortal.Web");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GovPortal.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No GovPortal.sln at or above {AppContext.BaseDirectory}");
    }
}
