using Csml.Generator.Syntax.Nodes;
using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Syntax;

/// <summary>The values that literals stand for, and where their pieces are.</summary>
public sealed class LiteralTests
{
    [Theory]
    [InlineData("42", 42)]
    [InlineData("-7", -7)]
    [InlineData("+3", 3)]
    [InlineData("00012", 12)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void An_int_has_its_value(string text, long expected)
    {
        var number = ValueOf<NumberLiteralSyntax>(text).Value;

        number.IsFloat.ShouldBeFalse();
        number.Int.ShouldBe(expected);
    }

    [Theory]
    [InlineData("0.5", 0.5)]
    [InlineData(".25", 0.25)]
    [InlineData("-1.75", -1.75)]
    [InlineData("+2.50", 2.5)]
    public void A_float_has_its_value(string text, double expected)
    {
        var number = ValueOf<NumberLiteralSyntax>(text).Value;

        number.IsFloat.ShouldBeTrue();
        number.Float.ShouldBe(expected);
    }

    [Theory]
    [InlineData("1_000", "CSML1009")]
    [InlineData("0.5_0", "CSML1009")]
    [InlineData("9223372036854775808", "CSML1010")]
    [InlineData("-9223372036854775809", "CSML1010")]
    [InlineData("1.5e3", "CSML1008")]
    [InlineData("0x1F", "CSML1008")]
    [InlineData("5_x", "CSML1008")]
    public void A_number_that_the_reference_misreads_is_refused(string text, string id) =>
        ParsedText.OfStep("say " + text).Ids.ShouldBe([id]);

    [Theory]
    [InlineData("", "")]
    [InlineData(@"\n \t \r \' \"" \\", "\n \t \r ' \" \\")]
    [InlineData(@"\u0041 \x", "u0041 x")]
    [InlineData("{single} } {", "{single} } {")]
    [InlineData(@"\}}b", "}}b")]
    [InlineData(@"\{{b", "{{b")]
    [InlineData(@"\}}}", "}}}")]
    [InlineData(@"é\{{b", "é{{b")]
    [InlineData(@"c \{{d\}} e", "c {{d}} e")]
    [InlineData(@"write \{{name}} now", "write {{name}} now")]
    [InlineData("a\nb", "a\nb")]
    [InlineData("// and /* */", "// and /* */")]
    public void A_string_without_holes_has_its_text(string content, string expected) =>
        ValueOf<StringLiteralSyntax>($"\"{content}\"").Value.ShouldBe(expected);

    [Fact]
    public void The_pieces_of_a_string_have_their_text_and_place()
    {
        const string Source = "start:\n  say \"a\\n{{ x + 1 }}\\\"{{}}é\"\n";
        var parsed = ParsedText.Of(Source);

        parsed.Diagnostics.ShouldBeEmpty(parsed.Describe());
        var text = ((SaySyntax)parsed.Flow.Steps[0].Statements[0]).Value.ShouldBeOfType<InterpolatedStringSyntax>();
        text.Contents.Select(part => part switch
        {
            TextPartSyntax piece => "text " + piece.Value,
            HolePartSyntax { Value: { } value } => "hole " + parsed.Text.ToString(value.Span),
            _ => "empty",
        }).ShouldBe(["text a\n", "hole x + 1", "text \"", "empty", "text é"]);
    }

    [Fact]
    public void A_raw_string_has_neither_escapes_nor_holes()
    {
        var hole = (HolePartSyntax)ValueOf<InterpolatedStringSyntax>(@"""{{ \""a\n{{b}}\"" }}""").Contents[0];

        hole.Value.ShouldBeOfType<StringLiteralSyntax>().Value.ShouldBe(@"a\n{{b}}");
    }

    [Fact]
    public void Keys_are_raw()
    {
        var parsed = ParsedText.OfStep(@"say {""a\nb"": 1, ""{{c}}"": 2} say ""{{ {\""d\"": 3} }}""");

        parsed.Ids.ShouldBe(["CSML1101"]);
        var said = parsed.Flow.Steps[0].Statements.Cast<SaySyntax>().Select(say => say.Value).ToList();
        ((ObjectExpressionSyntax)said[0]).Entries.Select(entry => entry.Key).ShouldBe([@"a\nb", "{{c}}"]);
        var hole = (HolePartSyntax)((InterpolatedStringSyntax)said[1]).Contents[0];
        ((ObjectExpressionSyntax)hole.Value!).Entries[0].Key.ShouldBe("d");
    }

    [Theory]
    [InlineData("a }} b", "CSML1004")]
    [InlineData("}} {{x}}", "CSML1004")]
    [InlineData("{{ x", "CSML1003")]
    [InlineData("{{", "CSML1003")]
    [InlineData("{{ a b }}", "CSML1016")]
    [InlineData("{{{x}}}", "CSML1032")]
    [InlineData("{{ a // b }}", "CSML1005")]
    [InlineData("{{ o[\"k\"] }}", "CSML1003")]
    public void A_string_with_wrong_braces_has_one_error(string content, string id) =>
        ParsedText.OfStep($"say \"{content}\"").Ids.ShouldBe([id]);

    private static T ValueOf<T>(string text)
        where T : ExpressionSyntax
    {
        var parsed = ParsedText.OfStep("say " + text);
        parsed.Diagnostics.ShouldBeEmpty(parsed.Describe());
        return ((SaySyntax)parsed.Flow.Steps[0].Statements[0]).Value.ShouldBeOfType<T>();
    }
}
