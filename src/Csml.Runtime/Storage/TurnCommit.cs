namespace Csml.Storage;

/// <summary>Everything that one turn changes, to be stored at once or not at all.</summary>
/// <param name="Client">Who calls.</param>
/// <param name="ExpectedTurn">
/// The turn that was run, which must still be the stored call's next one; null where the call is new and must not be stored yet.
/// </param>
/// <param name="Call">The call as it is after the turn.</param>
/// <param name="MemoryWrites">The changes of the client's memory, in order.</param>
public sealed record TurnCommit(
    ClientKey Client, int? ExpectedTurn, CallRecord Call, IReadOnlyList<StoredMemoryWrite> MemoryWrites);
