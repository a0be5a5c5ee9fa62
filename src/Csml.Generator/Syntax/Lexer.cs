using System;
using System.Threading;
using Csml.Generator.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Syntax;

/// <summary>
/// Cuts the text of a flow into tokens. CSML has no token grammar of its own: what <c>-1</c>, <c>{</c> or <c>log</c>
/// are depends on whether a value, an operator, a name or a statement is due, which the lexer knows from the token
/// before (<see cref="LexicalPosition"/>). Every character of the text ends up in one token or in the trivia before
/// one.
/// </summary>
internal sealed partial class Lexer
{
    private readonly string _text;
    private readonly DiagnosticBag _bag;
    private readonly CancellationToken _cancellationToken;
    private readonly WordTable _words = new();
    private LexicalFrames _frames = new();
    private Token[] _tokens;
    private int _count;
    private LexicalPosition _due = LexicalPosition.Statement;
    private TokenKind _previous;
    private int _position;
    private int _fullStart;

    /// <summary>Where the text ends that is being cut: the end of the file, or of the string around a hole.</summary>
    private int _limit;

    private Lexer(string text, DiagnosticBag bag, CancellationToken cancellationToken)
    {
        _text = text;
        _limit = text.Length;
        _bag = bag;
        _cancellationToken = cancellationToken;
        _tokens = new Token[(text.Length / 4) + 16];
    }

    private bool IsInHole => _limit < _text.Length;

    /// <summary>The tokens of a text; the last one, and no other, is the end of the file.</summary>
    public static ArraySegment<Token> Lex(SourceText text, DiagnosticBag bag, CancellationToken cancellationToken)
    {
        var lexer = new Lexer(text.ToString(), bag, cancellationToken);
        lexer.LexFile();
        return new ArraySegment<Token>(lexer._tokens, 0, lexer._count);
    }

    private void LexFile()
    {
        while (true)
        {
            SkipTrivia();
            if (_position == _limit)
                break;
            LexToken();
        }

        Add(TokenKind.EndOfFile, _position, "");
    }

    private void LexToken()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var character = _text[_position];
        switch (character)
        {
            case '"':
                LexQuote(_position + 1);
                break;
            case '\\' when Next() == '"':
                LexRawQuote();
                break;
            case '.' when _due is LexicalPosition.Operand or LexicalPosition.Key && IsDigitAt(_position + 1):
                LexNumber();
                break;
            case '-' or '+' when LexSign():
                break;
            default:
                if (WordCharacters.LengthAt(_text, _position, _limit) == 0)
                    LexPunctuation(character);
                else if (_due is LexicalPosition.Operand or LexicalPosition.Key && WordCharacters.IsDigit(character))
                    LexNumber();
                else if (character == '-' && _due == LexicalPosition.Operator)
                    LexPunctuation(character);
                else
                    LexWord();
                break;
        }
    }

    /// <summary>
    /// A sign where a value is due: of a number that it touches, or of a parenthesis, between which and the sign
    /// there may be space. Otherwise <c>-</c> begins a word.
    /// </summary>
    private bool LexSign()
    {
        if (_due is not (LexicalPosition.Operand or LexicalPosition.Key))
            return false;

        if (IsDigitAt(_position + 1) || (Next() == '.' && IsDigitAt(_position + 2)))
        {
            LexNumber();
            return true;
        }

        if (_text[_position] == '-' && (EndOfWord(_position) > _position + 1 || !IsParenAfterSpace(_position + 1)))
            return false;

        Add(_text[_position] == '-' ? TokenKind.Minus : TokenKind.Plus);
        return true;
    }

    private void LexWord()
    {
        var end = EndOfWord(_position);
        var text = _words.Intern(_text, _position, end, out var kind);
        Add(KindOfWordHere(kind, text), end, text);
    }

    /// <summary>
    /// What a word is where it stands. All keywords are whole words; those that are not reserved are ordinary names
    /// where a name or value is due.
    /// </summary>
    private TokenKind KindOfWordHere(TokenKind kind, string text)
    {
        if (_previous == TokenKind.Dot && _fullStart == _position)
            return TokenKind.Identifier;
        if (_previous == TokenKind.LogKeyword && CsmlFacts.IsLogLevel(text))
            return TokenKind.LogLevel;
        if (kind == TokenKind.Identifier || CsmlFacts.IsReservedKeyword(kind))
            return kind;

        return _due switch
        {
            LexicalPosition.Name => TokenKind.Identifier,
            LexicalPosition.Operand or LexicalPosition.Key
                when kind is not (TokenKind.TrueKeyword or TokenKind.FalseKeyword or TokenKind.NullKeyword
                    or TokenKind.ConstKeyword or TokenKind.InsertKeyword) => TokenKind.Identifier,
            _ => kind,
        };
    }

    private int EndOfWord(int position)
    {
        while (position < _limit)
        {
            // The reference takes the backslash of \" into the word; what it makes of that is always an error.
            if (_text[position] == '\\' && position + 1 < _limit && _text[position + 1] == '"')
                break;
            var length = WordCharacters.LengthAt(_text, position, _limit);
            if (length == 0)
                break;
            position += length;
        }

        return position;
    }

    /// <summary>
    /// A number as far as it could be one. What is wrong with it the parser says, who knows whether it was meant as
    /// a number at all: <c>9lives</c> is a name in <c>do 9lives = 1</c>.
    /// </summary>
    private void LexNumber()
    {
        var start = _position;
        var end = start + (WordCharacters.IsDigit(_text[start]) || _text[start] == '.' ? 0 : 1);
        end = EndOfDigits(end);
        var hasPoint = end < _limit && _text[end] == '.' && IsDigitAt(end + 1);
        if (hasPoint)
            end = EndOfDigits(end + 1);

        if (end < _limit && _text[end] != '-' && EndOfWord(end) > end)
        {
            end = EndOfWord(end);
            if (!hasPoint && _text[start] != '+')
            {
                var word = _words.Intern(_text, start, EndOfWord(start), out _);
                Add(TokenKind.Identifier, start + word.Length, word);
                return;
            }
        }

        Add(TokenKind.Number, end, _words.Intern(_text, start, end, out _));
    }

    private int EndOfDigits(int position)
    {
        while (position < _limit && (WordCharacters.IsDigit(_text[position]) || _text[position] == '_'))
            position++;
        return position;
    }

    private bool IsDigitAt(int position) => position < _limit && WordCharacters.IsDigit(_text[position]);

    private char Next() => _position + 1 < _limit ? _text[_position + 1] : '\0';

    private void Add(TokenKind kind) => Add(kind, _position + CsmlFacts.TextOf(kind).Length, CsmlFacts.TextOf(kind));

    private void Add(TokenKind kind, int end) => Add(kind, end, _text.Substring(_position, end - _position));

    private void Add(TokenKind kind, int end, string text)
    {
        if (_count == _tokens.Length)
            Array.Resize(ref _tokens, _count * 2);
        _tokens[_count++] = new Token(kind, text, _fullStart, _position);
        _position = end;
        _fullStart = end;
        _due = DueAfter(kind);
        _previous = kind;
    }
}
