using static Csml.Runtime.Tests.Values.ValueSamples;

namespace Csml.Runtime.Tests.Values;

/// <summary>Language reference, part 2, 4.2, 5.10 and 5.11.</summary>
public sealed class EncodingMethodsTests
{
    [Theory]
    [InlineData("a b&c=d", "a%20b%26c%3Dd")]
    [InlineData("é", "%C3%A9")]
    [InlineData("-_.~", "-_.~")]
    [InlineData("!*'()", "%21%2A%27%28%29")]
    [InlineData("/?#", "%2F%3F%23")]
    [InlineData("😀", "%F0%9F%98%80")]
    [InlineData("", "")]
    public void Uri_components_are_encoded_byte_by_byte(string text, string encoded)
    {
        Show(text, "encode_uri_component").ShouldBe(encoded);
        Show(encoded, "decode_uri_component").ShouldBe(text);
    }

    [Theory]
    [InlineData("100%", "100%")]
    [InlineData("%zz%4", "%zz%4")]
    [InlineData("a+b", "a+b")]
    [InlineData("%c3%A9", "é")]
    public void Malformed_escapes_and_plus_signs_are_kept(string text, string expected) =>
        Show(text, "decode_uri_component").ShouldBe(expected);

    [Theory]
    [InlineData("%FF")]
    [InlineData("%C3")]
    public void Bytes_that_are_no_text_are_a_soft_error(string text) => Call(text, "decode_uri_component").ShouldBeSoft();

    [Theory]
    [InlineData("https://shop.example/list?q=mint tea&lang=fr", "https://shop.example/list?q=mint%20tea&lang=fr")]
    [InlineData("https://shop.example/?q=thé", "https://shop.example/?q=th%C3%A9")]
    [InlineData("https://shop.example/?q=a+b&n=&m&l=1,2", "https://shop.example/?q=a%20b&n&m&l=1,2")]
    [InlineData("https://shop.example/?q=a b#x=c d", "https://shop.example/?q=a%20b#x=c%20d")]
    [InlineData("https://shop.example/a b", "https://shop.example/a b")]
    [InlineData("https://shop.example/#a?b=c d", "https://shop.example/#a?b=c d")]
    [InlineData("no query here", "no query here")]
    public void Uris_have_their_query_values_encoded(string text, string expected) => Show(text, "encode_uri").ShouldBe(expected);

    [Theory]
    [InlineData("https://shop.example/list?q=mint%20tea&lang=fr", "https://shop.example/list?q=mint tea&lang=fr")]
    [InlineData("https://shop.example/?q=th%C3%A9", "https://shop.example/?q=thé")]
    [InlineData("https://shop.example/a%20b", "https://shop.example/a%20b")]
    public void Uris_have_their_query_values_decoded(string text, string expected) => Show(text, "decode_uri").ShouldBe(expected);

    [Fact]
    public void A_relative_uri_with_a_query_is_a_soft_error()
    {
        Call("/list?q=a b", "encode_uri").ShouldBeSoft();
        Call("list?q=a b", "decode_uri").ShouldBeSoft();
    }

    [Theory]
    [InlineData("a < b && c > \"d\" 'e'", "a &lt; b &amp;&amp; c &gt; \"d\" 'e'")]
    [InlineData("plain", "plain")]
    public void Html_encodes_three_characters(string text, string expected)
    {
        Show(text, "encode_html_entities").ShouldBe(expected);
        Show(expected, "decode_html_entities").ShouldBe(text);
    }

    [Theory]
    [InlineData("&eacute;&copy;&hearts;", "é©♥")]
    [InlineData("&#65;&#x42;&#X43;", "ABC")]
    [InlineData("&quot;q&quot; &#39;r&#39; &apos;", "\"q\" 'r' '")]
    [InlineData("&NotEqualTilde;&bne;", "\u2242\u0338=\u20e5")]
    [InlineData("&CounterClockwiseContourIntegral;", "∳")]
    [InlineData("&#128512;", "😀")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("&nosuch; & &amp", "&nosuch; & &amp")]
    [InlineData("&#0; &#xD800; &#1114112; &#; &#x; &;", "&#0; &#xD800; &#1114112; &#; &#x; &;")]
    [InlineData("&Eacute;&EACUTE;", "É&EACUTE;")]
    public void Html_references_with_a_semicolon_are_decoded(string text, string expected) =>
        Show(text, "decode_html_entities").ShouldBe(expected);

    [Theory]
    [InlineData("12", "int 12")]
    [InlineData("12.0", "float 12")]
    [InlineData("1e2", "float 100")]
    [InlineData("-0", "float -0")]
    [InlineData("-9223372036854775808", "int -9223372036854775808")]
    [InlineData("-9223372036854775809", "float -9223372036854776000")]
    [InlineData("null", "Null Null")]
    [InlineData("\"12\"", "string 12")]
    [InlineData(" [1, 2.5, \"x\"] ", "array [1,2.5,\"x\"]")]
    [InlineData("{\"a\":1,\"b\":{},\"a\":2}", "object {\"a\":2,\"b\":{}}")]
    [InlineData("[\"\\u00e9\\n\\\"\\ud83d\\ude00\"]", "array [\"é\\n\\\"😀\"]")]
    public void From_json_reads_documents(string text, string expected) => NumberMethodsTests.TypeAndText(text, "from_json").ShouldBe(expected);

    [Theory]
    [InlineData("pear")]
    [InlineData("[1,")]
    [InlineData("")]
    [InlineData("[1] x")]
    [InlineData("'a'")]
    [InlineData("[1,]")]
    [InlineData("// c\n1")]
    [InlineData("01")]
    [InlineData("9223372036854775808")]
    [InlineData("1e999")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"a\nb\"")]
    [InlineData("NaN")]
    public void What_is_no_json_is_a_soft_error(string text) => Call(text, "from_json").ShouldBeSoft();

    [Fact]
    public void Json_nests_as_deep_as_values_do()
    {
        Show(new string('[', 128) + new string(']', 128), "from_json").Length.ShouldBe(256);
        Call(new string('[', 129) + new string(']', 129), "from_json").ShouldBeSoft();
        Call(new string('[', 100_000), "from_json").ShouldBeSoft();
    }
}
