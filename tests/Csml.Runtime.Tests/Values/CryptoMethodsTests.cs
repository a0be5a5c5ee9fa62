using System.Security.Cryptography;
using Csml.Values;
using Csml.Values.Hashing;
using static Csml.Runtime.Tests.Values.ValueSamples;

namespace Csml.Runtime.Tests.Values;

/// <summary>Language reference, part 2, 5.5. The values are those of the reference engine, of OpenSSL and of FIPS 202.</summary>
public sealed class CryptoMethodsTests
{
    [Theory]
    [InlineData("md5", "260930ce1edddc8030158724455b66eb")]
    [InlineData("MD5", "260930ce1edddc8030158724455b66eb")]
    [InlineData("sha1", "c22d1bf831f918178fcdc87cca53c0f7499c9f4f")]
    [InlineData("sha256", "600be1c43e631a5e678555bec7f6edb865e612d74fabddd359fc6472e2dbcac8")]
    [InlineData("SHA256", "600be1c43e631a5e678555bec7f6edb865e612d74fabddd359fc6472e2dbcac8")]
    [InlineData("sha384", "a31fd0c99e4cc04198bc240750d9c3fe758270ee6f5dbe5c500821c9fad2b8135ac33e2346daf1cedf37db01c12b57b5")]
    [InlineData("sha512", "bf811134d9d689e84bfca4661c227a8babca33fa33d7d59441bef595f3fd0c54ab4e35022ba2ac3572e0032eeee886c5d20b5b6b673718ba24ef20a9d4c449ae")]
    [InlineData("sha3_224", "d8f9c96c44c8728479c0c9dc13040c7449ef5bef3928e7b07841d3ba")]
    [InlineData("sha3_256", "dee492af7cceb45c5571896575a2f85e5ef5229967d3771dfcfbe79907b3f240")]
    [InlineData("SHA3_384", "5c297687647b696dc2ba14e85ac82ed6b24c8946a74026e3f6c325c626acfd2a16c2a3a17820f984ba266be96b97efdd")]
    [InlineData("sha3_512", "8ffd549db03387ea1a09f415f75fe7ac60b3dcdeb50da73f5f0f00a77795f998a411524b23b0c37aa8273c84fcec1772dfcdc96f97290e984e5bcab4bcc1d04a")]
    [InlineData("shake_128", "4b84cfd619d05596520a0ff79db466c5")]
    [InlineData("shake_256", "0afc07c0b80bf1dfa784c93eb31d76be05f518511400f10aedd0e2a257bdb16f")]
    public void Hashes_are_those_of_the_reference(string algorithm, string expected)
    {
        var hash = Call(Crypto("mint tea"), "create_hash", algorithm).Result;
        Show(hash, "digest", "hex").ShouldBe(expected);
        Show(hash, "digest", "base64").ShouldBe(Convert.ToBase64String(Convert.FromHexString(expected)));
    }

    [Theory]
    [InlineData("sha1", "clé", "", "base64", "WwUM+luXFIbbe6j4AXFA3dLZjaI=")]
    [InlineData("md5", "k", "thé", "hex", "42263f02810f2e32088d880c49cd7bd0")]
    [InlineData("sha256", "", "mint tea", "hex", "b144a32711f0be3b3738ee377b1e13eca25565e9b7935226e0dbec7d35060e4f")]
    [InlineData("sha3_224", "k", "mint tea", "hex", "ed7b11f53f4d44a5fb15cd9a7eebd3ecee46c2a7f457ff22b6f390b6")]
    [InlineData("SHA3_256", "k", "mint tea", "hex", "0ac1a9b7dd347d8706cb5e1897809500f8176f0b8448d58ce938fde419ae2149")]
    public void Hmacs_take_any_key(string algorithm, string key, string text, string encoding, string expected) =>
        Show(Call(Crypto(text), "create_hmac", algorithm, key).Result, "digest", encoding).ShouldBe(expected);

    [Theory]
    [InlineData("sha256", 7, "25e211714d30b71c15130291 5af835fb2add5839bf9b70211b0e66f96b289b77")]
    [InlineData("sha3_224", 20, "1caab881fe78569a304c254a1b5860894f18f71b9111780e77bdcaf5")]
    [InlineData("sha3_512", 20, "3490a5f18c20e905aa2fdc3cf9f61641bb4578cb7888652f870d8689f46ee4bfaa11316c4a2d658cb5f408aef3266c57794f4a8339c2e09e758d3e79c6f3c10a")]
    public void Hmac_keys_may_be_longer_than_a_block(string algorithm, int repeats, string expected) =>
        Show(Call(Crypto("mint tea"), "create_hmac", algorithm, string.Concat(Enumerable.Repeat("0123456789", repeats))).Result, "digest", "hex")
            .ShouldBe(expected.Replace(" ", ""));

