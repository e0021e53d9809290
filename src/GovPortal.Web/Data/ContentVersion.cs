namespace GovPortal.Web.Data;

/// <summary>
/// The last content change that this server has seen. Cached pages and snapshots carry the number they were made
/// from, so that one made from older content can never be taken for a newer one.
/// </summary>
internal sealed class ContentVersion
{
    private long current = -1;

    /// <summary>Sequence of the last change seen; −1 before the first look.</summary>
    public long Current => Volatile.Read(ref current);

    public void Set(long sequence) => Volatile.Write(ref current, sequence);
}

/// <summary>Something computed from published content, computed again after it changed.</summary>
internal abstract class ContentSnapshot<T>(ContentVersion version)
    where T : class
{
    private readonly SemaphoreSlim loading = new(1);
    private volatile Held? held;

    public ValueTask<T> GetAsync(CancellationToken cancellation = default) =>
        held is { } current && current.Version == version.Current ? new(current.Value) : new(RefreshAsync(cancellation));

    protected abstract Task<T> LoadAsync(CancellationToken cancellation);

    private async Task<T> RefreshAsync(CancellationToken cancellation)
    {
        await loading.WaitAsync(cancellation);
        try
        {
            // Read before loading: a change that comes meanwhile makes this value old, never too new.
            var now = version.Current;
            if (held is { } current && current.Version == now)
            {
                return current.Value;
            }

            var value = await LoadAsync(cancellation);
            held = new Held(now, value);
            return value;
        }
        finally
        {
            loading.Release();
        }
    }

    private sealed record Held(long Version, T Value);
}
