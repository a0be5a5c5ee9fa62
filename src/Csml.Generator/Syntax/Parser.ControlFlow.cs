using System.Collections.Immutable;
using System.Linq;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Syntax;

/// <content>Branches and loops (language 5.12 to 5.14) and the bodies they have.</content>
internal sealed partial class Parser
{
    private IfSyntax ParseIf()
    {
        var keyword = Take();
        var condition = ParseCondition(keyword);
        var body = ParseBody(keyword);
        var mark = _scratch.NodeMark;
        while (AtElseIf())
        {
            if (_scratch.NodeMark - mark == SyntaxLimits.ElseIfs && SayOnce(ref _saidTooManyElseIfs))
                _bag.ReportTooManyElseIfs(Current.Span);
            _scratch.Add(ParseElseIf());
        }

        var elseIfs = _scratch.TakeNodes<ElseIfClauseSyntax>(mark);
        return new IfSyntax(keyword, condition, body, elseIfs, At(TokenKind.ElseKeyword) ? ParseElse() : null);
    }

    /// <summary>At <c>else if</c> or <c>elseif</c>; the latter alone is also an ordinary name.</summary>
    private bool AtElseIf() =>
        (At(TokenKind.ElseKeyword) && _tokens.Peek(1).Kind == TokenKind.IfKeyword)
        || (At(TokenKind.ElseIfKeyword) && !AtStepLabel());

    private ElseIfClauseSyntax ParseElseIf()
    {
        var elseKeyword = Take();
        var ifKeyword = elseKeyword.Kind == TokenKind.ElseKeyword ? Take() : default;
        var keyword = ifKeyword.IsNone ? elseKeyword : ifKeyword;
        var condition = ParseCondition(keyword);
        return new ElseIfClauseSyntax(elseKeyword, ifKeyword, condition, ParseBody(keyword));
    }

    private ElseClauseSyntax ParseElse()
    {
        var keyword = Take();
        return new ElseClauseSyntax(keyword, ParseBody(keyword));
    }

    private ConditionSyntax ParseCondition(Token keyword)
    {
        if (At(TokenKind.OpenParen))
        {
            var open = Take();
            var value = ParseEnclosed(open, TokenKind.CloseParen);
            return new ConditionSyntax(open, value, ExpectClose(open, TokenKind.CloseParen));
        }

        if (BeginError())
            _bag.ReportMissingParentheses(AtBoundary() ? keyword.Span : Current.Span, keyword.Text);
        var missing = Missing(TokenKind.OpenParen);
        var condition = AtExpressionStart() ? ParseExpression() : MissingExpression();
        var close = At(TokenKind.CloseParen) ? Take() : Missing(TokenKind.CloseParen);
        return new ConditionSyntax(missing, condition, close);
    }

    private WhileSyntax ParseWhile()
    {
        var keyword = Take();
        var condition = ParseCondition(keyword);
        return new WhileSyntax(keyword, condition, ParseLoopBody(keyword));
    }

    private ForeachSyntax ParseForeach()
    {
        var keyword = Take();
        var variables = ParseForeachVariables(keyword);
        var inKeyword = Expect(TokenKind.InKeyword, "'in'");
        return new ForeachSyntax(keyword, variables, inKeyword, ParseIterable(inKeyword), ParseLoopBody(keyword));
    }

    private ForeachVariablesSyntax ParseForeachVariables(Token keyword)
    {
        if (!At(TokenKind.OpenParen))
        {
            if (BeginError())
                _bag.ReportMissingParentheses(AtBoundary() ? keyword.Span : Current.Span, keyword.Text);
            var name = AtWord() ? ExpectName(NameUse.Variable) : Missing(TokenKind.Identifier);
            return new ForeachVariablesSyntax(
                Missing(TokenKind.OpenParen), new NameSyntax(name), default, null, Missing(TokenKind.CloseParen));
        }

        var open = Take();
        var item = new NameSyntax(ExpectName(NameUse.Variable));
        var comma = TakeIf(TokenKind.Comma);
        var index = comma.IsNone ? null : new NameSyntax(ExpectName(NameUse.Variable));
        return new ForeachVariablesSyntax(open, item, comma, index, ExpectClose(open, TokenKind.CloseParen));
    }

