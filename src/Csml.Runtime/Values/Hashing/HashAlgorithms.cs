using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Csml.Values.Hashing;

/// <summary>The hash functions of <c>Crypto</c> by their names (language reference, part 2, 5.5).</summary>
[SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The flow names the algorithm.")]
[SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "The flow names the algorithm.")]
internal static class HashAlgorithms
{
    /// <summary>The hash of data; null for a name that is not known, which is all in lower or all in upper case.</summary>
    internal static byte[]? Hash(string name, byte[] data) => Canonical(name) switch
    {
        "md5" => MD5.HashData(data),
        "sha1" => SHA1.HashData(data),
        "sha256" => SHA256.HashData(data),
        "sha384" => SHA384.HashData(data),
        "sha512" => SHA512.HashData(data),
        "sha3_224" => Sha3(data, strength: 28),
        "sha3_256" => SHA3_256.IsSupported ? SHA3_256.HashData(data) : Sha3(data, strength: 32),
        "sha3_384" => SHA3_384.IsSupported ? SHA3_384.HashData(data) : Sha3(data, strength: 48),
        "sha3_512" => SHA3_512.IsSupported ? SHA3_512.HashData(data) : Sha3(data, strength: 64),
        "shake_128" => Shake128.IsSupported ? Shake128.HashData(data, outputLength: 16) : Shake(data, strength: 16),
        "shake_256" => Shake256.IsSupported ? Shake256.HashData(data, outputLength: 32) : Shake(data, strength: 32),
        _ => null,
    };

    /// <summary>The keyed hash of data; null for a name that is not known, or of a function without a keyed form.</summary>
    internal static byte[]? Hmac(string name, byte[] key, byte[] data) => Canonical(name) switch
    {
        "md5" => HMACMD5.HashData(key, data),
        "sha1" => HMACSHA1.HashData(key, data),
        "sha256" => HMACSHA256.HashData(key, data),
        "sha384" => HMACSHA384.HashData(key, data),
        "sha512" => HMACSHA512.HashData(key, data),
        "sha3_224" => HmacSha3(name, key, data, strength: 28),
        "sha3_256" => HmacSha3(name, key, data, strength: 32),
        "sha3_384" => HmacSha3(name, key, data, strength: 48),
        "sha3_512" => HmacSha3(name, key, data, strength: 64),
        _ => null,
    };

    internal static byte[] Sha3(ReadOnlySpan<byte> data, int strength) =>
        Keccak.Hash(data, Keccak.RateOf(strength), Keccak.HashSuffix, outputLength: strength);

    internal static byte[] Shake(ReadOnlySpan<byte> data, int strength) =>
        Keccak.Hash(data, Keccak.RateOf(strength), Keccak.ExtendableSuffix, outputLength: strength);

    /// <summary>HMAC (RFC 2104), whose block is as long as what the sponge absorbs at a time.</summary>
    private static byte[] HmacSha3(string name, byte[] key, byte[] data, int strength)
    {
        const byte Inner = 0x36, Outer = 0x5C;
        var block = new byte[Keccak.RateOf(strength)];
        (key.Length > block.Length ? Hash(name, key)! : key).CopyTo(block, 0);
        var inner = Hash(name, [.. Xored(block, Inner), .. data])!;
        return Hash(name, [.. Xored(block, Outer), .. inner])!;
    }

    private static byte[] Xored(byte[] block, byte mask) => [.. block.Select(octet => (byte)(octet ^ mask))];

    private static string? Canonical(string name)
    {
        var lower = name.ToLowerInvariant();
        return name == lower || name == name.ToUpperInvariant() ? lower : null;
    }
}
