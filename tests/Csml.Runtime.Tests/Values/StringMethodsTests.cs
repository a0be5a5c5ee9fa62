using System.Globalization;
using Csml.Values;
using static Csml.Runtime.Tests.Values.ValueSamples;

namespace Csml.Runtime.Tests.Values;

/// <summary>Language reference, part 2, 4.2, with the rulings on Q1 and Q2.</summary>
public sealed class StringMethodsTests
{
    [Theory]
    [InlineData("mint", "length", "4")]
    [InlineData("naïve", "length", "6")]
    [InlineData("€", "length", "3")]
    [InlineData("😀", "length", "4")]
    [InlineData("", "length", "0")]
    [InlineData("", "is_empty", "true")]
    [InlineData(" ", "is_empty", "false")]
    [InlineData("MiXeD 42!", "to_uppercase", "MIXED 42!")]
    [InlineData("MINT Tea", "to_lowercase", "mint tea")]
    [InlineData("mint tea", "capitalize", "Mint tea")]
    [InlineData("éa", "capitalize", "Éa")]
    [InlineData("ßa", "capitalize", "SSa")]
    [InlineData("", "capitalize", "")]
    [InlineData("\t mint \n", "trim", "mint")]
    [InlineData("\u00a0\u3000mint\u2003", "trim", "mint")]
    [InlineData("\u200bmint", "trim", "\u200bmint")]
    [InlineData("  mint ", "trim_left", "mint ")]
    [InlineData("  mint ", "trim_right", "  mint")]
    public void Methods_without_arguments(string text, string method, string expected) => Show(text, method).ShouldBe(expected);

    [Theory]
    [InlineData("mint tea", "contains", "tea", "true")]
    [InlineData("mint tea", "contains", "Tea", "false")]
    [InlineData("mint tea", "contains", "", "true")]
    [InlineData("abc", "contains", "a.c", "false")]
    [InlineData("e\u0301", "contains", "é", "false")]
    [InlineData("mint tea", "starts_with", "mint", "true")]
    [InlineData("mint", "starts_with", "", "true")]
    [InlineData("Mint", "starts_with", "m", "false")]
    [InlineData("mint tea", "ends_with", "tea", "true")]
    [InlineData("teA", "ends_with", "a", "false")]
    [InlineData("a\u00ADb", "ends_with", "\u00AD", "false")]
    [InlineData("4", "append", "2", "42")]
    [InlineData("banana", "match", "an", "[\"an\",\"an\"]")]
    [InlineData("aaa", "match", "aa", "[\"aa\"]")]
    [InlineData("banana", "match", "x", "Null")]
    [InlineData("a😀", "match", "", "[\"\",\"\",\"\"]")]
    [InlineData("a,,c", "split", ",", "[\"a\",\"\",\"c\"]")]
    [InlineData(",a,", "split", ",", "[\"\",\"a\",\"\"]")]
    [InlineData("abc", "split", ",", "[\"abc\"]")]
    [InlineData("", "split", ",", "[\"\"]")]
    [InlineData("a--b---c", "split", "--", "[\"a\",\"b\",\"-c\"]")]
    [InlineData("abc", "split", "abc", "[\"\",\"\"]")]
    [InlineData("é😀", "split", "", "[\"\",\"é\",\"😀\",\"\"]")]
    [InlineData("", "split", "", "[\"\",\"\"]")]
    public void Methods_with_a_text(string text, string method, string argument, string expected) =>
        Show(text, method, argument).ShouldBe(expected);

    [Theory]
    [InlineData("banana", "replace", "an", "AN", "bANana")]
    [InlineData("banana", "replace", "x", "y", "banana")]
    [InlineData("banana", "replace", "", "-", "-banana")]
    [InlineData("😀😀", "replace", "😀", "x", "x😀")]
    [InlineData("banana", "replace_all", "an", "AN", "bANANa")]
    [InlineData("aaa", "replace_all", "aa", "b", "ba")]
    [InlineData("a😀c", "replace_all", "", "-", "-a-😀-c-")]
    [InlineData("", "replace_all", "", "-", "-")]
    [InlineData("a.b.c", "replace_all", ".", "", "abc")]
    [InlineData("é", "replace_all", "e", "x", "é")]
    public void Replacing(string text, string method, string old, string replacement, string expected) =>
        Show(text, method, old, replacement).ShouldBe(expected);

    [Theory]
    [InlineData("abcdef", 1, 3, "bc")]
    [InlineData("abcdef", 0, 6, "abcdef")]
    [InlineData("abcdef", 2, 2, "")]
    [InlineData("abcdef", -4, 5, "cde")]
    [InlineData("abcdef", 1, -1, "bcde")]
    [InlineData("abcdef", -3, -1, "de")]
    [InlineData("abcdef", 4, null, "ef")]
    [InlineData("a😀b", 1, 2, "😀")]
    [InlineData("日本語", -1, null, "語")]
    [InlineData("e\u0301x", 0, 1, "e")]
    [InlineData("abc", 3, null, null)]
    [InlineData("abc", -4, null, null)]
    [InlineData("abc", 1, 4, null)]
    [InlineData("abc", 3, 3, null)]
    [InlineData("abcdef", 3, 1, null)]
    [InlineData("abcdef", 2, -5, null)]
    [InlineData("", 0, null, null)]
    [InlineData("abc", long.MinValue, null, null)]
    [InlineData("abc", 0, long.MaxValue, null)]
    public void Slices_count_characters_and_must_be_inside(string text, long start, object? end, string? expected)
    {
        CsmlValue[] args = end is null ? [start] : [start, Convert.ToInt64(end, CultureInfo.InvariantCulture)];
        if (expected is null) Call(text, "slice", args).ShouldBeSoft();
        else Show(text, "slice", args).ShouldBe(expected);
    }

