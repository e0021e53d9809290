using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace GovPortal.Benchmarks;

/// <summary>What was measured, as a table. Nothing here decides whether a figure is good.</summary>
internal sealed class Report
{
    private readonly StringBuilder table = new();

    public void Section(string title, string how)
    {
        table.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{how}\n\n| what | reached | budget | parts |\n|---|---:|---:|---|\n");
        Console.WriteLine(title);
    }

    public void Row(string what, string reached, string budget, string parts)
    {
        table.Append(CultureInfo.InvariantCulture, $"| {what} | {reached} | {budget} | {parts} |\n");
        Console.WriteLine($"  {what}: {reached} (budget {budget}) {parts}");
    }

    public Task WriteAsync(string file) => File.WriteAllTextAsync(file, $"""
        # Benchmark results

        Written by `dotnet run -c Release --project tests/GovPortal.Benchmarks` on {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC.
        {Environment.ProcessorCount} cores, shared by server and load generator; {RuntimeInformation.FrameworkDescription}; {RuntimeInformation.OSArchitecture}.
        Figures are medians of {Median.Runs} interleaved runs. Requests a second depend on the machine; the ratios within one run are what the budgets are about.

        """ + table);

    public static string Number(double value) => value.ToString(value < 10 ? "0.000" : "#,0", CultureInfo.InvariantCulture);

    public static string Ratio(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    public static string Kilobytes(double bytes) => (bytes / 1024).ToString("0.0", CultureInfo.InvariantCulture) + " KB";

    public static string Megabytes(double bytes) => (bytes / 1024 / 1024).ToString("0", CultureInfo.InvariantCulture) + " MB";

    public static string Milliseconds(double value) => value.ToString(value < 100 ? "0.0" : "0", CultureInfo.InvariantCulture) + " ms";
}
