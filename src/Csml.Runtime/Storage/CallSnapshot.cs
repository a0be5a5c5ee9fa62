namespace Csml.Storage;

/// <summary>What a turn begins with.</summary>
/// <param name="Call">The call, or null before its first turn.</param>
/// <param name="Memory">What the client's memory holds, each value in the form of <c>ValueSerializer</c>.</param>
public sealed record CallSnapshot(CallRecord? Call, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Memory);
