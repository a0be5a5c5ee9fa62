using System.Buffers;

namespace Csml.Values;

/// <summary>
/// Buffers to write a document into, used again and again by each thread: what is kept of a document is a copy of its own length,
/// for most are kept for as long as a call.
/// </summary>
internal static class ScratchBuffer
{
    private const int InitialSize = 1_024;

    /// <summary>A rare long document must not stay with every thread.</summary>
    private const int MaxKept = 64 * 1_024;

    /// <summary>Two, because a document is put together from another.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _first;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _second;

    /// <summary>An empty buffer; <see cref="Return"/> gives it back, on the same thread or another.</summary>
    internal static ArrayBufferWriter<byte> Take()
    {
        var buffer = _first ?? _second ?? new(InitialSize);
        if (ReferenceEquals(buffer, _first)) _first = null;
        else _second = null;
        return buffer;
    }

    /// <summary>Gives a buffer back; what was written to it must not be looked at any more.</summary>
    internal static void Return(ArrayBufferWriter<byte> buffer)
    {
        if (buffer.Capacity > MaxKept) return;
        buffer.ResetWrittenCount();
        if (_first is null) _first = buffer;
        else _second = buffer;
    }

    /// <summary>A copy of what was written; the buffer is given back.</summary>
    internal static byte[] CopyAndReturn(ArrayBufferWriter<byte> buffer)
    {
        var bytes = buffer.WrittenSpan.ToArray();
        Return(buffer);
        return bytes;
    }
}
