namespace Csml.Storage;

/// <summary>What waits for its group to be written: the commit of a turn, or that a client is forgotten.</summary>
internal sealed class PendingCommit
{
    private readonly TaskCompletionSource<CommitResult> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TurnCommit? _turn;
    private readonly (string Bot, string User) _forgotten;

    internal PendingCommit(TurnCommit turn) => _turn = turn;

    internal PendingCommit(string bot, string user) => _forgotten = (bot, user);

    internal Task<CommitResult> Task => _completion.Task;

    /// <summary>Writes it within the transaction of its group.</summary>
    internal CommitResult Write(SqliteTurnStatements statements) =>
        _turn is not null ? statements.Apply(_turn) : statements.Forget(_forgotten.Bot, _forgotten.User);

    internal void Complete(CommitResult result) => _completion.TrySetResult(result);

    internal void Fail(Exception exception) => _completion.TrySetException(exception);
}
