using GovPortal.Web.Data;
using GovPortal.Web.Data.Import;
using GovPortal.Web.Hosting;

namespace GovPortal.Web.Commands;

internal enum Verb
{
    Serve,
    ContentCheck,
    ContentImport,
    ContentExport,
    Migrate,
    Backup,
    Restore,
    Help,
}

/// <summary>What the program was called to do.</summary>
/// <param name="Argument">File or folder, absolute; relative ones are seen from the caller's folder.</param>
/// <param name="HostArguments">The rest: configuration such as <c>--urls</c> or <c>--Portal:DataPath</c>.</param>
internal sealed record PortalCommand(Verb Verb, string? Argument, string[] HostArguments)
{
    private const string Usage = """
        Usage: GovPortal.Web [VERB] [--Portal:DataPath=FOLDER] [--Portal:ContentPath=FOLDER] [--urls=ADDRESS]
          (no verb)               make or migrate the database, import changed content, serve
          content check [FOLDER]  say everything that is wrong with the content; 1 when there are errors
          content import [FOLDER] import content, also while a server runs
          content export FOLDER   write what is live as content files
          migrate                 make or migrate the database
          backup FILE             write a consistent copy of the SQLite database
          restore FILE            put a backup in the place of the SQLite database
        """;

    /// <exception cref="PortalStartException">The words are none of the verbs.</exception>
    public static PortalCommand Parse(string[] args)
    {
        var words = args.TakeWhile(a => !a.StartsWith('-')).ToArray();
        var rest = args[words.Length..];
        string? folder = words.Length > 2 ? Path.GetFullPath(words[2]) : null;
        return words switch
        {
            [] when rest is ["--help" or "-h", ..] => new(Verb.Help, null, []),
            [] => new(Verb.Serve, null, rest),
            ["content", "check"] or ["content", "check", _] => new(Verb.ContentCheck, null, WithContent(rest, folder)),
            ["content", "import"] or ["content", "import", _] => new(Verb.ContentImport, null, WithContent(rest, folder)),
            ["content", "export", _] => new(Verb.ContentExport, folder, rest),
            ["migrate"] => new(Verb.Migrate, null, rest),
            ["backup", var file] => new(Verb.Backup, Path.GetFullPath(file), rest),
            ["restore", var file] => new(Verb.Restore, Path.GetFullPath(file), rest),
            _ => throw new PortalStartException($"'{string.Join(' ', words)}' is not understood.\n{Usage}"),
        };
    }

    public async Task<int> RunAsync(WebApplication app)
    {
        var services = app.Services;
        var cancellation = CancellationToken.None;
        switch (Verb)
        {
            case Verb.Serve:
                await PortalHost.ServeAsync(app);
                return 0;
            case Verb.ContentCheck:
                return services.GetRequiredService<ContentCommands>().Check(Console.Out);
            case Verb.ContentImport:
                await services.GetRequiredService<PortalDatabase>().PrepareAsync(cancellation);
                return await services.GetRequiredService<ContentCommands>().ImportAsync(Console.Out, cancellation);
            case Verb.ContentExport:
                await services.GetRequiredService<PortalDatabase>().PrepareAsync(cancellation);
                return await services.GetRequiredService<ContentCommands>().ExportAsync(Argument!, Console.Out, cancellation);
            case Verb.Migrate:
                await services.GetRequiredService<PortalDatabase>().PrepareAsync(cancellation);
                Console.WriteLine("The database is up to date.");
                return 0;
            case Verb.Backup:
                services.GetRequiredService<PortalDatabase>().Backup(Argument!);
                Console.WriteLine($"Saved to {Argument}.");
                return 0;
            case Verb.Restore:
                await services.GetRequiredService<PortalDatabase>().RestoreAsync(Argument!, cancellation);
                Console.WriteLine($"Restored from {Argument}.");
                return 0;
            default:
                Console.WriteLine(Usage);
                return 0;
        }
    }

    private static string[] WithContent(string[] rest, string? folder) =>
        folder is null ? rest : [.. rest, $"--Portal:ContentPath={folder}"];
}
