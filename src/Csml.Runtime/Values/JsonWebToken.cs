using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Csml.Values;

/// <summary>The compact form of a JSON web token, signed with HMAC (RFC 7515, RFC 7519).</summary>
internal static class JsonWebToken
{
    internal const string InvalidToken = "InvalidToken";
    internal const string InvalidAlgorithm = "InvalidAlgorithm";
    internal const string InvalidSignature = "InvalidSignature";

    /// <summary>Whether this is one of the algorithms.</summary>
    internal static bool IsAlgorithm(string name) => name is "HS256" or "HS384" or "HS512";

    internal static string Sign(CsmlObject header, CsmlValue claims, string algorithm, string secret)
    {
        var signed = Encode(CsmlConvert.ToJson(header)) + "." + Encode(CsmlConvert.ToJson(claims));
        return signed + "." + Base64Url.EncodeToString(Signature(signed, algorithm, secret));
    }

    /// <summary>
    /// Takes a token apart whose signature is right; otherwise the word of the reference for what is wrong. The algorithm must be the
    /// one that was expected, whatever the token says of itself.
    /// </summary>
    internal static string? Verify(string token, string algorithm, string secret, out CsmlValue header, out CsmlValue claims)
    {
        (header, claims) = (default, default);
        var parts = token.Split('.');
        if (parts.Length != 3 || !TryDecode(parts[2], out var signature) || !TryDecodeJson(parts[0], out header)) return InvalidToken;
        if (!header.TryGetObject(out var fields) || !fields["alg"].TryGetString(out var named)) return InvalidToken;
        if (named != algorithm) return InvalidAlgorithm;

        var expected = Signature(parts[0] + "." + parts[1], algorithm, secret);
        if (!CryptographicOperations.FixedTimeEquals(expected, signature)) return InvalidSignature;
        return TryDecodeJson(parts[1], out claims) ? null : InvalidToken;
    }

    private static byte[] Signature(string signed, string algorithm, string secret)
    {
        var (key, data) = (Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(signed));
        return algorithm switch
        {
            "HS256" => HMACSHA256.HashData(key, data),
            "HS384" => HMACSHA384.HashData(key, data),
            _ => HMACSHA512.HashData(key, data),
        };
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    /// <summary>
    /// Decodes what this library could have encoded: no padding, no blanks, no spare bits, so that one token has one spelling.
    /// </summary>
    private static bool TryDecode(string part, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        if (!Base64Url.IsValid(part)) return false;
        var decoded = Base64Url.DecodeFromChars(part);
        if (Base64Url.EncodeToString(decoded) != part) return false;
        bytes = decoded;
        return true;
    }

    private static bool TryDecodeJson(string part, out CsmlValue value)
    {
        value = default;
        return TryDecode(part, out var bytes) && CsmlConvert.TryParseJson(Encoding.UTF8.GetString(bytes), out value, out _);
    }
}
