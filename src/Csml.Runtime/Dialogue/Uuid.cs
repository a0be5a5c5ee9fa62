using System.Buffers.Binary;
using Csml.Values;

namespace Csml.Dialogue;

/// <summary>UUIDs from the turn's own clock and randomness, so that tests can predict them.</summary>
internal static class Uuid
{
    /// <summary>100-nanosecond intervals between the Gregorian reform, where version 1 counts from, and year 1.</summary>
    private static readonly long GregorianEpochTicks = new DateTime(1582, 10, 15, 0, 0, 0, DateTimeKind.Utc).Ticks;

    /// <summary>Version 4: random.</summary>
    internal static string Random(ValueContext context)
    {
        Span<byte> bytes = stackalloc byte[16];
        context.Random.NextBytes(bytes);
        return Write(bytes, version: 4);
    }

    /// <summary>Version 1: the time, with a random node and sequence.</summary>
    internal static string FromClock(ValueContext context)
    {
        Span<byte> bytes = stackalloc byte[16];
        context.Random.NextBytes(bytes);
        var time = context.Clock.GetUtcNow().UtcTicks - GregorianEpochTicks;
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)time);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[4..], (ushort)(time >> 32));
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(time >> 48));

        // RFC 9562, 6.10: a node that is no network address has its multicast bit set.
        bytes[10] |= 0x01;
        return Write(bytes, version: 1);
    }

    private static string Write(Span<byte> bytes, int version)
    {
        bytes[6] = (byte)((bytes[6] & 0x0F) | (version << 4));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
