namespace Csml.Storage;

/// <summary>A commit that waits for its group to be written.</summary>
internal sealed class PendingCommit(TurnCommit commit)
{
    private readonly TaskCompletionSource<CommitResult> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal TurnCommit Commit { get; } = commit;

    internal Task<CommitResult> Task => _completion.Task;

    internal void Complete(CommitResult result) => _completion.TrySetResult(result);

    internal void Fail(Exception exception) => _completion.TrySetException(exception);
}
