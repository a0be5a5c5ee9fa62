using Csml.Generator.Diagnostics;
using Csml.Generator.Syntax;
using Csml.Generator.Tests.Support;
using Csml.Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Tests.Syntax;

/// <summary>What holds for the tokens and the tree of any text, right or wrong.</summary>
public sealed class LexerPropertyTests
{
    private const int EditsPerText = 10;

    /// <summary>Pieces that edits put in: whatever opens, closes, or changes what is due.</summary>
    private static readonly string[] Pieces =
    [
        "\"", "\\\"", "{{", "}}", "{", "}", "(", ")", "[", "]", "/*", "*/", "//", "\\", "-", "-1", ".5", "!", "@", "$",
        ":", ",", "=", "say ", "do ", "if (", "else ", "goto ", "foreach (x) in ", "as ", "fn f() {", "x:\n",
        "\n", "\r\n", "\0", "\uD800", "é", "变", "\u00A0", "'", ";",
    ];

    [Fact]
    public void Every_text_of_corpus_and_fixtures_keeps_the_properties()
    {
        foreach (var text in Texts())
            Check(text);
    }

    [Fact]
    public void Random_edits_of_them_keep_the_properties()
    {
        var random = new Random(20_240_607);
        foreach (var text in Texts())
        {
            for (var edit = 0; edit < EditsPerText; edit++)
                Check(Edit(text, random));
        }
    }

    [Fact]
    public void Random_characters_keep_the_properties()
    {
        var random = new Random(4_711);
        for (var round = 0; round < 2_000; round++)
        {
            var characters = new char[random.Next(1, 200)];
            for (var index = 0; index < characters.Length; index++)
                characters[index] = (char)(random.Next(4) == 0 ? random.Next(0x10000) : random.Next(9, 127));
            Check(new string(characters));
        }
    }

    [Fact]
    public void Random_pieces_keep_the_properties()
    {
        var random = new Random(815);
        for (var round = 0; round < 3_000; round++)
        {
            var pieces = Enumerable.Range(0, random.Next(1, 60)).Select(_ => Pieces[random.Next(Pieces.Length)]);
            Check(string.Concat(pieces));
        }
    }

    private static IEnumerable<string> Texts() => ConformanceCase.All
        .SelectMany(@case => @case.Flows.Select(flow => flow.Text))
        .Concat(Fixture.NamesIn("").Select(name => Fixture.In("", name).Text));

    private static string Edit(string text, Random random)
    {
        var start = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(4), text.Length - start);
        var inserted = random.Next(3) == 0 ? "" : Pieces[random.Next(Pieces.Length)];
        return string.Concat(text.AsSpan(0, start), inserted, text.AsSpan(start + length));
    }

    private static void Check(string text)
    {
        var source = SourceText.From(text);
        var bag = new DiagnosticBag(new SourceFile("Main.csml", source));
        var tokens = Lexer.Lex(source, bag, TestContext.Current.CancellationToken);

        CheckTokens(text, tokens);

        var parsed = ParsedText.Of(text);
        CheckTokens(text, [.. parsed.Flow.Tokens().Where(token => !token.IsMissing)]);
        parsed.Flow.ToFullString().ShouldBe(text);
        foreach (var diagnostic in parsed.Diagnostics)
            diagnostic.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
    }

    /// <summary>
    /// The tokens follow each other without gap, say what stands there, and only the last one is the end.
    /// </summary>
    private static void CheckTokens(string text, IReadOnlyList<Token> tokens)
    {
        var position = 0;
        foreach (var token in tokens)
        {
            if (token.FullStart != position || token.Start < token.FullStart
                || string.CompareOrdinal(text, token.Start, token.Text, 0, token.Text.Length) != 0)
                throw new ShouldAssertException($"Token {token.Kind} at {token.Start} does not fit into: {text}");
            position = token.End;
        }

        position.ShouldBe(text.Length, text);
        tokens.Count(token => token.Kind == TokenKind.EndOfFile).ShouldBe(1);
        tokens[^1].Kind.ShouldBe(TokenKind.EndOfFile);
    }
}
