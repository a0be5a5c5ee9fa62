using System.Text;
using Csml.Values.Hashing;

namespace Csml.Values;

/// <summary>
/// The methods of <c>Crypto(text)</c> (language reference, part 2, 5.5): <c>create_hash</c>, <c>create_hmac</c>, and of what they give,
/// <c>digest</c>.
/// </summary>
internal static class CryptoMethods
{
    internal const string Tag = "crypto";

    private const string ValueKey = "value";
    private const string HashKey = "hash";

    internal static CsmlObject Create(CsmlValue value) => CsmlObject.Create([(ValueKey, value)], Tag);

    internal static MethodOutcome Invoke(in CsmlValue receiver, string method, ReadOnlySpan<CsmlValue> args)
    {
        var crypto = (CsmlObject)receiver.Target!;
        return method switch
        {
            "create_hash" => Arguments.Text(args, "create_hash(algorithm: string) => crypto object", out var algorithm)
                ?? CreateHash(crypto, algorithm),
            "create_hmac" => Arguments.Texts(args, "create_hmac(algorithm: string, key: string) => crypto object", out var algorithm, out var key)
                ?? CreateHmac(crypto, algorithm, key),
            "digest" => Arguments.Text(args, "digest(encoding: \"hex\" or \"base64\") => string", out var encoding) ?? Digest(crypto, encoding),
            _ => MethodErrors.Unknown(receiver, method),
        };
    }

    private static MethodOutcome CreateHash(CsmlObject crypto, string algorithm)
    {
        if (!crypto[ValueKey].TryGetString(out var text)) return NoText("create_hash");
        return HashAlgorithms.Hash(algorithm, Encoding.UTF8.GetBytes(text)) is { } hash ? Hashed(hash) : MethodOutcome.Soft(
            "[create_hash] the algorithm must be md5, sha1, sha256, sha384, sha512, sha3_224, sha3_256, sha3_384, sha3_512, shake_128 "
            + "or shake_256");
    }

    private static MethodOutcome CreateHmac(CsmlObject crypto, string algorithm, string key)
    {
        if (!crypto[ValueKey].TryGetString(out var text)) return NoText("create_hmac");
        var hash = HashAlgorithms.Hmac(algorithm, Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text));
        return hash is not null ? Hashed(hash) : MethodOutcome.Soft(
            "[create_hmac] the algorithm must be md5, sha1, sha256, sha384, sha512, sha3_224, sha3_256, sha3_384 or sha3_512");
    }

    private static MethodOutcome Hashed(byte[] hash)
    {
        CsmlValue bytes = CsmlArray.Owning([.. hash.Select(static octet => (CsmlValue)octet)]);
        return MethodOutcome.Of(CsmlObject.Create([(HashKey, bytes)], Tag));
    }

    private static MethodOutcome Digest(CsmlObject crypto, string encoding)
    {
        if (!crypto[HashKey].TryGetArray(out var items) || !TryGetBytes(items, out var hash))
            return MethodOutcome.Soft("[digest] there is no hash: call create_hash or create_hmac first");
        return encoding switch
        {
            "hex" => MethodOutcome.Of(Convert.ToHexStringLower(hash)),
            "base64" => MethodOutcome.Of(Convert.ToBase64String(hash)),
            _ => MethodOutcome.Soft("[digest] the encoding must be \"hex\" or \"base64\""),
        };
    }

    /// <summary>The hash may have been stored meanwhile, so that anything may be in its place.</summary>
    private static bool TryGetBytes(CsmlArray items, out byte[] bytes)
    {
        bytes = new byte[items.Count];
        for (var index = 0; index < bytes.Length; index++)
        {
            if (!items[index].TryGetInt(out var octet) || octet is < 0 or > byte.MaxValue) return false;
            bytes[index] = (byte)octet;
        }

        return true;
    }

    private static MethodOutcome NoText(string method) => MethodOutcome.Soft($"[{method}] the value must be a string");
}
