namespace Csml.Storage;

/// <summary>
/// Groups commits: whoever finds nobody writing writes everything that waits, its own commit first among it, and so needs no
/// other thread. What arrives meanwhile is the next group.
/// </summary>
internal sealed class CommitQueue(Action<IReadOnlyList<PendingCommit>> write) : IDisposable
{
    /// <summary>A group that is too large lets its first members wait for the last.</summary>
    private const int MaxGroup = 128;

    private readonly Lock _lock = new();
    private readonly Queue<PendingCommit> _waiting = new();
    private readonly ManualResetEventSlim _isIdle = new(initialState: true);
    private bool _isClosed;

    internal Task<CommitResult> AddAsync(TurnCommit commit)
    {
        var pending = new PendingCommit(commit);
        List<PendingCommit>? group = null;
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isClosed, typeof(SqliteCallStore));
            _waiting.Enqueue(pending);
            if (_isIdle.IsSet)
            {
                _isIdle.Reset();
                group = TakeGroup();
            }
        }

        if (group is not null) WriteAndHandOver(group);
        return pending.Task;
    }

    /// <summary>Lets the commits that wait finish, and takes no more.</summary>
    public void Dispose()
    {
        lock (_lock) _isClosed = true;
        _isIdle.Wait();
        _isIdle.Dispose();
    }

    /// <summary>Writes one group; the next one is written by the thread pool, for this caller's commit is done.</summary>
    private void WriteAndHandOver(List<PendingCommit> group)
    {
        write(group);
        List<PendingCommit>? next = null;
        lock (_lock)
        {
            if (_waiting.Count == 0)
                _isIdle.Set();
            else
                next = TakeGroup();
        }

        if (next is not null) ThreadPool.UnsafeQueueUserWorkItem(WriteAndHandOver, next, preferLocal: false);
    }

    private List<PendingCommit> TakeGroup()
    {
        var group = new List<PendingCommit>(Math.Min(_waiting.Count, MaxGroup));
        while (group.Count < MaxGroup && _waiting.TryDequeue(out var pending)) group.Add(pending);
        return group;
    }
}
