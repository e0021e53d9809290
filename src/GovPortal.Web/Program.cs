using GovPortal.Web.Commands;
using GovPortal.Web.Data;
using GovPortal.Web.Data.Import;
using GovPortal.Web.Hosting;

// Verbs of the same program: see PortalCommand. Without one it serves the portal.
try
{
    var command = PortalCommand.Parse(args);
    await using var app = PortalHost.Build(command.HostArguments, quiet: command.Verb is not Verb.Serve);
    return await command.RunAsync(app);
}
catch (PortalStartException error)
{
    await Console.Error.WriteLineAsync(error.Message);
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
