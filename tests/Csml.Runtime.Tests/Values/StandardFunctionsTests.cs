using Csml.Values;
using Microsoft.Extensions.Time.Testing;
using static Csml.Runtime.Tests.Values.ValueSamples;

namespace Csml.Runtime.Tests.Values;

/// <summary>Language reference, part 2, 5.2 and 5.4, with the rulings on Q15, Q22 and Q23.</summary>
public sealed class StandardFunctionsTests
{
    [Theory]
    [InlineData("tea", "Mint TEA", true)]
    [InlineData("coffee", "mint tea", false)]
    [InlineData("", "x", true)]
    [InlineData("É", "thé", true)]
    [InlineData("ΟΔΟΣ", "οδος", true)]
    public void Find_ignores_letter_case(string value, string text, bool expected) =>
        StandardFunctions.Find(value, text).Result.ShouldBe(expected);

    [Fact]
    public void Find_minds_letter_case_when_told()
    {
        StandardFunctions.Find("tea", "Mint TEA", caseSensitive: true).Result.ShouldBe(false);
        StandardFunctions.Find("tea", "Mint TEA", caseSensitive: false).Result.ShouldBe(true);
    }

    [Fact]
    public void Length_counts_elements_or_bytes()
    {
        StandardFunctions.Length(Json("[1,2]")).Result.ShouldBe(2);
        StandardFunctions.Length("é").Result.ShouldBe(2);
    }

    [Fact]
    public void Floor_keeps_the_kind()
    {
        StandardFunctions.Floor(2.7).Result.ShouldBe(2.0);
        StandardFunctions.Floor(-2.1).Result.ShouldBe(-3.0);
        StandardFunctions.Floor(3).Result.ShouldBe(3);
    }

    [Fact]
    public void Or_replaces_errors_only()
    {
        StandardFunctions.Or(CsmlValue.ErrorNull("x"), 7).Result.ShouldBe(7);
        StandardFunctions.Or(CsmlValue.Null, 7).Result.ShouldBe(CsmlValue.Null);
        StandardFunctions.Or(false, 7).Result.ShouldBe(false);
        StandardFunctions.Or(1, CsmlValue.Failure("no")).Result.FailureText.ShouldBe("no");
    }

    [Fact]
    public void Wrong_arguments_are_soft_errors()
    {
        MethodOutcome[] outcomes =
        [
            StandardFunctions.Find(1, "x"), StandardFunctions.Find("x", default), StandardFunctions.Length(12),
            StandardFunctions.Length(Json("{}")), StandardFunctions.Length(default), StandardFunctions.Floor("2.5"),
            StandardFunctions.Or(1, default), StandardFunctions.OneOf(Json("[]"), Seeded()), StandardFunctions.OneOf(1, Seeded()),
            StandardFunctions.Shuffle("ab", Seeded()), StandardFunctions.Base64(5), StandardFunctions.Hex(default),
            StandardFunctions.Uuid("v2", Seeded()), StandardFunctions.Uuid(4, Seeded()),
        ];
        foreach (var outcome in outcomes) outcome.ShouldBeSoft();
    }

    [Fact]
    public void A_hard_error_is_passed_on()
    {
        var failed = CsmlValue.Failure("no");
        StandardFunctions.Length(failed).Result.FailureText.ShouldBe("no");
        StandardFunctions.Find("x", failed).Result.FailureText.ShouldBe("no");
        StandardFunctions.Uuid(failed, Seeded()).Result.FailureText.ShouldBe("no");
    }

    [Fact]
    public void Random_floats_are_below_one_and_repeat_with_the_seed()
    {
        var floats = Enumerable.Range(0, 100).Select(static seed => StandardFunctions.Random(Seeded(seed))).ToArray();
        floats.ShouldAllBe(number => number.Kind == CsmlValueKind.Float && (number >= 0).IsTrue && (number < 1).IsTrue);
        StandardFunctions.Random(Seeded(5)).ShouldBe(StandardFunctions.Random(Seeded(5)));
        var fresh = Enumerable.Range(0, 50).Select(static _ => StandardFunctions.Random(ValueContext.Default)).ToArray();
        fresh.Distinct().Count().ShouldBe(50);
        fresh.ShouldAllBe(number => (number >= 0).IsTrue && (number < 1).IsTrue);
    }

