using System.Collections.Concurrent;

namespace Csml.Calls;

/// <summary>
/// Webhooks that are delivered twice at the same time: the second waits for the first and gets its answer, so that a turn runs
/// once in this process. Between processes the store decides.
/// </summary>
internal sealed class TurnTwins
{
    private readonly ConcurrentDictionary<(string CallSid, int Turn), TaskCompletionSource<TurnAnswer>> _running = new();

    /// <summary>Runs a turn, or waits for it where it is running already.</summary>
    internal async ValueTask<TurnAnswer> RunAsync<TState>(
        string callSid, int turn, TState state, Func<TState, ValueTask<TurnAnswer>> run, CancellationToken cancellationToken)
    {
        var own = new TaskCompletionSource<TurnAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _running.GetOrAdd((callSid, turn), own);
        if (first != own) return await first.Task.WaitAsync(cancellationToken).ConfigureAwait(false);

        try
        {
            var answer = await run(state).ConfigureAwait(false);
            own.SetResult(answer);
            return answer;
        }
        catch (Exception exception)
        {
            own.SetException(exception);
            _ = own.Task.Exception; // Seen here, whether or not a twin waits.
            throw;
        }
        finally
        {
            _running.TryRemove(new((callSid, turn), own));
        }
    }
}
