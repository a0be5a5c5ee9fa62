using System.Globalization;
using Csml.Values;
using static Csml.Runtime.Tests.Values.ValueSamples;

namespace Csml.Runtime.Tests.Values;

/// <summary>Language reference, part 2, 1.5.</summary>
public sealed class DisplayTests
{
    [Theory]
    [InlineData("null", "Null")]
    [InlineData("true", "true")]
    [InlineData("-12", "-12")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("\"salt & pepper\"", "salt & pepper")]
    [InlineData("[1.0,null]", "[1.0,null]")]
    [InlineData("[ 1, \"two\", [3.5], null, true ]", "[1,\"two\",[3.5],null,true]")]
    [InlineData("{\"b\":1,\"a\":{\"c\":[]}}", "{\"b\":1,\"a\":{\"c\":[]}}")]
    [InlineData("[]", "[]")]
    [InlineData("{}", "{}")]
    public void Values_show_as_text_or_compact_JSON(string json, string expected) => Json(json).ToDisplayString().ShouldBe(expected);

    [Theory]
    [InlineData(0.0, "0", "0.0")]
    [InlineData(-0.0, "-0", "-0.0")]
    [InlineData(1.0, "1", "1.0")]
    [InlineData(-3.0, "-3", "-3.0")]
    [InlineData(2.5, "2.5", "2.5")]
    [InlineData(0.1 + 0.2, "0.30000000000000004", "0.30000000000000004")]
    [InlineData(1.0 / 3, "0.3333333333333333", "0.3333333333333333")]
    [InlineData(100.0, "100", "100.0")]
    [InlineData(123456.789, "123456.789", "123456.789")]
    [InlineData(0.00001, "0.00001", "0.00001")]
    [InlineData(0.000012, "0.000012", "0.000012")]
    [InlineData(0.000009, "0.000009", "9e-6")]
    [InlineData(1e-7, "0.0000001", "1e-7")]
    [InlineData(1.2e-13, "0.00000000000012", "1.2e-13")]
    [InlineData(1.5e-9, "0.0000000015", "1.5e-9")]
    [InlineData(1e15, "1000000000000000", "1000000000000000.0")]
    [InlineData(1234567890123456.0, "1234567890123456", "1234567890123456.0")]
    [InlineData(1e16, "10000000000000000", "1e16")]
    [InlineData(1.5e19, "15000000000000000000", "1.5e19")]
    [InlineData(1e20, "100000000000000000000", "1e20")]
    [InlineData(123e20, "12300000000000000000000", "1.23e22")]
    [InlineData(double.NaN, "NaN", "null")]
    [InlineData(double.PositiveInfinity, "inf", "null")]
    [InlineData(double.NegativeInfinity, "-inf", "null")]
    public void Floats_have_one_form_in_text_and_one_in_JSON(double number, string display, string json)
    {
        ((CsmlValue)number).ToDisplayString().ShouldBe(display);
        CsmlValue.Array(number).ToDisplayString().ShouldBe($"[{json}]");
        CsmlConvert.ToJson(number).ShouldBe(json);
    }

    [Fact]
    public void The_largest_and_the_smallest_float_are_written_out()
    {
        ((CsmlValue)double.MaxValue).ToDisplayString().ShouldBe("17976931348623157" + new string('0', 292));
        ((CsmlValue)double.Epsilon).ToDisplayString().ShouldBe("0." + new string('0', 323) + "5");
    }

    [Fact]
    public void Every_float_reads_back_from_both_forms() => PropertyCheck.ForAll<double>(number =>
    {
        var display = ((CsmlValue)number).ToDisplayString();
        var json = CsmlConvert.ToJson(number);
        if (!double.IsFinite(number)) return;
        display.ShouldNotContain("E", Case.Insensitive);
        BitConverter.DoubleToInt64Bits(double.Parse(display, CultureInfo.InvariantCulture)).ShouldBe(BitConverter.DoubleToInt64Bits(number));
        Json(json).ShouldBe(number);
        Json(json).Kind.ShouldBe(CsmlValueKind.Float);
    });

    [Theory]
    [InlineData("say \"hi\"", "\"say \\\"hi\\\"\"")]
    [InlineData("back\\slash", "\"back\\\\slash\"")]
    [InlineData("tab\there", "\"tab\\there\"")]
    [InlineData("\r\n\b\f", "\"\\r\\n\\b\\f\"")]
    [InlineData("\u0000\u001f", "\"\\u0000\\u001f\"")]
    [InlineData("\u007f</é😀'+&\u2028", "\"\u007f</é😀'+&\u2028\"")]
    public void Strings_inside_are_quoted_and_escape_only_what_they_must(string text, string expected) =>
        CsmlValue.Array(text).ToDisplayString().ShouldBe($"[{expected}]");

    [Fact]
    public void A_component_is_wrapped_inside_and_plain_on_top()
    {
        CsmlValue button = CsmlObject.Create([("title", "a")], "button");
        button.ToDisplayString().ShouldBe("""{"title":"a"}""");
        CsmlValue.Array(button).ToDisplayString().ShouldBe("""[{"content_type":"button","content":{"title":"a"}}]""");
        CsmlValue.Object(("b", button)).ToDisplayString().ShouldBe("""{"b":{"content_type":"button","content":{"title":"a"}}}""");
    }

    [Fact]
    public void Values_show_themselves_in_interpolated_strings_of_any_culture()
    {
        CsmlValue number = 1234.5;
        string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"{number} {CsmlValue.Array(number)}").ShouldBe("1234.5 [1234.5]");
    }

    [Fact]
    public void The_builder_grows_and_starts_again()
    {
        using var builder = new TextBuilder(1);
        builder.Append(new string('x', 5000));
        builder.Append(long.MinValue);
        builder.Append('0', 3);
        builder.ToString().ShouldBe(new string('x', 5000) + "-9223372036854775808000");
        builder.Clear();
        ((CsmlValue)7).WriteDisplay(builder);
        builder.ToString().ShouldBe("7");
    }
}
