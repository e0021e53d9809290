using System.Diagnostics;

namespace GovPortal.BrowserTests.Support;

/// <summary>
/// The machine's own Chromium and a font with Chinese characters. Where one is missing and the machine lets us, both
/// come from the system's packages; nothing is downloaded by Playwright.
/// </summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    ];

    private static bool MayInstall => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && OnPath("apt-get") is not null;

    /// <summary>Chromium refuses to run as root inside its own sandbox.</summary>
    public static IEnumerable<string> Arguments =>
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        .. OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(),
    ];

    /// <summary>Path of the browser, installed first if need be.</summary>
    public static async Task<string> FindAsync()
    {
        var missing = new List<string>();
        if (Find() is null)
        {
            missing.Add("chromium");
        }

        if (!await HasChineseFontAsync())
        {
            missing.Add("fonts-noto-cjk");
        }

        if (missing.Count > 0 && MayInstall)
        {
            await InstallAsync(missing);
        }

        if (Find() is not { } found)
        {
            throw new InvalidOperationException(
                "The browser tests need Chromium and found none: install it (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk) or name it in CHROMIUM_PATH.");
        }

        return await HasChineseFontAsync()
            ? found
            : throw new InvalidOperationException(
                "The browser tests need a font with Chinese characters and found none: install one (Debian, Ubuntu: apt-get install fonts-noto-cjk).");
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : throw new InvalidOperationException($"CHROMIUM_PATH names {named}, and there is no such file.");
        }

        return Names.Select(OnPath).FirstOrDefault(p => p is not null) ?? Places.FirstOrDefault(File.Exists);
    }

    private static string? OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    // macOS and Windows come with such fonts.
    private static async Task<bool> HasChineseFontAsync() =>
        !OperatingSystem.IsLinux() || (OnPath("fc-list") is { } list && (await RunAsync(list, ":lang=zh")).Output.Trim().Length > 0);

    private static async Task InstallAsync(IReadOnlyList<string> packages)
    {
        // What is stale or unreachable in the list of one source need not hinder the others; the install says what is missing.
        await RunAsync("apt-get", "update", "-q");
        var (code, output) = await RunAsync("apt-get", ["install", "-y", "-q", "--no-install-recommends", "fontconfig", .. packages]);
        if (code != 0)
        {
            throw new InvalidOperationException(
                $"The browser tests need {string.Join(" and ", packages)}, and apt-get could not install it: {output.Trim().Split('\n')[^1]}");
        }
    }

    private static async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
