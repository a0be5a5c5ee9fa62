using Csml.Generator.Emit;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Csml.Generator.Tests.Emit;

/// <summary>Literals and identifiers: what the C# compiler reads is what was meant, whatever the name or text.</summary>
public sealed class CSharpTextTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("quote \" backslash \\ tab \t lines \r\n zero \0")]
    [InlineData("\u0085\u2028\u2029\u200b\u202e")]
    [InlineData("emoji 😀, half a pair \ud83d, accents é")]
    [InlineData("{braces} {\"k\": 1}")]
    public void A_string_reads_back_and_stays_on_its_line(string value)
    {
        var literal = CSharpLiteral.String(value);

        Read(literal).ShouldBe(value);
        literal.ShouldNotContain('\n');
        literal.Any(static character => character is '\u0085' or '\u2028' or '\u2029').ShouldBeFalse();
        Read(CSharpLiteral.InterpolatedPiece(value).Insert(0, "$\"") + "\"").ShouldBe(value);
    }

    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1.0, "1.0")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(0.1, "0.1")]
    [InlineData(1e21, "1E+21")]
    [InlineData(5e-324, "5E-324")]
    public void A_float_is_a_float_and_reads_back(double value, string expected)
    {
        CSharpLiteral.Float(value).ShouldBe(expected);
        CSharpLiteral.IsNegative(value).ShouldBe(expected[0] == '-');
    }

    [Theory]
    [InlineData(5, "5")]
    [InlineData(-1, "-1")]
    [InlineData(int.MinValue, "-2147483648")]
    [InlineData(2147483648, "2147483648L")]
    [InlineData(long.MinValue, "-9223372036854775808L")]
    public void An_int_is_as_short_as_it_can_be(long value, string expected) => CSharpLiteral.Integer(value).ShouldBe(expected);

    [Theory]
    [InlineData("name", "name")]
    [InlineData("été", "été")]
    [InlineData("first-name", "first_name")]
    [InlineData("a\\b", "a_b")]
    [InlineData("9lives", "_9lives")]
    [InlineData("-", "_")]
    [InlineData("变量", "变量")]
    [InlineData("𝒳", "_")]
    [InlineData("a\u200db", "a_b")]
    [InlineData("", "_")]
    public void A_name_becomes_an_identifier(string name, string identifier)
    {
        CSharpIdentifier.Mangle(name).ShouldBe(identifier);
        SyntaxFacts.IsValidIdentifier(identifier).ShouldBeTrue();
    }

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("await", "@await")]
    [InlineData("value", "value")]
    public void Only_keywords_are_escaped(string identifier, string expected) => CSharpIdentifier.Escape(identifier).ShouldBe(expected);

    [Fact]
    public void Names_that_would_share_an_identifier_are_numbered_in_their_order()
    {
        var outer = new IdentifierScope(["turn"]);
        var scope = new IdentifierScope(["_"], outer);

        string[] names = ["a-b", "a_b", "a\\b", "a-b", "turn", "_", "int"];
        names.Select(scope.Declare).ShouldBe(["a_b", "a_b_2", "a_b_3", "a_b", "turn_2", "__2", "@int"]);
    }

    [Fact]
    public void A_name_that_other_files_use_needs_no_list_of_names()
    {
        CSharpIdentifier.UniquePart("total").ShouldBe("total");
        CSharpIdentifier.UniquePart("a-b").ShouldNotBe(CSharpIdentifier.UniquePart("a\\b"));
        CSharpIdentifier.UniquePart("a-b").ShouldBe("a_b_" + CSharpIdentifier.UniquePart("a-b")[4..]);
    }

    [Theory]
    [InlineData("Hi & welcome", "Hi_and_welcome")]
    [InlineData("That's all, folks!", "Thats_all_folks")]
    [InlineData("2 days", "_2_days")]
    [InlineData("…", "Text")]
    [InlineData("This is a sentence that goes on for longer than it should", "This_is_a_sentence_that_goes_on_for")]
    [InlineData("Donaudampfschifffahrtsgesellschaftskapitänswitwe", "Donaudampfschifffahrtsgesellschaftskapit")]
    public void A_sentence_becomes_a_readable_name(string sentence, string identifier) =>
        CSharpIdentifier.FromSentence(sentence, 40).ShouldBe(identifier);

    [Theory]
    [InlineData("/bot/Default.csml", "Flows.Default.g.cs")]
    [InlineData("/bot/Flows/Menu.csml", "Flows.Flows.Menu.g.cs")]
    [InlineData("/elsewhere/Shared.CSML", "Flows.Shared.g.cs")]
    public void A_file_is_named_after_its_path(string path, string hint) =>
        HintNames.Flow(module: null, path, "/bot/", hasNamesake: false).ShouldBe(hint);

    [Fact]
    public void Two_paths_never_share_a_file()
    {
        string[] paths = ["/bot/a/b.csml", "/bot/a.b.csml", "/bot/a&b.csml", "/bot/a+b.csml", "/bot/a_b.csml"];

        paths.Select(static path => HintNames.Flow(module: null, path, "/bot/", hasNamesake: false)).ShouldBeUnique();
        HintNames.Flow(module: null, "/bot/Main.csml", "/bot/", hasNamesake: true).ToUpperInvariant()
            .ShouldNotBe(HintNames.Flow(module: null, "/bot/main.csml", "/bot/", hasNamesake: true).ToUpperInvariant());
    }

    private static string Read(string literal) => SyntaxFactory.ParseExpression(literal) switch
    {
        LiteralExpressionSyntax text => text.Token.ValueText,
        InterpolatedStringExpressionSyntax text => string.Concat(text.Contents.Cast<InterpolatedStringTextSyntax>().Select(static part => part.TextToken.ValueText))
            .Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal),
        _ => throw new InvalidOperationException(literal),
    };
}
