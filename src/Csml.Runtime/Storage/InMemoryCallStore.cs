using System.Collections.Concurrent;
using System.Collections.ObjectModel;

namespace Csml.Storage;

/// <summary>Keeps calls and memories in the process: for tests, and for bots that may forget.</summary>
public sealed class InMemoryCallStore(TimeProvider? clock = null) : ICallStore
{
    private const int CallsToLookAt = 2;

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly ConcurrentDictionary<ClientKey, Client> _clients = new();
    private readonly ConcurrentQueue<KnownCall> _known = new();

    /// <inheritdoc />
    public ValueTask<CallSnapshot> LoadAsync(ClientKey client, string callSid, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_clients.TryGetValue(client, out var rows)) return new(new CallSnapshot(null, Client.NoMemory));
        lock (rows) return new(new CallSnapshot(rows.Calls.GetValueOrDefault(callSid), rows.Memory));
    }

    /// <inheritdoc />
    public ValueTask<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (true)
        {
            var rows = _clients.GetOrAdd(commit.Client, static _ => new Client());
            lock (rows)
            {
                // Removed by the clean-up since it was found: what is written to it now would be lost.
                if (rows.IsRemoved) continue;
                if (rows.Conflict(commit) is { } winner) return new(CommitResult.Conflict(winner));
                rows.Apply(commit);
            }

            if (commit.ExpectedTurn is null) _known.Enqueue(new(commit.Client, commit.Call.CallSid, NextLook()));
            for (var looked = 0; looked < CallsToLookAt; looked++) LookAtOne();
            return new(CommitResult.Committed);
        }
    }

    /// <inheritdoc />
    public ValueTask ForgetAsync(string bot, string user, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var (client, rows) in _clients)
        {
            if (client.Bot != bot || client.User != user) continue;
            lock (rows)
            {
                rows.Memory = Client.NoMemory;
                foreach (var call in rows.Calls.Values.Where(call => call.Status == CallStatus.Ended).ToList())
                    rows.Calls.Remove(call.CallSid);
                RemoveIfEmpty(client, rows);
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// Forgets a call whose time is over. Calls are looked at in turn, a few by every commit, and none before it can be over: the
    /// queue is in the order of these times.
    /// </summary>
    private void LookAtOne()
    {
        if (!_known.TryPeek(out var known) || known.LookAt > _clock.GetUtcNow()) return;
        if (!_known.TryDequeue(out known) || !_clients.TryGetValue(known.Client, out var rows)) return;
        lock (rows)
        {
            if (!rows.Calls.TryGetValue(known.CallSid, out var call)) return;
            if (call.UpdatedAt > _clock.GetUtcNow() - CallRetention.Of(call.Status))
            {
                _known.Enqueue(known with { LookAt = NextLook() });
                return;
            }

            rows.Calls.Remove(known.CallSid);
            if (known.Client.IsAnonymous) rows.Memory = Client.NoMemory;
            RemoveIfEmpty(known.Client, rows);
        }
    }

    private void RemoveIfEmpty(ClientKey client, Client rows)
    {
        if (rows.Calls.Count > 0 || rows.Memory.Count > 0) return;
        rows.IsRemoved = true;
        _clients.TryRemove(new(client, rows));
    }

    private DateTimeOffset NextLook() => _clock.GetUtcNow() + CallRetention.Ended;

    /// <summary>A call that is kept, and when it is to be looked at.</summary>
    private readonly record struct KnownCall(ClientKey Client, string CallSid, DateTimeOffset LookAt);

    /// <summary>The rows of one client; whoever reads or changes them holds its lock. A memory is replaced, never changed.</summary>
    private sealed class Client
    {
        internal static IReadOnlyDictionary<string, ReadOnlyMemory<byte>> NoMemory { get; } =
            ReadOnlyDictionary<string, ReadOnlyMemory<byte>>.Empty;

        internal Dictionary<string, CallRecord> Calls { get; } = new(StringComparer.Ordinal);

        internal IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Memory { get; set; } = NoMemory;

        internal bool IsRemoved { get; set; }

        internal CallRecord? Conflict(TurnCommit commit)
        {
            var stored = Calls.GetValueOrDefault(commit.Call.CallSid);
            if (stored is null)
            {
                return commit.ExpectedTurn is null
                    ? null
                    : throw new InvalidOperationException($"Call {commit.Call.CallSid} is not stored.");
            }

            return stored.Status == CallStatus.Live && stored.Turn == commit.ExpectedTurn ? null : stored;
        }

        internal void Apply(TurnCommit commit)
        {
            // What a call began with is asked for by its flows only, and those are over.
            Calls[commit.Call.CallSid] = commit.Call.Status == CallStatus.Ended ? commit.Call with { Opening = null } : commit.Call;
            if (commit.Call.Status == CallStatus.Ended && commit.Client.IsAnonymous)
            {
                Memory = NoMemory;
            }
            else if (commit.MemoryWrites.Count > 0)
            {
                var changed = new Dictionary<string, ReadOnlyMemory<byte>>(Memory, StringComparer.Ordinal);
                foreach (var (name, value) in commit.MemoryWrites)
                {
                    if (name is null) changed.Clear();
                    else if (value is null) changed.Remove(name);
                    else changed[name] = value.Value;
                }

                Memory = changed;
            }
        }
    }
}
