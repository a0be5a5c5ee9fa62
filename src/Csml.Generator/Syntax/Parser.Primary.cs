using Csml.Generator.Syntax.Nodes;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Syntax;

/// <content>Names, calls, groups and closures (language 4.1, 4.4).</content>
internal sealed partial class Parser
{
    /// <summary>Whether an expression begins here; if so, reading it takes a token.</summary>
    private bool AtExpressionStart() => Current.Kind switch
    {
        TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace or TokenKind.Plus or TokenKind.Minus
            or TokenKind.Bang or TokenKind.Number or TokenKind.String or TokenKind.RawString or TokenKind.StringStart
            or TokenKind.OpenString
            or TokenKind.TrueKeyword or TokenKind.FalseKeyword or TokenKind.NullKeyword => true,
        TokenKind.Identifier => !(AtStepLabel() && _tokens.IsFirstOnLine(Current)),
        TokenKind.FlowKeyword or TokenKind.StepKeyword or TokenKind.ConstKeyword or TokenKind.InsertKeyword
            => _tokens.Peek(1).Kind == TokenKind.OpenParen,
        _ => false,
    };

    private ExpressionSyntax ParsePrimary()
    {
        switch (Current.Kind)
        {
            case TokenKind.OpenParen:
                return AtClosure() ? ParseClosure() : ParseGroup();
            case TokenKind.Plus:
            case TokenKind.Minus:
                return ParseSigned();
            case TokenKind.OpenBracket:
                return ParseArray();
            case TokenKind.OpenBrace:
                return ParseObject();
            case TokenKind.Number:
                return ParseNumber(Take());
            case TokenKind.TrueKeyword:
            case TokenKind.FalseKeyword:
                return new BoolLiteralSyntax(Take());
            case TokenKind.NullKeyword:
                return new NullLiteralSyntax(Take());
            case TokenKind.String:
            case TokenKind.RawString:
            case TokenKind.OpenString:
                return ParseString();
            case TokenKind.StringStart:
                return ParseInterpolatedString();
            case TokenKind.Bang:
                if (BeginError())
                    _bag.ReportMisplacedNot(Current.Span);
                return ParseNot();
            default:
                return AtExpressionStart() ? ParseNameOrCall() : MissingPrimary();
        }
    }

    private ErrorExpressionSyntax MissingPrimary()
    {
        ReportMissingValue(default);
        return MissingExpression();
    }

    private ExpressionSyntax ParseNameOrCall()
    {
        var name = Take();
        if (NumberRules.LooksLikeNumber(name.Text))
        {
            if (BeginError())
                _bag.ReportInvalidNumber(name.Span);
            return new NameExpressionSyntax(name);
        }

        // Between the name of a function and its arguments there may be space, even a line end.
        if (At(TokenKind.OpenParen))
            return new CallExpressionSyntax(name, ParseArguments());

        CheckName(name, NameUse.Read);
        return new NameExpressionSyntax(name);
    }

    private ArgumentListSyntax ParseArguments()
    {
        var open = Take();
        var arguments = ParseList(TokenKind.CloseParen, Arguments);
        return new ArgumentListSyntax(open, arguments, ExpectClose(open, TokenKind.CloseParen));
    }

    private ArgumentSyntax ParseArgument()
    {
        if (!AtWord() || _tokens.Peek(1).Kind != TokenKind.Equals)
            return new ArgumentSyntax(default, default, ParseElement());

        var name = ExpectName(NameUse.Argument);
        var equals = Take();
        return new ArgumentSyntax(name, equals, ParseValue(equals));
    }

    /// <summary>An item of a list.</summary>
    private ExpressionSyntax ParseElement() => ParseValue(default);

    private GroupExpressionSyntax ParseGroup(Token sign = default)
    {
        var open = Take();
        var value = ParseEnclosed(open, TokenKind.CloseParen);
        return new GroupExpressionSyntax(sign, open, value, ExpectClose(open, TokenKind.CloseParen));
    }

    /// <summary>A sign that touches no digits stands before a parenthesis, or is wrong.</summary>
    private ExpressionSyntax ParseSigned()
    {
        var previous = _tokens.Previous;
        var sign = Take();
        if (At(TokenKind.OpenParen))
            return ParseGroup(sign);

        if (BeginError())
        {
            if (previous.Kind == sign.Kind && sign.IsAdjacent)
                _bag.ReportIncrement(TextSpan.FromBounds(previous.Start, sign.End), sign.Text);
            else
                _bag.ReportMisplacedSign(sign.Span);
        }

        return new ErrorExpressionSyntax([sign, .. SkipBalanced(stopAtComma: true)]);
    }

    /// <summary>A parenthesised list of words is the head of a closure if a brace follows.</summary>
    private bool AtClosure()
    {
        if (!At(TokenKind.OpenParen))
            return false;

        var distance = 1;
        while (IsParameter(_tokens.Peek(distance).Kind))
        {
            distance++;
            if (_tokens.Peek(distance).Kind != TokenKind.Comma)
                break;
            distance++;
        }

        if (distance == 1 && _tokens.Peek(distance).Kind == TokenKind.Comma)
            distance++;
        return _tokens.Peek(distance).Kind == TokenKind.CloseParen
            && _tokens.Peek(distance + 1).Kind == TokenKind.OpenBrace;
    }

    private static bool IsParameter(TokenKind kind) => CsmlFacts.IsWord(kind) || kind == TokenKind.Number;

    private ClosureExpressionSyntax ParseClosure()
    {
        var parameters = ParseParameters();
        return new ClosureExpressionSyntax(parameters, ParseBlock());
    }
}