    [Fact]
    public void The_default_source_of_randomness_covers_its_ranges()
    {
        var random = ValueContext.Default.Random;
        Enumerable.Range(0, 500).Select(_ => random.Next(3)).Distinct().Count().ShouldBe(3);
        Enumerable.Range(0, 500).Select(_ => random.Next(-1, 2)).Distinct().Count().ShouldBe(3);
        random.Next(0).ShouldBe(0);
        random.Next(5, 5).ShouldBe(5);
        random.Next().ShouldBeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public void Uuids_say_their_version()
    {
        StandardFunctions.Uuid(default, Seeded()).Result.ToDisplayString()
            .ShouldMatch("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
        var clock = new FakeTimeProvider(new DateTimeOffset(2021, 3, 4, 5, 6, 7, TimeSpan.Zero));
        var uuid = StandardFunctions.Uuid("v1", new ValueContext(new Random(1), clock)).Result.ToDisplayString();
        uuid.ShouldStartWith("53aa8980-7ca7-11eb-");
        uuid.ShouldMatch("^[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "Zg==")]
    [InlineData("fo", "Zm8=")]
    [InlineData("foo", "Zm9v")]
    [InlineData("mint tea?>", "bWludCB0ZWE/Pg==")]
    [InlineData("é😀", "w6nwn5iA")]
    public void Base64_goes_both_ways(string text, string encoded)
    {
        Show(StandardFunctions.Base64(text).Result, "encode").ShouldBe(encoded);
        Show(StandardFunctions.Base64(encoded).Result, "decode", "ignored").ShouldBe(text);
        Show(StandardFunctions.Base64(encoded.TrimEnd('=')).Result, "decode").ShouldBe(text);
    }

    [Theory]
    [InlineData("mint", "6d696e74")]
    [InlineData("", "")]
    [InlineData("é😀", "c3a9f09f9880")]
    public void Hex_goes_both_ways(string text, string encoded)
    {
        Show(StandardFunctions.Hex(text).Result, "encode").ShouldBe(encoded);
        Show(StandardFunctions.Hex(encoded.ToUpperInvariant()).Result, "decode").ShouldBe(text);
    }

    [Fact]
    public void Bytes_that_are_no_text_become_replacement_characters()
    {
        Show(StandardFunctions.Hex("6dff6e").Result, "decode").ShouldBe("m\uFFFDn");
        Show(StandardFunctions.Base64("/w==").Result, "decode").ShouldBe("\uFFFD");
    }

    [Theory]
    [InlineData("!!!")]
    [InlineData("Zm9v Zm9v")]
    [InlineData("Z")]
    [InlineData("Zg=")]
    [InlineData("Zg===")]
    [InlineData("====")]
    [InlineData("Zm9v\n")]
    [InlineData("Z=g=")]
    public void What_is_no_base64_is_a_soft_error(string text) => Call(StandardFunctions.Base64(text).Result, "decode").ShouldBeSoft();

    [Theory]
    [InlineData("6d6")]
    [InlineData("zz")]
    [InlineData("6d 69")]
    public void What_is_no_hex_is_a_soft_error(string text) => Call(StandardFunctions.Hex(text).Result, "decode").ShouldBeSoft();

    [Fact]
    public void Codecs_have_no_other_methods_but_the_generic_ones()
    {
        var codec = StandardFunctions.Base64("x").Result;
        Call(codec, "keys").ShouldBeSoft();
        Show(codec, "type_of").ShouldBe("object");
        Call(CsmlObject.Create([], "hex"), "encode").ShouldBeSoft();
    }
}
