using System.Collections.Concurrent;
using GovPortal.Web.Data;
using GovPortal.Web.Features.Charts.Reading;

namespace GovPortal.Web.Features.Charts;

/// <summary>Charts of published editions, read once and kept until the content changes.</summary>
internal sealed class ChartCache(ContentVersion version)
{
    private volatile Held held = new(long.MinValue);

    /// <summary>The files of an interpretation. One that does not exist is not remembered: anybody may ask for any name.</summary>
    public async ValueTask<IReadOnlyList<ChartSource>> SourcesAsync(string interpretation, ChartEditions editions, CancellationToken cancellation)
    {
        // Taken before loading: what a change makes old meanwhile is never found under the new number.
        var current = Current();
        if (current.Sources.TryGetValue(interpretation, out var known))
        {
            return known;
        }

        var sources = await editions(interpretation, cancellation);
        if (sources.Count > 0)
        {
            current.Sources[interpretation] = sources;
        }

        return sources;
    }

    /// <returns>Null when this program cannot draw it.</returns>
    public Chart? Read(ChartSource source, string name, string lang) =>
        Current().Charts.GetOrAdd((source, name, lang), static key => ChartReader.Find(key.Source, key.Name, key.Lang));

    private Held Current()
    {
        var now = version.Current;
        var current = held;
        if (current.Version != now)
        {
            held = current = new(now);
        }

        return current;
    }

    private sealed record Held(long Version)
    {
        public ConcurrentDictionary<string, IReadOnlyList<ChartSource>> Sources { get; } = new();

        public ConcurrentDictionary<(ChartSource Source, string Name, string Lang), Chart?> Charts { get; } = new();
    }
}
