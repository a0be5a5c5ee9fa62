namespace Csml.Storage;

/// <summary>One change of a client's memory.</summary>
/// <param name="Name">The remembered name; null where everything is forgotten.</param>
/// <param name="Value">The new value; null where the name is forgotten.</param>
public readonly record struct StoredMemoryWrite(string? Name, ReadOnlyMemory<byte>? Value);