    [Theory]
    [InlineData("ann@example.com", true)]
    [InlineData("ann.b+c@mail.example.org", true)]
    [InlineData("é@ü.de", true)]
    [InlineData("a b@c.d", true)]
    [InlineData("ann@example", false)]
    [InlineData("@example.com", false)]
    [InlineData("ann@b@c.com", false)]
    [InlineData("ann@example.", false)]
    [InlineData("ann@.com", false)]
    [InlineData("ann@.c.om", true)]
    [InlineData("", false)]
    public void The_shape_of_an_email_address(string text, bool expected) => Show(text, "is_email").ShouldBe(expected ? "true" : "false");

    [Theory]
    [InlineData("42", "to_int", "int 42")]
    [InlineData("+42", "to_int", "int 42")]
    [InlineData("-4.9", "to_int", "int -4")]
    [InlineData("1e30", "to_int", "int 9223372036854775807")]
    [InlineData("42", "to_float", "float 42")]
    [InlineData("1e-2", "to_float", "float 0.01")]
    [InlineData("4.5", "round", "float 5")]
    [InlineData("-4.2", "floor", "float -5")]
    [InlineData("4", "round", "int 4")]
    [InlineData("-4", "abs", "int 4")]
    [InlineData("25", "sqrt", "int 5")]
    [InlineData("2.25", "sqrt", "float 1.5")]
    [InlineData("0", "sin", "int 0")]
    [InlineData("0.0", "cos", "float 1")]
    public void Numeric_strings_have_the_methods_of_their_number(string text, string method, string expected) =>
        NumberMethodsTests.TypeAndText(text, method).ShouldBe(expected);

    [Fact]
    public void Powers_of_numeric_strings()
    {
        NumberMethodsTests.TypeAndText("3", "pow", "2").ShouldBe("int 9");
        NumberMethodsTests.TypeAndText("1.5", "pow", 2).ShouldBe("float 2.25");
    }

    [Theory]
    [InlineData("mint", "length", "1")]
    [InlineData("mint", "is_empty", "1", "2")]
    [InlineData("mint", "contains")]
    [InlineData("mint", "contains", "\"a\"", "\"b\"")]
    [InlineData("mint", "contains", "1")]
    [InlineData("mint", "append", "1")]
    [InlineData("mint", "match")]
    [InlineData("mint", "split", "null")]
    [InlineData("a1", "replace", "\"a\"", "1")]
    [InlineData("a1", "replace_all", "1", "\"a\"")]
    [InlineData("a1", "replace", "\"a\"")]
    [InlineData("a1", "replace_regex", "\"a\"", "\"b\"", "\"c\"")]
    [InlineData("abc", "slice", "\"1\"")]
    [InlineData("abc", "slice", "1.0")]
    [InlineData("abc", "slice", "0", "null")]
    [InlineData("abc", "slice")]
    [InlineData("abc", "slice", "0", "1", "2")]
    [InlineData("4", "to_int", "1")]
    [InlineData("4", "pow")]
    [InlineData("pear", "to_int")]
    [InlineData("nan", "to_float")]
    [InlineData("pear", "round")]
    [InlineData("4.25", "precision", "1")]
    [InlineData("a", "index_of", "\"a\"")]
    [InlineData("a", "encode_html_entities", "1")]
    [InlineData("1", "from_json", "1")]
    public void What_does_not_fit_is_a_soft_error(string text, string method, params string[] args) =>
        Call(text, method, [.. args.Select(Json)]).ShouldBeSoft();

    [Fact]
    public void Is_empty_takes_the_argument_that_the_reference_wants() => Show("", "is_empty", 1).ShouldBe("true");

    [Fact]
    public void Texts_do_not_grow_without_end()
    {
        var text = new string('x', ValueLimits.MaxTextLength / 2 + 1);
        Call(text, "append", text).ShouldBeSoft();
        Call(text, "replace_all", "x", "xx").ShouldBeSoft();
        Call(new string('x', 1000), "replace_regex", "x", new string('y', ValueLimits.MaxTextLength / 999)).ShouldBeSoft();
        ((CsmlValue)text + text).IsFailed.ShouldBeTrue();
        Call(text, "split", "").ShouldBeSoft();
        Call(text, "match", "x").ShouldBeSoft();
        Call(CsmlValue.Array(text, text), "join", "").ShouldBeSoft();
    }

    [Fact]
    public void Positions_count_scalar_values()
    {
        Scalars.Count("a😀é").ShouldBe(3);
        Scalars.At("a😀é", 1).ShouldBe("😀");
        Scalars.At("a😀é", 3).ShouldBeNull();
        Scalars.At("a", -1).ShouldBeNull();
        Scalars.ReplaceAt("a😀é", 1, "xyz").ShouldBe("axyzé");
        Scalars.ReplaceAt("a😀é", 3, "x").ShouldBeNull();
    }
}
