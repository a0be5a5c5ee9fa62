using System.Diagnostics.CodeAnalysis;

namespace Csml.Storage;

/// <summary>What became of a <see cref="TurnCommit"/>: stored as a whole, or nothing of it because another one came first.</summary>
public readonly struct CommitResult
{
    private CommitResult(CallRecord winner) => Winner = winner;

    /// <summary>The turn is stored.</summary>
    public static CommitResult Committed => default;

    /// <summary>Whether the turn is stored.</summary>
    [MemberNotNullWhen(false, nameof(Winner))]
    public bool IsCommitted => Winner is null;

    /// <summary>The call as it is stored, where that is not the turn's doing.</summary>
    public CallRecord? Winner { get; }

    /// <summary>Nothing is stored: the call has moved on.</summary>
    public static CommitResult Conflict(CallRecord winner) => new(winner);
}
