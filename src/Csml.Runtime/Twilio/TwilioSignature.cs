using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Csml.Twilio;

/// <summary>
/// Twilio's request signature: Base64 of the HMAC-SHA1, keyed with the account's auth token, over the URL exactly as
/// Twilio called it and the decoded form fields sorted by name. A pure function: it knows nothing of HTTP contexts.
/// </summary>
internal static class TwilioSignature
{
    /// <summary>The header that carries it.</summary>
    public const string HeaderName = "X-Twilio-Signature";

    private const int Base64Length = 28;

    /// <summary>Twilio's tokens have 32 bytes.</summary>
    private const int MaxKeyOnStack = 64;

    /// <summary>The signature of a form post, as Twilio's Node library computes it.</summary>
    public static string Compute(string token, string url, FormFields fields)
    {
        Span<byte> signature = stackalloc byte[Base64Length];
        Compute(token, url, fields, RepeatedNames.Separate, signature);
        return Encoding.ASCII.GetString(signature);
    }

    /// <summary>
    /// Whether <paramref name="signature"/> fits one of the tokens. Twilio signs the port inconsistently, so the URL
    /// counts with and without it; its libraries disagree about repeated names, so both readings count.
    /// </summary>
    public static bool Verify(string signature, string url, FormFields fields, ReadOnlySpan<string> tokens)
    {
        foreach (var token in tokens)
        {
            if (Matches(signature, token, url, fields) || Matches(signature, token, ToggledPort(url), fields))
                return true;
        }

        return false;
    }

    /// <summary>
    /// The variant for other bodies: the signature covers the URL alone, whose <c>bodySHA256</c> must be the hash of
    /// the bytes. Both must hold.
    /// </summary>
    public static bool VerifyBody(string signature, string url, ReadOnlySpan<byte> body, ReadOnlySpan<string> tokens)
    {
        using var nothing = FormFields.Parse([])!;
        return HasHashOf(url, body) && Verify(signature, url, nothing, tokens);
    }

    private static bool Matches(string signature, string token, string url, FormFields fields) =>
        Matches(signature, token, url, fields, RepeatedNames.Separate)
        || (HasRepeatedNames(fields) && Matches(signature, token, url, fields, RepeatedNames.Joined));

    private static bool Matches(string signature, string token, string url, FormFields fields, RepeatedNames repeated)
    {
        Span<byte> expected = stackalloc byte[Base64Length];
        Compute(token, url, fields, repeated, expected);
        Span<byte> given = stackalloc byte[Base64Length];
        return signature.Length == Base64Length
            && Encoding.UTF8.TryGetBytes(signature, given, out var length)
            && length == Base64Length
            && CryptographicOperations.FixedTimeEquals(given, expected);
    }

    private static void Compute(string token, string url, FormFields fields, RepeatedNames repeated, Span<byte> base64)
    {
        // Every value repeats its name at most once, or takes a comma.
        var data = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(url.Length) + fields.ByteCount + fields.Count);
        var length = Encoding.UTF8.GetBytes(url, data);
        length += repeated == RepeatedNames.Separate
            ? WriteSeparate(fields, data.AsSpan(length))
            : WriteJoined(fields, data.AsSpan(length));

