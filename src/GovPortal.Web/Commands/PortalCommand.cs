using GovPortal.Web.Data;
using GovPortal.Web.Data.Import;
using GovPortal.Web.Hosting;

namespace GovPortal.Web.Commands;

internal enum Verb
{
    Serve,
    ContentCheck,
    ContentMap,
    ContentWitness,
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
/// <param name="Scenario">Slug of the scenario that is meant.</param>
internal sealed record PortalCommand(Verb Verb, string? Argument, string[] HostArguments, string? Scenario = null)
{
    private const string Usage = """
        Usage: GovPortal.Web [VERB] [--Portal:DataPath=FOLDER] [--Portal:ContentPath=FOLDER] [--urls=ADDRESS]
          (no verb)               make or migrate the database, import changed content, serve
          content check [FOLDER]  say everything that is wrong with the content; 1 when there are errors
          content check --map SCENARIO FILE
                                  draw the map of a scenario's flow as SVG; in Chinese when FILE ends in .zh.svg
          content check --witness SCENARIO
                                  answers that lead to each of its questions, conditional options and outcomes
          content import [FOLDER] import content, also while a server runs
          content export FOLDER   write what is live as content files
          migrate                 make or migrate the database
          backup FILE             write a consistent copy of the SQLite database
          restore FILE            put a backup in the place of the SQLite database
        """;

    /// <exception cref="PortalStartException">The words are none of the verbs.</exception>
    public static PortalCommand Parse(string[] args)
    {
        if (args.Any(a => a is "--help" or "-h"))
        {
            return new(Verb.Help, null, []);
        }

        var (words, rest) = Split(args);
        string? folder = words.Length > 2 ? Path.GetFullPath(words[2]) : null;
        if (words is ["content", "check", ..] && rest.FirstOrDefault(r => r is "--map" or "--witness") is { } about)
        {
            return ParseAbout(about, words[2..], rest);
        }

        return words switch
        {
            [] => new(Verb.Serve, null, rest),
            ["content", "check"] or ["content", "check", _] => new(Verb.ContentCheck, null, WithContent(rest, folder)),
            ["content", "import"] or ["content", "import", _] => new(Verb.ContentImport, null, WithContent(rest, folder)),
            ["content", "export", _] => new(Verb.ContentExport, folder, rest),
            ["migrate"] => new(Verb.Migrate, null, rest),
            ["backup", var file] => new(Verb.Backup, Path.GetFullPath(file), rest),
            ["restore", var file] => new(Verb.Restore, Path.GetFullPath(file), rest),
            _ => throw NotUnderstood(string.Join(' ', words)),
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
            case Verb.ContentMap:
                return await services.GetRequiredService<ContentCommands>().MapAsync(Scenario!, Argument!, Console.Out);
            case Verb.ContentWitness:
                return services.GetRequiredService<ContentCommands>().Witness(Scenario!, Console.Out);
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
                var aside = await services.GetRequiredService<PortalDatabase>().RestoreAsync(Argument!, cancellation);
                Console.WriteLine(aside is null
                    ? $"Restored from {Argument}."
                    : $"Restored from {Argument}. The old database was damaged and is kept as {aside}; start servers that run again.");
                return 0;
            default:
                Console.WriteLine(Usage);
                return 0;
        }
    }

    /// <summary>Options are <c>--name=value</c> or <c>--name value</c> and stand before, between or behind the words of a verb.</summary>
    private static (string[] Words, string[] Options) Split(string[] args)
    {
        List<string> words = [];
        List<string> options = [];
        for (var i = 0; i < args.Length; i++)
        {
            var arg = args[i];
            if (!arg.StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(arg);
                continue;
            }

            options.Add(arg);
            if (!arg.Contains('='))
            {
                if (i + 1 == args.Length || args[i + 1].StartsWith("--", StringComparison.Ordinal))
                {
                    throw NotUnderstood(arg);
                }

                options.Add(args[++i]);
            }
        }

        return ([.. words], [.. options]);
    }

    /// <summary><c>--map SCENARIO FILE</c> and <c>--witness SCENARIO</c>.</summary>
    private static PortalCommand ParseAbout(string about, string[] files, string[] rest)
    {
        var at = Array.IndexOf(rest, about);
        string[] host = [.. rest[..at], .. rest[(at + 2)..]];
        return (about, files) switch
        {
            ("--map", [var file]) => new(Verb.ContentMap, Path.GetFullPath(file), host, rest[at + 1]),
            ("--witness", []) => new(Verb.ContentWitness, null, host, rest[at + 1]),
            _ => throw NotUnderstood($"content check {about}"),
        };
    }

    private static PortalStartException NotUnderstood(string words) => new($"'{words}' is not understood.\n{Usage}");

    private static string[] WithContent(string[] rest, string? folder) =>
        folder is null ? rest : [.. rest, $"--Portal:ContentPath={folder}"];
}
