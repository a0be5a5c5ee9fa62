namespace Csml.Storage;

/// <summary>
/// Groups commits. The first that finds nobody writing has a group written behind whatever work is ready now: turns among it that
/// are about to commit share the transaction, which costs more than all that is in it. What arrives meanwhile is the next group.
/// </summary>
internal sealed class CommitQueue(Action<IReadOnlyList<PendingCommit>> write) : IDisposable
{
    /// <summary>A group that is too large lets its first members wait for the last.</summary>
    private const int MaxGroup = 128;

    private readonly Lock _lock = new();
    private readonly Queue<PendingCommit> _waiting = new();
    private readonly ManualResetEventSlim _isIdle = new(initialState: true);
    private bool _isClosed;

    internal Task<CommitResult> AddAsync(TurnCommit commit) => AddAsync(new PendingCommit(commit));

    internal Task<CommitResult> AddAsync(PendingCommit pending)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isClosed, typeof(SqliteCallStore));
            _waiting.Enqueue(pending);
            if (!_isIdle.IsSet) return pending.Task;
            _isIdle.Reset();
        }

        WriteSoon();
        return pending.Task;
    }

    /// <summary>Lets the commits that wait finish, and takes no more.</summary>
    public void Dispose()
    {
        lock (_lock) _isClosed = true;
        _isIdle.Wait();
        _isIdle.Dispose();
    }

    private void WriteSoon() => ThreadPool.UnsafeQueueUserWorkItem(static queue => queue.WriteGroup(), this, preferLocal: false);

    private void WriteGroup()
    {
        write(TakeGroup());
        lock (_lock)
        {
            if (_waiting.Count == 0)
            {
                _isIdle.Set();
                return;
            }
        }

        WriteSoon();
    }

    private List<PendingCommit> TakeGroup()
    {
        lock (_lock)
        {
            var group = new List<PendingCommit>(Math.Min(_waiting.Count, MaxGroup));
            while (group.Count < MaxGroup && _waiting.TryDequeue(out var pending)) group.Add(pending);
            return group;
        }
    }
}
