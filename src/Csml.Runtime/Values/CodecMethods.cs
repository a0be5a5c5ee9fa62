using System.Text;

namespace Csml.Values;

/// <summary>
/// The methods of <c>Base64(text)</c> and <c>Hex(text)</c> (language reference, part 2, 5.4): <c>encode()</c> and <c>decode()</c>.
/// Bytes that are no UTF-8 decode to U+FFFD.
/// </summary>
internal static class CodecMethods
{
    internal const string Base64Tag = "base64";
    internal const string HexTag = "hex";

    /// <summary>The one key of these objects.</summary>
    private const string TextKey = "string";

    internal static CsmlObject Create(string tag, string text) => CsmlObject.Create([(TextKey, text)], tag);

    internal static MethodOutcome Invoke(in CsmlValue receiver, string method)
    {
        var entries = (CsmlObject)receiver.Target!;
        if (method is not ("encode" or "decode")) return MethodErrors.Unknown(receiver, method);
        if (!entries[TextKey].TryGetString(out var text)) return MethodOutcome.Soft($"[{method}] there is no string to {method}");
        return (entries.Tag, method) switch
        {
            (Base64Tag, "encode") => MethodOutcome.Of(Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
            (Base64Tag, _) => DecodeBase64(text),
            (_, "encode") => MethodOutcome.Of(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text))),
            _ => DecodeHex(text),
        };
    }

    /// <summary>Padding is optional; blanks, which .NET would skip, are refused.</summary>
    private static MethodOutcome DecodeBase64(string text)
    {
        const int Quantum = 4;
        var digits = text.TrimEnd('=');
        var padding = text.Length - digits.Length;
        var missing = (Quantum - (digits.Length % Quantum)) % Quantum;
        var isBase64 = missing < Quantum - 1 && (padding == 0 || padding == missing) && !digits.AsSpan().ContainsAnyExcept(Base64Digits);
        var bytes = new byte[digits.Length];
        return isBase64 && Convert.TryFromBase64String(digits + new string('=', missing), bytes, out var count)
            ? MethodOutcome.Of(Encoding.UTF8.GetString(bytes, 0, count))
            : MethodOutcome.Soft("[decode] the string is not valid Base64");
    }

    private static MethodOutcome DecodeHex(string text)
    {
        var bytes = new byte[text.Length / 2];
        return Convert.FromHexString(text, bytes, out var read, out var count) == System.Buffers.OperationStatus.Done && read == text.Length
            ? MethodOutcome.Of(Encoding.UTF8.GetString(bytes, 0, count))
            : MethodOutcome.Soft("[decode] the string is not valid hexadecimal");
    }

    private static readonly System.Buffers.SearchValues<char> Base64Digits =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
}