    [Fact]
    public void Our_sponge_gives_what_the_platform_gives()
    {
        Assert.SkipUnless(SHA3_512.IsSupported && Shake256.IsSupported, "this platform has no SHA-3");
        for (var length = 0; length < 300; length += 7)
        {
            var data = Enumerable.Range(0, length).Select(static number => (byte)(number * 31)).ToArray();
            HashAlgorithms.Sha3(data, strength: 32).ShouldBe(SHA3_256.HashData(data));
            HashAlgorithms.Sha3(data, strength: 48).ShouldBe(SHA3_384.HashData(data));
            HashAlgorithms.Sha3(data, strength: 64).ShouldBe(SHA3_512.HashData(data));
            HashAlgorithms.Shake(data, strength: 16).ShouldBe(Shake128.HashData(data, 16));
            HashAlgorithms.Shake(data, strength: 32).ShouldBe(Shake256.HashData(data, 32));
            HashAlgorithms.Hmac("sha3_384", data, data).ShouldBe(HMACSHA3_384.HashData(data, data));
        }
    }

    [Fact]
    public void The_padding_of_the_sponge_fits_at_the_edge_of_a_block()
    {
        Assert.SkipUnless(SHA3_256.IsSupported, "this platform has no SHA-3");
        foreach (var length in new[] { 135, 136, 137, 271, 272 })
            HashAlgorithms.Sha3(new byte[length], strength: 32).ShouldBe(SHA3_256.HashData(new byte[length]));
        Convert.ToHexStringLower(HashAlgorithms.Sha3([], strength: 28)).ShouldBe("6b4e03423667dbb73b6e15454f0eb1abd4597f9a1b078e3f5b5a6bc7");
    }

    [Fact]
    public void A_hash_shows_its_bytes() =>
        Call(Crypto(""), "create_hash", "shake_128").Result.ToDisplayString()
            .ShouldBe("""{"hash":[127,156,43,164,232,143,130,125,97,96,69,80,118,5,133,62]}""");

    [Fact]
    public void Wrong_arguments_are_soft_errors()
    {
        var hash = Call(Crypto("x"), "create_hash", "md5").Result;
        MethodOutcome[] outcomes =
        [
            StandardFunctions.Crypto(default), Call(Crypto(5), "create_hash", "md5"), Call(Crypto(5), "create_hmac", "md5", "k"),
            Call(Crypto("x"), "create_hash", "sha224"), Call(Crypto("x"), "create_hash", "Sha256"), Call(Crypto("x"), "create_hash", ""),
            Call(Crypto("x"), "create_hash", "ripemd160"), Call(Crypto("x"), "create_hash", "sm3"), Call(Crypto("x"), "create_hash"),
            Call(Crypto("x"), "create_hash", "md5", "x"), Call(Crypto("x"), "create_hmac", "md5"), Call(Crypto("x"), "create_hmac", "md5", 5),
            Call(Crypto("x"), "create_hmac", "shake_128", "k"), Call(Crypto("x"), "digest", "hex"), Call(hash, "digest"),
            Call(hash, "digest", "HEX"), Call(hash, "digest", 16), Call(hash, "keys"),
            Call(CsmlObject.Create([("hash", Json("[256]"))], "crypto"), "digest", "hex"),
        ];
        foreach (var outcome in outcomes) outcome.ShouldBeSoft();
    }

    [Fact]
    public void What_is_made_from_a_secure_value_is_secure()
    {
        var secret = ((CsmlValue)"4111").AsSecure();
        var hash = Call(StandardFunctions.Crypto(secret).Result, "create_hash", "md5").Result;
        hash.IsSecure.ShouldBeTrue();
        Call(hash, "digest", "hex").Result.IsSecure.ShouldBeTrue();
        Call(Crypto("x"), "create_hmac", "md5", secret).Result.IsSecure.ShouldBeTrue();
        Show(Crypto("x"), "type_of").ShouldBe("object");
    }

    private static CsmlValue Crypto(CsmlValue value) => StandardFunctions.Crypto(value).Result;
}
