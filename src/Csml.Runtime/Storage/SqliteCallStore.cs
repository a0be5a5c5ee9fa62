using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Csml.Storage;

/// <summary>
/// Keeps calls and memories in one SQLite file. Turns that commit at the same time share a transaction; readers never wait for
/// them.
/// </summary>
public sealed class SqliteCallStore : ICallStore, IDisposable
{
    private readonly SqliteFile _file;
    private readonly SqliteWriter _writer;
    private readonly CommitQueue _commits;
    private readonly ConcurrentBag<SqliteReader> _readers = [];
    private volatile bool _isDisposed;

    private SqliteCallStore(SqliteFile file, SqliteWriter writer)
    {
        _file = file;
        _writer = writer;
        _commits = new(writer.Write);
    }

    /// <summary>Opens the store, creating the file or raising its schema to this version's.</summary>
    /// <exception cref="StoreUnavailableException">The file cannot be used; the message says why.</exception>
    public static SqliteCallStore Open(string path, Durability durability, ILogger<SqliteCallStore> logger, TimeProvider? clock = null)
    {
        var file = SqliteFile.Prepare(path, durability);
        return new(file, new SqliteWriter(file.Open(), clock ?? TimeProvider.System, logger));
    }

    /// <inheritdoc />
    public ValueTask<CallSnapshot> LoadAsync(ClientKey client, string callSid, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (!_readers.TryTake(out var reader)) reader = new SqliteReader(_file.Open());
        try
        {
            return new(reader.Load(client, callSid));
        }
        finally
        {
            _readers.Add(reader);
            if (_isDisposed) DisposeReaders();
        }
    }

    /// <inheritdoc />
    public ValueTask<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(_commits.AddAsync(commit));
    }

    /// <inheritdoc />
    public async ValueTask ForgetAsync(string bot, string user, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await _commits.AddAsync(new PendingCommit(bot, user)).ConfigureAwait(false);
    }

    /// <summary>Waits for the commits under way and closes the file.</summary>
    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        _commits.Dispose();
        DisposeReaders();
        _writer.Dispose();
    }

    private void DisposeReaders()
    {
        while (_readers.TryTake(out var reader)) reader.Dispose();
    }
}
