using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Syntax;

/// <content>
/// How the parser goes on after an error: it says one thing about a place, then nothing until it has found its feet
/// again, which is where a statement or an item begins.
/// </content>
internal sealed partial class Parser
{
    private bool _isRecovering;
    private bool _saidTooDeep;
    private bool _saidTooManyElseIfs;

    /// <summary>Braces that were skipped or given up on; as many closing ones are passed over in silence.</summary>
    private int _strayBraces;

    /// <summary>Begins an error: true where it is not a consequence of the one before.</summary>
    private bool BeginError()
    {
        if (_isRecovering)
            return false;
        _isRecovering = true;
        return true;
    }

    /// <summary>Gets where something is missing: at the next token, or right behind the last one of the file.</summary>
    private TextSpan Here => At(TokenKind.EndOfFile) ? new TextSpan(_tokens.PreviousEnd, 0) : Current.Span;

    /// <summary>The next token, or the one that lacks something where the file ends.</summary>
    private TextSpan HereOr(Token owner) => At(TokenKind.EndOfFile) ? owner.Span : Current.Span;

    private void EndRecovery() => _isRecovering = false;

    /// <summary>Whether no list or bracket goes on here: something closes, or a statement or item begins.</summary>
    private bool AtBoundary() => Current.Kind switch
    {
        TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace => true,
        _ => AtStatementBoundary(),
    };

    /// <summary>
    /// Whether a statement or item certainly begins here, or nothing follows. Keywords that are not reserved could
    /// be names that stand in a wrong place: those must begin a line.
    /// </summary>
    private bool AtStatementBoundary()
    {
        var kind = Current.Kind;
        if (kind is TokenKind.EndOfFile or TokenKind.StringEnd or TokenKind.InterpolationEnd)
            return true;
        if (!CsmlFacts.IsWord(kind))
            return false;
        if (CsmlFacts.IsStatementKeyword(kind) || CsmlFacts.IsItemKeyword(kind) || kind == TokenKind.ElseKeyword)
            return CsmlFacts.IsReservedKeyword(kind) || _tokens.IsFirstOnLine(Current);
        return AtStepLabel() && _tokens.IsFirstOnLine(Current);
    }

    private bool AtWordOnNewLine() => AtWord() && _tokens.IsFirstOnLine(Current);

    /// <summary>Whether a word stands here with a colon right behind it.</summary>
    private bool AtStepLabel() =>
        AtWord() && _tokens.Peek(1) is { Kind: TokenKind.Colon, IsAdjacent: true };

    /// <summary>Takes tokens up to where a list or statement may go on, brackets with all that is in them.</summary>
    private ImmutableArray<Token> SkipBalanced(bool stopAtComma)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var depth = 0;
        while (!AtStatementBoundary())
        {
            var kind = Current.Kind;
            if (depth == 0 && (AtBoundary() || (kind == TokenKind.Comma && stopAtComma)))
                break;
            if (kind is TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace)
                depth++;
            else if (kind is TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace)
                depth--;
            else if (kind == TokenKind.StringStart)
                SkipString(tokens);
            tokens.Add(Take());
        }

        if (tokens.Count == 0)
            tokens.Add(Missing(TokenKind.Identifier));
        return tokens.ToImmutable();
    }

    /// <summary>Takes tokens up to where a statement may begin, or a block end.</summary>
    private ImmutableArray<Token> SkipToStatement()
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        do
        {
            if (At(TokenKind.StringStart))
                SkipString(tokens);
            else if (At(TokenKind.OpenBrace))
                _strayBraces++;
            else if (At(TokenKind.CloseBrace) && _strayBraces > 0)
                _strayBraces--;
            tokens.Add(Take());
        }
        while (!AtStatementBoundary()
            && Current.Kind is not (TokenKind.CloseBrace or TokenKind.ElseIfKeyword)
            && !AtWordOnNewLine());
        return tokens.ToImmutable();
    }

    /// <summary>Takes a block from its opening brace to the one that closes it, or to the end.</summary>
    private ImmutableArray<Token> SkipBlock()
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var depth = 0;
        do
        {
            if (At(TokenKind.OpenBrace))
                depth++;
            else if (At(TokenKind.CloseBrace))
                depth--;
            else if (At(TokenKind.StringStart))
                SkipString(tokens);
            tokens.Add(Take());
        }
        while (depth > 0 && !At(TokenKind.EndOfFile) && !At(TokenKind.StringEnd));
        return tokens.ToImmutable();
    }

    /// <summary>Takes an interpolated string but for its closing quote.</summary>
    private void SkipString(ImmutableArray<Token>.Builder tokens)
    {
        while (!At(TokenKind.StringEnd))
            tokens.Add(Take());
    }

    /// <summary>
    /// Reports what stands here in place of something else. A string over several lines that something touches from
    /// behind is more likely to have lost its closing quote.
    /// </summary>
    private void ReportUnexpected(string expected)
    {
        if (!BeginError())
            return;

        if (IsUnclosedStringBefore())
            _bag.ReportUnterminatedString(new TextSpan(_string.Start, 1));
        else if (At(TokenKind.OpenString))
            _bag.ReportUnterminatedString(Current.Span);
        else if (AtBrokenHole())
            _bag.ReportUnterminatedInterpolation(_hole.Span);
        else if (At(TokenKind.Bad))
            ReportBad();
        else
            _bag.ReportMissingToken(Here, expected);
    }

    /// <summary>
    /// Reports that a value is missing behind a keyword, operator or bracket (or nothing, in a list): where something
    /// else stands in its place, there; where the line ends instead, at what lacks it.
    /// </summary>
    private void ReportMissingValue(Token owner)
    {
        if (IsUnclosedStringBefore() || AtBrokenHole() || At(TokenKind.Bad) || owner.IsNone)
        {
            ReportUnexpected("a value");
            return;
        }

        if (!BeginError())
            return;
        var isOperator = !CsmlFacts.IsWord(owner.Kind);
        var isHere = !At(TokenKind.EndOfFile) && !(isOperator && _tokens.IsFirstOnLine(Current));
        _bag.ReportMissingValue(isHere ? Current.Span : owner.Span, owner.Text);
    }

    private void ReportBad()
    {
        if (Current.Text.Length > 1 && Current.Text[0] == '\'')
            _bag.ReportSingleQuotedString(Current.Span);
        else
            _bag.ReportUnexpectedCharacter(Current.Span);
    }

    /// <summary>
    /// Whether the string ends here in the middle of a hole, mostly because a quote in it was not escaped.
    /// </summary>
    private bool AtBrokenHole() => At(TokenKind.StringEnd) && !_hole.IsNone;

    private bool IsUnclosedStringBefore() => Current.IsAdjacent
        && !_string.IsEmpty
        && _string.End == Current.Start
        && _tokens.IsMultiLine(_string.Start, _string.End);

    private bool SayOnce(ref bool said)
    {
        if (said)
            return false;
        said = true;
        return true;
    }
}
