namespace GovPortal.Web.Features.Charts;

/// <summary>
/// The files of an interpretation's published editions, the live one first, then the superseded ones, newest first;
/// empty when there is none.
/// </summary>
internal delegate Task<IReadOnlyList<ChartSource>> ChartEditions(string interpretation, CancellationToken cancellation);

/// <summary>Finds charts of published editions by their address.</summary>
internal sealed class ChartStore(ChartEditions editions, ChartCache cache)
{
    /// <param name="version">Fingerprint of an older state; null: the live one.</param>
    /// <returns>Null when there is no such chart.</returns>
    public async Task<Chart?> FindAsync(string interpretation, string name, string lang, string? version, CancellationToken cancellation)
    {
        var all = await cache.SourcesAsync(interpretation, editions, cancellation);
        var source = version is null ? all.FirstOrDefault() : all.FirstOrDefault(s => s.Version(name) == version);
        return source?.Files.ContainsKey(ChartSource.Spec(name)) == true ? cache.Read(source, name, lang) : null;
    }
}
