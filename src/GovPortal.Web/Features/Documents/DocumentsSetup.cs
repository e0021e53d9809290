namespace GovPortal.Web.Features.Documents;

internal static class DocumentsSetup
{
    public static void AddDocuments(this IServiceCollection services)
    {
        services.AddSingleton<Markdown>();
        services.AddScoped<DocumentLoader>();
    }
}
