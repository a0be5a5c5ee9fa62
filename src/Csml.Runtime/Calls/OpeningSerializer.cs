using System.Buffers.Binary;
using System.Text;
using Csml.Values;

namespace Csml.Calls;

/// <summary>
/// The parameters of a call's first webhook as bytes. Every call stores them and few flows ask for them, so they are copied as
/// they came and only read when a flow does. What a caller keyed or said is none of them: a call that was lost may begin here with
/// the answer to a question nobody knows, which may have been a secret.
/// </summary>
/// <remarks>A version, then each name and each value behind its length.</remarks>
internal static class OpeningSerializer
{
    private const byte Version = 1;

    internal static byte[] Serialize(ICallParameters parameters)
    {
        var length = 1;
        for (var index = 0; index < parameters.Count; index++)
        {
            var name = parameters.Name(index);
            if (!CallParameters.IsInput(name)) length += (2 * sizeof(int)) + name.Length + parameters.Value(index).Length;
        }

        var bytes = new byte[length];
        bytes[0] = Version;
        var rest = bytes.AsSpan(1);
        for (var index = 0; index < parameters.Count; index++)
        {
            var name = parameters.Name(index);
            if (CallParameters.IsInput(name)) continue;
            Write(ref rest, name);
            Write(ref rest, parameters.Value(index));
        }

        return bytes;
    }

    /// <summary>The parameters as an object of strings; empty where the bytes are of a version that is not known.</summary>
    internal static CsmlObject Deserialize(ReadOnlySpan<byte> bytes)
    {
        var entries = new CsmlObject.Builder();
        if (bytes is [Version, .. var rest])
        {
            while (!rest.IsEmpty) entries.Set(Read(ref rest), Read(ref rest));
        }

        return entries.Build();
    }

    private static void Write(ref Span<byte> rest, ReadOnlySpan<byte> text)
    {
        BinaryPrimitives.WriteInt32LittleEndian(rest, text.Length);
        text.CopyTo(rest[sizeof(int)..]);
        rest = rest[(sizeof(int) + text.Length)..];
    }

    private static string Read(ref ReadOnlySpan<byte> rest)
    {
        var end = sizeof(int) + BinaryPrimitives.ReadInt32LittleEndian(rest);
        var text = Encoding.UTF8.GetString(rest[sizeof(int)..end]);
        rest = rest[end..];
        return text;
    }
}
