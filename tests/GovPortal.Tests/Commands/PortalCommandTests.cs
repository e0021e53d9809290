using GovPortal.Web.Commands;
using GovPortal.Web.Data;

namespace GovPortal.Tests.Commands;

public sealed class PortalCommandTests
{
    [Theory]
    [InlineData("", "Serve", null)]
    [InlineData("--urls=http://localhost:5081", "Serve", null)]
    [InlineData("--help", "Help", null)]
    [InlineData("content check", "ContentCheck", null)]
    [InlineData("content check folder", "ContentCheck", null)]
    [InlineData("content import", "ContentImport", null)]
    [InlineData("content export folder", "ContentExport", "folder")]
    [InlineData("migrate", "Migrate", null)]
    [InlineData("backup file.db", "Backup", "file.db")]
    [InlineData("restore file.db", "Restore", "file.db")]
    [InlineData("--Portal:DataPath=x migrate", "Migrate", null)]
    [InlineData("--Portal:DataPath x backup --urls=y file.db", "Backup", "file.db")]
    [InlineData("migrate --help", "Help", null)]
    public void Parse_Verb_IsUnderstood(string line, string verb, string? argument)
    {
        var command = PortalCommand.Parse(Split(line));
        Assert.Equal(verb, command.Verb.ToString());
        Assert.Equal(argument is null ? null : Path.GetFullPath(argument), command.Argument);
    }

    [Fact]
    public void Parse_Folder_IsTheContentSeenFromHere() =>
        Assert.Contains($"--Portal:ContentPath={Path.GetFullPath("folder")}", PortalCommand.Parse(["content", "check", "folder", "--urls=x"]).HostArguments);

    [Fact]
    public void Parse_OptionsBeforeTheVerb_ReachTheHost() =>
        Assert.Equal(
            ["--Portal:DataPath", "x", "--urls=y"],
            PortalCommand.Parse(["--Portal:DataPath", "x", "migrate", "--urls=y"]).HostArguments);

    [Theory]
    [InlineData("serve")]
    [InlineData("content")]
    [InlineData("content delete")]
    [InlineData("content export")]
    [InlineData("backup")]
    [InlineData("backup a b")]
    [InlineData("-migrate")]
    [InlineData("--migrate")]
    public void Parse_AnythingElse_SaysHow(string line)
    {
        var error = Assert.Throws<PortalStartException>(() => PortalCommand.Parse(Split(line)));
        Assert.StartsWith($"'{line}' is not understood.", error.Message, StringComparison.Ordinal);
        Assert.Contains("content check", error.Message, StringComparison.Ordinal);
    }

    private static string[] Split(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
