namespace Csml.Generator.Syntax;

/// <content>Punctuation and operators, and what each kind of token makes due.</content>
internal sealed partial class Lexer
{
    private void LexPunctuation(char character)
    {
        var next = Next();
        switch (character)
        {
            case '(':
                Open(TokenKind.OpenParen, LexicalFrame.Paren);
                break;
            case '[':
                Open(TokenKind.OpenBracket, LexicalFrame.Bracket);
                break;
            case '{':
                Open(TokenKind.OpenBrace, IsObjectDue() ? LexicalFrame.Object : LexicalFrame.Block);
                break;
            case ')':
                _frames.Close(LexicalFrame.Paren);
                Add(TokenKind.CloseParen);
                break;
            case ']':
                _frames.Close(LexicalFrame.Bracket);
                Add(TokenKind.CloseBracket);
                break;
            case '}' when next == '}' && IsInHole && !_frames.HasBrace:
                Add(TokenKind.InterpolationEnd);
                break;
            case '}':
                CloseBrace();
                break;
            case '\'':
                Add(TokenKind.Bad, EndOfSingleQuotes());
                break;
            case '!' when next == 'm' && IsBangMatch():
                Add(TokenKind.BangMatch);
                break;
            default:
                LexOperator(character, next);
                break;
        }
    }

    private void LexOperator(char character, char next)
    {
        var kind = (character, next) switch
        {
            ('=', '=') => TokenKind.EqualsEquals,
            ('!', '=') => TokenKind.BangEquals,
            ('<', '=') => TokenKind.LessEquals,
            ('>', '=') => TokenKind.GreaterEquals,
            ('+', '=') => TokenKind.PlusEquals,
            ('-', '=') => TokenKind.MinusEquals,
            ('*', '=') => TokenKind.StarEquals,
            ('/', '=') => TokenKind.SlashEquals,
            ('%', '=') => TokenKind.PercentEquals,
            ('&', '&') => TokenKind.AmpersandAmpersand,
            ('|', '|') => TokenKind.BarBar,
            ('=', _) => TokenKind.Equals,
            ('!', _) => TokenKind.Bang,
            ('<', _) => TokenKind.Less,
            ('>', _) => TokenKind.Greater,
            ('+', _) => TokenKind.Plus,
            ('-', _) => TokenKind.Minus,
            ('*', _) => TokenKind.Star,
            ('/', _) => TokenKind.Slash,
            ('%', _) => TokenKind.Percent,
            (',', _) => TokenKind.Comma,
            (':', _) => TokenKind.Colon,
            ('.', _) => TokenKind.Dot,
            ('@', _) => TokenKind.At,
            ('$', _) => TokenKind.Dollar,
            _ => TokenKind.Bad,
        };

        if (kind != TokenKind.Bad)
            Add(kind);
        else
            Add(TokenKind.Bad, _position + (char.IsHighSurrogate(character) && char.IsLowSurrogate(next) ? 2 : 1));
    }

    private void Open(TokenKind kind, LexicalFrame frame)
    {
        _frames.Push(frame);
        Add(kind);
    }

    private void CloseBrace()
    {
        var frame = _frames.CloseBrace();
        Add(TokenKind.CloseBrace);
        if (frame == LexicalFrame.Object)
            _due = LexicalPosition.Operator;
    }

    /// <summary>
    /// A brace opens an object where a value is due; after the word of a loop or condition it is its body.
    /// </summary>
    private bool IsObjectDue() => _due is LexicalPosition.Operand or LexicalPosition.Key
        && _previous is not (TokenKind.IfKeyword or TokenKind.ElseIfKeyword or TokenKind.WhileKeyword
            or TokenKind.ForeachKeyword);

    private bool IsBangMatch() => _due == LexicalPosition.Operator
        && EndOfWord(_position + 1) - _position == "!match".Length
        && string.CompareOrdinal(_text, _position, "!match", 0, "!match".Length) == 0;

    /// <summary>CSML has no strings in single quotes; one that closes on its line is taken as a whole.</summary>
    private int EndOfSingleQuotes()
    {
        var lineEnd = IndexOf("\n", _position);
        var close = IndexOf("'", _position + 1);
        return close > 0 && (lineEnd < 0 || close < lineEnd) ? close + 1 : _position + 1;
    }

    private LexicalPosition DueAfter(TokenKind kind) => kind switch
    {
        TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.InterpolationStart => LexicalPosition.Operand,
        TokenKind.OpenBrace => _frames.Top == LexicalFrame.Object ? LexicalPosition.Key : LexicalPosition.Statement,
        TokenKind.CloseBrace => LexicalPosition.Statement,
        TokenKind.Colon => _frames.Top == LexicalFrame.Object ? LexicalPosition.Operand : LexicalPosition.Statement,
        TokenKind.Comma => DueAfterComma(),
        TokenKind.Dot or TokenKind.Dollar => LexicalPosition.Name,
        TokenKind.At => IsTargetNext() ? LexicalPosition.Name : LexicalPosition.Statement,
        TokenKind.Star when _previous == TokenKind.ForgetKeyword => LexicalPosition.Statement,
        >= TokenKind.Equals and <= TokenKind.Percent => LexicalPosition.Operand,
        TokenKind.Bad => _due,
        > TokenKind.Identifier => DueAfterKeyword(kind),
        _ => LexicalPosition.Operator,
    };

    private LexicalPosition DueAfterKeyword(TokenKind kind) => kind switch
    {
        TokenKind.SayKeyword or TokenKind.DoKeyword or TokenKind.RememberKeyword or TokenKind.DebugKeyword
            or TokenKind.LogKeyword or TokenKind.LogLevel or TokenKind.ReturnKeyword or TokenKind.UseKeyword
            or TokenKind.IfKeyword or TokenKind.ElseIfKeyword or TokenKind.WhileKeyword or TokenKind.ForeachKeyword
            or TokenKind.MatchKeyword or TokenKind.InKeyword => LexicalPosition.Operand,
        TokenKind.GotoKeyword or TokenKind.ForgetKeyword or TokenKind.PreviousKeyword or TokenKind.AsKeyword
            or TokenKind.FromKeyword or TokenKind.ConstKeyword or TokenKind.FnKeyword or TokenKind.ImportKeyword
            or TokenKind.InsertKeyword => LexicalPosition.Name,
        TokenKind.HoldKeyword or TokenKind.HoldSecureKeyword or TokenKind.BreakKeyword or TokenKind.ContinueKeyword
            or TokenKind.ElseKeyword => LexicalPosition.Statement,
        TokenKind.StepKeyword or TokenKind.FlowKeyword => _previous switch
        {
            TokenKind.GotoKeyword => LexicalPosition.Name,
            TokenKind.PreviousKeyword => LexicalPosition.Statement,
            _ => LexicalPosition.Operator,
        },
        _ => LexicalPosition.Operator,
    };

    private LexicalPosition DueAfterComma() => _frames.Top switch
    {
        LexicalFrame.Object => LexicalPosition.Key,
        LexicalFrame.Block => LexicalPosition.Name,
        _ => LexicalPosition.Operand,
    };

    /// <summary>Only what touches the <c>@</c> of a <c>goto</c> belongs to it.</summary>
    private bool IsTargetNext() => _position < _limit
        && (_text[_position] == '$' || WordCharacters.LengthAt(_text, _position, _limit) > 0);
}
