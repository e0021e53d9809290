using GovPortal.Web.Commands;

namespace GovPortal.Web.Data.Import;

internal static class ContentFilesSetup
{
    public static void AddContentFiles(this IServiceCollection services)
    {
        services.AddSingleton<ContentImporter>();
        services.AddSingleton<ContentExporter>();
        services.AddSingleton<ContentCommands>();
    }
}
