#!/usr/bin/env dotnet
// Adds a migration for both databases: dotnet run src/add-migration.cs NAME
using System.Diagnostics;

if (args is not [var name])
{
    Console.Error.WriteLine("Usage: dotnet run src/add-migration.cs NAME");
    return 2;
}

foreach (var database in new[] { "Sqlite", "SqlServer" })
{
    using var ef = Process.Start("dotnet",
    [
        "ef", "migrations", "add", name, "--project", "src/GovPortal.Web",
        "--context", $"{database}PortalDbContext", "--output-dir", $"Data/Migrations/{database}",
    ]);
    ef.WaitForExit();
    if (ef.ExitCode != 0)
    {
        return ef.ExitCode;
    }
}

return 0;
