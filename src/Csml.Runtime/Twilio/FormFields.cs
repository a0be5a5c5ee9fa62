using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Csml.Calls;

namespace Csml.Twilio;

/// <summary>
/// The fields of a form body, decoded in one pass to UTF-8 bytes: the signature is computed over exactly these bytes
/// (language rule 7.1), strings are made only of what is used. Order and repetitions are kept.
/// </summary>
internal sealed class FormFields : ICallParameters, IDisposable
{
    /// <summary>More fields than Twilio ever sends, few enough that sorting them is no attack.</summary>
    public const int MaxFields = 512;

    private readonly byte[] _decoded;
    private readonly FieldRange[] _fields;
    private int[]? _sorted;

    private FormFields(byte[] decoded, FieldRange[] fields, int count)
    {
        _decoded = decoded;
        _fields = fields;
        Count = count;
    }

    /// <summary>The number of fields.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes of all names and values together.</summary>
    public int ByteCount => Count == 0 ? 0 : _fields[Count - 1].End;

    /// <summary>Reads a body; null where it has more than <see cref="MaxFields"/> fields.</summary>
    public static FormFields? Parse(ReadOnlySpan<byte> body)
    {
        var decoded = ArrayPool<byte>.Shared.Rent(Math.Max(body.Length, 1)); // Decoding never makes it longer.
        var fields = ArrayPool<FieldRange>.Shared.Rent(Math.Min(body.Count((byte)'&') + 1, MaxFields));
        var count = 0;
        var written = 0;
        while (!body.IsEmpty)
        {
            var end = body.IndexOf((byte)'&');
            var pair = end < 0 ? body : body[..end];
            body = end < 0 ? [] : body[(end + 1)..];
            if (pair.IsEmpty)
                continue;

            if (count == MaxFields)
            {
                ArrayPool<FieldRange>.Shared.Return(fields);
                ArrayPool<byte>.Shared.Return(decoded);
                return null;
            }

            var equals = pair.IndexOf((byte)'=');
            var start = written;
            written += Decode(equals < 0 ? pair : pair[..equals], decoded.AsSpan(written));
            var valueStart = written;
            written += equals < 0 ? 0 : Decode(pair[(equals + 1)..], decoded.AsSpan(written));
            fields[count++] = new FieldRange(start, valueStart, written);
        }

        return new FormFields(decoded, fields, count);
    }

    /// <summary>The name of a field in the order of the body.</summary>
    public ReadOnlySpan<byte> Name(int index) => Bytes(_fields[index].Start, _fields[index].ValueStart);

    /// <summary>The value of a field in the order of the body.</summary>
    public ReadOnlySpan<byte> Value(int index) => Bytes(_fields[index].ValueStart, _fields[index].End);

    /// <inheritdoc/>
    public string? Find(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < Count; i++)
        {
            if (Name(i).SequenceEqual(name))
                return Encoding.UTF8.GetString(Value(i));
        }

        return null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<KeyValuePair<string, string>> ToList()
    {
        var list = new List<KeyValuePair<string, string>>(Count);
        for (var i = 0; i < Count; i++)
            list.Add(new(Encoding.UTF8.GetString(Name(i)), Encoding.UTF8.GetString(Value(i))));
        return list;
    }

    /// <summary>Indexes of the fields, by the bytes of their names; fields of one name keep their order.</summary>
    public ReadOnlySpan<int> SortedByName() => _sorted ??= Sort();

    /// <summary>Gives the buffer back; the fields must not be read any more.</summary>
    public void Dispose()
    {
        Count = 0;
        ArrayPool<FieldRange>.Shared.Return(_fields);
        ArrayPool<byte>.Shared.Return(_decoded);
    }

    /// <summary>Numbers are sorted much faster than names: first by the beginnings of the names, then where these are equal.</summary>
    private int[] Sort()
    {
        var sorted = new int[Count];
        Span<ulong> beginnings = stackalloc ulong[Count];
        for (var i = 0; i < Count; i++)
        {
            sorted[i] = i;
            beginnings[i] = BeginningOf(Name(i));
        }

        beginnings.Sort(sorted.AsSpan());
        for (var start = 0; start < Count;)
        {
            var end = start + 1;
            while (end < Count && beginnings[end] == beginnings[start])
                end++;
            if (end - start > 1)
                sorted.AsSpan(start, end - start).Sort((a, b) => Name(a).SequenceCompareTo(Name(b)) is var order and not 0 ? order : a - b);
            start = end;
        }

        return sorted;
    }

    /// <summary>The first eight bytes of a name as a number of the same order; of a shorter one with zeros behind it.</summary>
    private static ulong BeginningOf(ReadOnlySpan<byte> name)
    {
        if (name.Length >= sizeof(ulong))
            return BinaryPrimitives.ReadUInt64BigEndian(name);

        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        padded.Clear();
        name.CopyTo(padded);
        return BinaryPrimitives.ReadUInt64BigEndian(padded);
    }

    private ReadOnlySpan<byte> Bytes(int start, int end) => _decoded.AsSpan(start, end - start);

    private static int Decode(ReadOnlySpan<byte> encoded, Span<byte> target)
    {
        var written = 0;
        for (var i = 0; i < encoded.Length; i++)
        {
            var b = encoded[i];
            if (b == '%' && i + 2 < encoded.Length && Hex(encoded[i + 1]) is >= 0 and var high && Hex(encoded[i + 2]) is >= 0 and var low)
            {
                target[written++] = (byte)(high << 4 | low);
                i += 2;
            }
            else
            {
                target[written++] = b == '+' ? (byte)' ' : b;
            }
        }

        return written;
    }

    private static int Hex(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        _ => -1,
    };

    private readonly record struct FieldRange(int Start, int ValueStart, int End);
}
