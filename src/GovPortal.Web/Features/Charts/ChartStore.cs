using GovPortal.Web.Features.Charts.Reading;

namespace GovPortal.Web.Features.Charts;

/// <summary>
/// The files of an interpretation's published editions, the live one first, then the superseded ones, newest first;
/// empty when there is none.
/// </summary>
internal delegate Task<IReadOnlyList<ChartSource>> ChartEditions(string interpretation, CancellationToken cancellation);

/// <summary>Finds charts of published editions by their address.</summary>
internal sealed class ChartStore(ChartEditions editions)
{
    /// <param name="version">Fingerprint of an older state; null: the live one.</param>
    /// <returns>Null when there is no such chart.</returns>
    public async Task<Chart?> FindAsync(string interpretation, string name, string lang, string? version, CancellationToken cancellation)
    {
        var all = await editions(interpretation, cancellation);
        var source = version is null ? all.FirstOrDefault() : all.FirstOrDefault(s => s.Version(name) == version);
        return source?.Version(name) is null ? null : ChartReader.Find(source, name, lang);
    }
}
