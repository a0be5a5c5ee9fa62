using System;

namespace Csml.Generator.Syntax;

/// <summary>The tokens of a file and how far the parser has read. Nothing here allocates.</summary>
internal sealed class TokenStream(ArraySegment<Token> tokens, string text)
{
    private readonly Token[] _tokens = tokens.Array!;
    private readonly int _last = tokens.Count - 1;
    private int _index;

    /// <summary>Gets the next token; the end of the file stays where it is.</summary>
    public ref readonly Token Current => ref _tokens[_index];

    /// <summary>Gets where the text ends that has been read.</summary>
    public int PreviousEnd => _index == 0 ? 0 : _tokens[_index - 1].End;

    public ref readonly Token Previous => ref _tokens[_index == 0 ? 0 : _index - 1];

    public ref readonly Token Peek(int distance) =>
        ref _tokens[_index + distance < _last ? _index + distance : _last];

    public Token Take() => _tokens[_index < _last ? _index++ : _last];

    /// <summary>Whether a token is the first one on its line.</summary>
    public bool IsFirstOnLine(in Token token) =>
        token.FullStart == 0 || IsMultiLine(token.FullStart, token.Start);

    /// <summary>Whether a line ends between two places of the text.</summary>
    public bool IsMultiLine(int start, int end) => text.IndexOf('\n', start, end - start) >= 0;
}
