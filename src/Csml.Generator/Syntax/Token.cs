using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Syntax;

/// <summary>
/// A piece of the text that the grammar knows, together with the white space and comments before it. The tokens of
/// a file, each with its leading trivia, are the file to the character.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its characters, as written.</param>
/// <param name="FullStart">Where its leading trivia begins.</param>
/// <param name="Start">Where it begins itself.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int FullStart, int Start)
{
    /// <summary>Gets a value indicating whether this is an optional token that the text does not have.</summary>
    public bool IsNone => Kind == TokenKind.None;

    /// <summary>
    /// Gets a value indicating whether the grammar asks for this token and the text does not have it.
    /// </summary>
    public bool IsMissing => Text is { Length: 0 } && Kind != TokenKind.EndOfFile;

    public int End => Start + (Text?.Length ?? 0);

    public TextSpan Span => TextSpan.FromBounds(Start, End);

    public TextSpan LeadingTrivia => TextSpan.FromBounds(FullStart, Start);

    public TextSpan FullSpan => TextSpan.FromBounds(FullStart, End);

    /// <summary>Gets a value indicating whether nothing, not even white space, stands before this token.</summary>
    public bool IsAdjacent => FullStart == Start;

    /// <summary>A token that ought to stand at a position, and does not.</summary>
    public static Token Missing(TokenKind kind, int position) => new(kind, "", position, position);

    public override string ToString() => Text;
}
