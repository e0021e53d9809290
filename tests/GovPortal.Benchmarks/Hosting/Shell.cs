using System.ComponentModel;
using System.Diagnostics;

namespace GovPortal.Benchmarks.Hosting;

/// <summary>Runs other programs.</summary>
internal static class Shell
{
    private const int MostSaid = 2000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments)
    {
        using var process = Start(program, arguments, output: true);
        using var limit = new CancellationTokenSource(Longest);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        if (process.ExitCode != 0)
        {
            var said = await output + await errors;
            throw new BenchmarkException($"{program} {string.Join(' ', arguments)} failed:\n{said[..Math.Min(said.Length, MostSaid)]}");
        }

        return await output;
    }

    public static async Task<TimeSpan> TimeAsync(string program, IEnumerable<string> arguments)
    {
        var clock = Stopwatch.StartNew();
        await RunAsync(program, arguments);
        return clock.Elapsed;
    }

    /// <param name="output">False for programs that nobody reads: what they write is thrown away.</param>
    public static Process Start(string program, IEnumerable<string> arguments, bool output)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            var process = Process.Start(start)!;
            if (!output)
            {
                process.OutputDataReceived += (_, _) => { };
                process.ErrorDataReceived += (_, line) =>
                {
                    if (line.Data is { Length: > 0 } text)
                    {
                        Console.Error.WriteLine(text);
                    }
                };
                process.BeginOutputReadLine();
                process.BeginErrorReadLine();
            }

            return process;
        }
        catch (Win32Exception)
        {
            throw new BenchmarkException($"{program} is not installed. On Debian: apt-get install nginx wrk");
        }
    }
}
