using GovPortal.Web.Commands;
using GovPortal.Web.Data;
using GovPortal.Web.Data.Import;
using GovPortal.Web.Hosting;
using Microsoft.Extensions.Options;

// Verbs of the same program: see PortalCommand. Without one it serves the portal.
try
{
    var command = PortalCommand.Parse(args);
    await using var app = PortalHost.Build(command.HostArguments, quiet: command.Verb is not Verb.Serve);
    return await command.RunAsync(app);
}
catch (Exception error) when (error is PortalStartException or OptionsValidationException)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 1;
}
catch (Exception error) when (PortalDatabase.IsFailure(error))
{
    await Console.Error.WriteLineAsync($"The database cannot be read or written: {PortalDatabase.Reason(error)}");
    return 1;
}
catch (ContentException error)
{
    foreach (var finding in error.Findings.Where(f => f.Level == FindingLevel.Error))
    {
        await Console.Error.WriteLineAsync(finding.ToString());
    }

    return 1;
}
