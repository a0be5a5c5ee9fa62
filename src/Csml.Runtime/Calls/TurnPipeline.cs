using Csml.Storage;
using Csml.Voice;
using Microsoft.Extensions.Logging;

namespace Csml.Calls;

/// <summary>
/// From a webhook to its answer: decides whether the turn is run, repeated or refused, runs it, and stores it before it is
/// answered.
/// </summary>
/// <remarks>
/// Turn t of a call runs once; a repeated t−1 gets the stored answer byte for byte, also after the end; the first webhook of a call
/// past its first turn, and any other number, ask the caller again what is being asked; on a call that is over they hang up.
/// </remarks>
internal sealed class TurnPipeline(ICallStore store, CallTurns turns, ILogger<TurnPipeline> logger)
{
    private readonly TurnTwins _twins = new();

    /// <summary>
    /// Answers a webhook. A turn that has begun runs to its end whoever goes on waiting for it; the token ends only the wait for
    /// a twin.
    /// </summary>
    internal ValueTask<TurnAnswer> RunAsync(CallRequest request, CancellationToken cancellationToken) => _twins.RunAsync(
        request.CallSid,
        request.Turn,
        (Pipeline: this, Request: request),
        static state => state.Pipeline.AnswerAsync(state.Request),
        cancellationToken);

    /// <summary>Takes note of a status webhook: a final status ends the call.</summary>
    internal async ValueTask EndAsync(CallRequest request)
    {
        var status = request.Parameters.Find(CallParameters.CallStatus);
        if (!CallParameters.IsFinal(status)) return;

        var client = turns.ClientOf(request);
        var call = (await store.LoadAsync(client, request.CallSid, CancellationToken.None).ConfigureAwait(false)).Call;
        while (call is { Status: CallStatus.Live })
        {
            var ended = call with { Status = CallStatus.Ended, State = null, Pending = null, Deferred = null, UpdatedAt = turns.Now };
            var result = await store.CommitAsync(new(client, call.Turn, ended, []), CancellationToken.None).ConfigureAwait(false);
            if (result.IsCommitted) CallLog.Ended(logger, request.CallSid, status);

            // A turn was stored in between: the call it left is the one to end.
            call = result.Winner;
        }
    }

    private async ValueTask<TurnAnswer> AnswerAsync(CallRequest request)
    {
        CallTurn? turn = null;
        try
        {
            var client = turns.ClientOf(request);
            var snapshot = await store.LoadAsync(client, request.CallSid, CancellationToken.None).ConfigureAwait(false);
            if (snapshot.Call is { } call && Known(request, call) is { } known) return new(known);

            turn = turns.Begin(request, client, snapshot);
            await using var disposed = turn.ConfigureAwait(false);
            var next = await turn.RunAsync().ConfigureAwait(false);
            if (next is null) return new(FixedDocuments.Hangup);

            var result = await store.CommitAsync(turn.Commit(next), CancellationToken.None).ConfigureAwait(false);
            if (result.IsCommitted) return new(next.LastAnswer);

            // Another instance was faster: nothing of this run has happened, its answer is the answer.
            CallLog.Conflict(logger, request.CallSid, request.Turn);
            return new(result.Winner.Turn > request.Turn ? result.Winner.LastAnswer : FixedDocuments.Hangup);
        }
        catch (Exception exception)
        {
            // The caller hears an apology rather than Twilio's own error message; nothing was stored.
            if (turn is { AnswersSecret: true })
                CallLog.SecretTurnFailed(logger, request.CallSid, request.Turn, exception.GetType(), exception.StackTrace);
            else
                CallLog.TurnFailed(logger, request.CallSid, request.Turn, exception);
            return new(VoiceRenderer.Apology(request.Channel.Options));
        }
    }

    /// <summary>The answer that needs no run, or null where the turn is the call's next one.</summary>
    private ReadOnlyMemory<byte>? Known(CallRequest request, CallRecord call)
    {
        if (request.Turn == call.Turn - 1)
        {
            CallLog.Repeated(logger, request.CallSid, request.Turn);
            return call.LastAnswer;
        }

        if (call.Status == CallStatus.Ended) return FixedDocuments.Hangup;
        if (request.Turn == call.Turn) return null;
        CallLog.OutOfOrder(logger, request.CallSid, call.Turn, request.Turn);
        return call.LastAnswer;
    }
}
