using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using GovPortal.Web.Data;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Extensions.Options;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace GovPortal.Web.Features.Search;

/// <summary>
/// The files of the index. The process that holds the lock writes; another one on the same folder reads what that
/// one commits.
/// </summary>
internal sealed class SearchStore(IOptions<PortalOptions> options, TimeProvider time) : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private static readonly SearchSimilarity Similarity = new();

    private static readonly SimilarSearchers Factory = new();

    private readonly SearchAnalyzer analyzer = new();
    private readonly System.Threading.Lock opening = new();
    private bool isDisposed;
    private LuceneDirectory? directory;
    private IndexWriter? writer;
    private volatile SearcherManager? searchers;
    private volatile Exception? suspicion;
    private long lookedAt;

    public string Path => options.Value.SearchPath;

    /// <exception cref="InvalidOperationException">Not open for writing.</exception>
    public IndexWriter Writer => writer ?? throw new InvalidOperationException("The search index is not open for writing.");

    /// <summary>Why the files may be damaged: an error while they were read. Null when there was none.</summary>
    public Exception? Suspicion
    {
        get => suspicion;
        set => suspicion = value;
    }

    /// <summary>State of the last commit; null when there is none.</summary>
    public SearchState? State =>
        Writer.CommitData is { } data && data.TryGetValue("schema", out var schema)
        && data.TryGetValue("sequence", out var sequence) && data.TryGetValue("mark", out var mark) && data.TryGetValue("site", out var site)
            ? new(schema, long.Parse(sequence, CultureInfo.InvariantCulture), mark, site)
            : null;

    /// <summary>Whether an error means that the files are not what they should be.</summary>
    public static bool IsDamage(Exception error) =>
        error is IOException and not LockObtainFailedException or ArgumentException or IndexOutOfRangeException or FormatException
            or OverflowException or NotSupportedException or InvalidOperationException { Source: "Lucene.Net" };

    /// <returns>False when another process holds the lock.</returns>
    public bool OpenForWriting()
    {
        lock (opening)
        {
            if (writer is not null)
            {
                return true;
            }

            // A follower that was still waiting when the host went must not take the lock again for good.
            if (isDisposed)
            {
                return false;
            }

            System.IO.Directory.CreateDirectory(Path);
            directory ??= FSDirectory.Open(Path);
            try
            {
                if (!TryOpen())
                {
                    Discard();
                    TryOpen();
                }

                return true;
            }
            catch (LockObtainFailedException)
            {
                return false;
            }
        }
    }

    /// <summary>Makes what was written visible and durable, with the state it stands for.</summary>
    public void Commit(SearchState state)
    {
        Writer.SetCommitData(new Dictionary<string, string>
        {
            ["schema"] = state.Schema,
            ["sequence"] = state.Sequence.ToString(CultureInfo.InvariantCulture),
            ["mark"] = state.Mark,
            ["site"] = state.Site,
        });
        Writer.Commit();
        searchers!.MaybeRefreshBlocking();
    }

    /// <summary>Throws the files away. Only what can be made again from the database is lost.</summary>
    public void Discard()
    {
        lock (opening)
        {
            Close();
            foreach (var file in System.IO.Directory.EnumerateFiles(Path))
            {
                File.Delete(file);
            }

            directory = FSDirectory.Open(Path);
        }
    }

    /// <summary>Reads the index as it stands.</summary>
    /// <returns>Default when there is no index yet.</returns>
    public T? Read<T>(Func<IndexSearcher, T> read)
    {
        LookAtFiles();
        try
        {
            return ReadOnce(read);
        }
        catch (ObjectDisposedException)
        {
            // Another thread replaced the index after this one had got hold of it.
            return ReadOnce(read);
        }
        catch (Exception error) when (IsDamage(error))
        {
            Suspicion = error;
            return default;
        }
    }

    /// <summary>Whether the files that were committed are what was written. Reads all of them.</summary>
    public bool IsIntact()
    {
        try
        {
            return State is not null && ReadOnce(searcher =>
            {
                foreach (var leaf in searcher.IndexReader.Leaves)
                {
                    leaf.AtomicReader.CheckIntegrity();
                }

                return true;
            });
        }
        catch (Exception error) when (IsDamage(error))
        {
            return false;
        }
    }

    public void Dispose()
    {
        lock (opening)
        {
            isDisposed = true;
            Close();
            analyzer.Dispose();
        }
    }

    private T? ReadOnce<T>(Func<IndexSearcher, T> read)
    {
        if (searchers is not { } manager)
        {
            return default;
        }

        var searcher = manager.Acquire();
        try
        {
            return read(searcher);
        }
        finally
        {
            manager.Release(searcher);
        }
    }

    /// <returns>False when the files are damaged.</returns>
    private bool TryOpen()
    {
        try
        {
            writer = new IndexWriter(directory, new IndexWriterConfig(Version, analyzer) { Similarity = Similarity, RAMBufferSizeMB = 16 });
            var before = searchers;
            searchers = new SearcherManager(writer, applyAllDeletes: true, Factory);
            before?.Dispose();
            return true;
        }
        catch (Exception error) when (IsDamage(error))
        {
            return false;
        }
    }

    /// <summary>Without the lock nobody tells this process of a commit, so it looks itself, once a second.</summary>
    private void LookAtFiles()
    {
        if (writer is not null || directory is null || time.GetElapsedTime(Volatile.Read(ref lookedAt)) < LookAgain)
        {
            return;
        }

        lock (opening)
        {
            Volatile.Write(ref lookedAt, time.GetTimestamp());
            if (writer is null && DirectoryReader.IndexExists(directory))
            {
                try
                {
                    searchers ??= new SearcherManager(directory, Factory);
                    searchers.MaybeRefresh();
                }
                catch (Exception error) when (IsDamage(error))
                {
                    // The other process is about to mend or has just replaced it; look again a second later.
                }
            }
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A damaged index may fail in any way while it closes; it is thrown away.")]
    private void Close()
    {
        var closed = searchers;
        searchers = null;
        closed?.Dispose();
        try
        {
            writer?.Rollback();
        }
        catch (Exception)
        {
            // Nothing to save: see above.
        }

        writer = null;
        directory?.Dispose();
        directory = null;
    }

    private sealed class SimilarSearchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = Similarity };
    }
}
