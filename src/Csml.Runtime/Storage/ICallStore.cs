namespace Csml.Storage;

/// <summary>Keeps calls and memories. A turn loads once and commits once.</summary>
public interface ICallStore
{
    /// <summary>Loads a call and the memory of its client.</summary>
    ValueTask<CallSnapshot> LoadAsync(ClientKey client, string callSid, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a turn: call, memory and answer, in one transaction. It is stored only if the call is live and its next turn is still
    /// the one that was run; otherwise nothing is stored, and the result says what is.
    /// </summary>
    /// <remarks>
    /// When the task has completed, the turn outlives the process. The memory of an anonymous client is deleted with the commit
    /// that ends its call.
    /// </remarks>
    ValueTask<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes what is kept of a client on all channels of a bot: the memory, and calls that are over. A call that is going on is
    /// left, for its next turn needs it; it is deleted when its time is over, as every call.
    /// </summary>
    /// <param name="bot">The bot's name.</param>
    /// <param name="user">The client, as in <see cref="ClientKey.User"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask ForgetAsync(string bot, string user, CancellationToken cancellationToken);
}
