namespace Csml.Phone;

/// <summary>What the app answered.</summary>
internal sealed record InProcessAnswer(int Status, string? ContentType, ReadOnlyMemory<byte> Body);