        // Twilio's protocol fixes SHA-1; as a keyed hash it is not known to be weak.
        Span<byte> key = stackalloc byte[MaxKeyOnStack];
        key = Encoding.UTF8.TryGetBytes(token, key, out var keyLength) ? key[..keyLength] : Encoding.UTF8.GetBytes(token);
        HMACSHA1.HashData(key, data.AsSpan(0, length), base64);
        ArrayPool<byte>.Shared.Return(data);
        Base64.EncodeToUtf8InPlace(base64, HMACSHA1.HashSizeInBytes, out _);
    }

    /// <summary>Node's reading: the distinct values of a name, sorted, each after the name.</summary>
    private static int WriteSeparate(FormFields fields, Span<byte> target)
    {
        var sorted = fields.SortedByName();
        var written = 0;
        for (var start = 0; start < sorted.Length;)
        {
            var end = EndOfRun(fields, sorted, start);
            if (end - start == 1)
            {
                written += Write(fields.Name(sorted[start]), target[written..]);
                written += Write(fields.Value(sorted[start]), target[written..]);
            }
            else
            {
                written += WriteDistinct(fields, sorted[start..end], target[written..]);
            }

            start = end;
        }

        return written;
    }

    private static int WriteDistinct(FormFields fields, ReadOnlySpan<int> run, Span<byte> target)
    {
        var byValue = run.ToArray();
        Array.Sort(byValue, (a, b) => fields.Value(a).SequenceCompareTo(fields.Value(b)));
        var written = 0;
        for (var i = 0; i < byValue.Length; i++)
        {
            if (i > 0 && fields.Value(byValue[i]).SequenceEqual(fields.Value(byValue[i - 1])))
                continue;

            written += Write(fields.Name(byValue[i]), target[written..]);
            written += Write(fields.Value(byValue[i]), target[written..]);
        }

        return written;
    }

    /// <summary>The C# library's reading: the name once, its values joined by commas.</summary>
    private static int WriteJoined(FormFields fields, Span<byte> target)
    {
        var sorted = fields.SortedByName();
        var written = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            var again = i > 0 && fields.Name(sorted[i]).SequenceEqual(fields.Name(sorted[i - 1]));
            written += Write(again ? ","u8 : fields.Name(sorted[i]), target[written..]);
            written += Write(fields.Value(sorted[i]), target[written..]);
        }

        return written;
    }

    private static bool HasRepeatedNames(FormFields fields)
    {
        var sorted = fields.SortedByName();
        for (var i = 0; i < sorted.Length; i++)
        {
            if (EndOfRun(fields, sorted, i) > i + 1)
                return true;
        }

        return false;
    }

    private static int EndOfRun(FormFields fields, ReadOnlySpan<int> sorted, int start)
    {
        var end = start + 1;
        while (end < sorted.Length && fields.Name(sorted[end]).SequenceEqual(fields.Name(sorted[start])))
            end++;
        return end;
    }

    private static int Write(ReadOnlySpan<byte> bytes, Span<byte> target)
    {
        bytes.CopyTo(target);
        return bytes.Length;
    }

    /// <summary>
    /// The URL without its port, or with its scheme's where it has none. Cut by hand: URL classes rewrite characters
    /// that Twilio signed as they were.
    /// </summary>
    private static string ToggledPort(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal);
        if (start < 0)
            return url;

        start += 3;
        var end = url.AsSpan(start).IndexOfAny('/', '?', '#') is >= 0 and var length ? start + length : url.Length;
        var colon = url.LastIndexOf(':', end - 1, end - start);
        var hasPort = colon >= 0 && colon + 1 < end && url.AsSpan(colon + 1, end - colon - 1).IndexOfAnyExceptInRange('0', '9') < 0;
        if (!hasPort)
            return url.Insert(end, url.StartsWith("https", StringComparison.OrdinalIgnoreCase) ? ":443" : ":80");

        return url.Remove(colon, end - colon);
    }

    private static bool HasHashOf(string url, ReadOnlySpan<byte> body)
    {
        const string Parameter = "bodySHA256=";
        var query = url.IndexOf('?', StringComparison.Ordinal);
        var start = query < 0 ? -1 : url.IndexOf(Parameter, query, StringComparison.Ordinal);
        if (start < 0 || url[start - 1] is not ('?' or '&'))
            return false;

        var value = url.AsSpan(start + Parameter.Length);
        var end = value.IndexOf('&');
        var expected = Convert.ToHexStringLower(SHA256.HashData(body));
        return CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes((end < 0 ? value : value[..end]).ToString()));
    }

    private enum RepeatedNames
    {
        Separate,
        Joined,
    }
}