    /// <summary><c>(list) {</c> would be a closure, and the loop would lack its body (language 4.1).</summary>
    private ExpressionSyntax ParseIterable(Token inKeyword)
    {
        if (!AtClosure())
            return ParseValue(inKeyword);

        var isError = BeginError();
        var list = ParseGroup();
        if (isError)
            _bag.ReportParenthesizedIterable(list.Span, list.Value.Tokens().First().Text);
        return list;
    }

    private BlockSyntax ParseLoopBody(Token keyword)
    {
        if (At(TokenKind.OpenBrace))
            return ParseBlock();

        if (BeginError())
            _bag.ReportMissingBlock(HereOr(keyword), keyword.Text);
        var open = Missing(TokenKind.OpenBrace);
        ImmutableArray<StatementSyntax> statements =
            CsmlFacts.IsStatementKeyword(Current.Kind) ? [ParseNested()] : [];
        return new BlockSyntax(open, statements, Missing(TokenKind.CloseBrace));
    }

    private BodySyntax ParseBody(Token keyword)
    {
        if (At(TokenKind.OpenBrace))
            return ParseBlock();
        if (CsmlFacts.IsStatementKeyword(Current.Kind) && !AtStepLabel())
            return new SingleBodySyntax(ParseNested());

        if (BeginError())
            _bag.ReportMissingBody(HereOr(keyword), keyword.Text);
        return new SingleBodySyntax(new SkippedStatementSyntax([Missing(TokenKind.Identifier)]));
    }

    /// <summary>The one statement of a body without braces.</summary>
    private StatementSyntax ParseNested()
    {
        if (!EnterNesting())
            return new SkippedStatementSyntax([Missing(TokenKind.Identifier)]);

        var statement = ParseStatement();
        _nesting--;
        return statement;
    }

    private BlockSyntax ParseBlock()
    {
        if (!EnterNesting())
            return SkipDeepBlock();

        var open = Take();
        var outerStrayBraces = _strayBraces;
        _strayBraces = 0;
        _openBlocks++;
        var statements = ParseStatements();
        _openBlocks--;
        _strayBraces = outerStrayBraces;
        _nesting--;
        return new BlockSyntax(open, statements, CloseBlock(open));
    }

    private BlockSyntax SkipDeepBlock()
    {
        var tokens = SkipBlock();
        var open = tokens[0];
        var inside = tokens.RemoveAt(0);
        if (inside.IsEmpty || inside[inside.Length - 1].Kind != TokenKind.CloseBrace)
            return new BlockSyntax(open, SkippedOrNone(inside), Missing(TokenKind.CloseBrace));

        var close = inside[inside.Length - 1];
        return new BlockSyntax(open, SkippedOrNone(inside.RemoveAt(inside.Length - 1)), close);
    }

    private static ImmutableArray<StatementSyntax> SkippedOrNone(ImmutableArray<Token> tokens) =>
        tokens.IsEmpty ? [] : [new SkippedStatementSyntax(tokens)];

    /// <summary>
    /// Takes the brace that closes a block. A step that begins instead shows where it is missing; an item that
    /// begins instead may rather have been put into the block by mistake.
    /// </summary>
    private Token CloseBlock(Token open)
    {
        if (At(TokenKind.CloseBrace))
            return Take();

        var isUnclosed = BeginError();
        if (CsmlFacts.IsItemKeyword(Current.Kind) && !AtStepLabel())
        {
            // The brace that closes the block may yet come, behind the item.
            _strayBraces++;
            if (isUnclosed)
                _bag.ReportItemInBlock(open.Span, Current.Text);
        }
        else if (isUnclosed && AtStepLabel())
        {
            _bag.ReportMissingToken(Here, "'}'");
        }
        else if (isUnclosed)
        {
            _bag.ReportNotClosed(open.Span, "}");
        }

        return Missing(TokenKind.CloseBrace);
    }
}
