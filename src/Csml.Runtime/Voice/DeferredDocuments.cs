using System.Buffers.Binary;

namespace Csml.Voice;

/// <summary>
/// Documents that later turns answer one after another, as one run of bytes in the call record: each is preceded by its
/// length. They were rendered for consecutive turn numbers, so each is taken by exactly one turn.
/// </summary>
internal static class DeferredDocuments
{
    /// <summary>Joins documents in the order they will be taken; null for none.</summary>
    public static ReadOnlyMemory<byte>? Join(IReadOnlyList<ReadOnlyMemory<byte>> documents)
    {
        if (documents.Count == 0)
            return null;

        var bytes = new byte[documents.Sum(document => sizeof(int) + document.Length)];
        var rest = bytes.AsSpan();
        foreach (var document in documents)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, document.Length);
            document.Span.CopyTo(rest[sizeof(int)..]);
            rest = rest[(sizeof(int) + document.Length)..];
        }

        return bytes;
    }

    /// <summary>Takes the first document; what remains is null after the last.</summary>
    public static (ReadOnlyMemory<byte> Document, ReadOnlyMemory<byte>? Remaining) TakeFirst(ReadOnlyMemory<byte> stored)
    {
        var end = sizeof(int) + BinaryPrimitives.ReadInt32LittleEndian(stored.Span);
        var remaining = end == stored.Length ? default(ReadOnlyMemory<byte>?) : stored[end..];
        return (stored[sizeof(int)..end], remaining);
    }
}
