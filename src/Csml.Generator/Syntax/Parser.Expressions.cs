using Csml.Generator.Syntax.Nodes;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Syntax;

/// <content>Operators, <c>as</c> and paths (language 3.1, 4.2, 4.3).</content>
internal sealed partial class Parser
{
    private int _nesting;
    private int _openExpressions;

    /// <summary>Operators and path segments of the outermost open expression so far, closures in it included.</summary>
    private int _operators;

    /// <summary>An expression that a keyword or operator asks for.</summary>
    private ExpressionSyntax ParseValue(Token owner)
    {
        if (AtExpressionStart())
            return ParseExpression();
        ReportMissingValue(owner);
        return MissingExpression();
    }

    private ExpressionSyntax ParseExpression()
    {
        if (_openExpressions == 0)
            _operators = 0;
        if (!EnterNesting())
            return new ErrorExpressionSyntax(SkipBalanced(stopAtComma: true));

        _openExpressions++;
        var expression = ParseInfix(Precedence.Or);
        _openExpressions--;
        _nesting--;
        return expression;
    }

    private bool EnterNesting()
    {
        if (_nesting < SyntaxLimits.Nesting)
        {
            _nesting++;
            return true;
        }

        if (SayOnce(ref _saidTooDeep))
            _bag.ReportTooDeep(Here);
        _isRecovering = true;
        return false;
    }

    private ExpressionSyntax ParseInfix(Precedence minimum)
    {
        var left = At(TokenKind.Bang) && minimum <= Precedence.Operand ? ParseNot() : ParseAtom();
        var isCompared = false;
        while (CsmlFacts.PrecedenceOf(Current.Kind) is var precedence
            && precedence != Precedence.None
            && precedence >= minimum)
        {
            if (precedence == Precedence.Comparison)
            {
                if (isCompared && BeginError())
                    _bag.ReportChainedComparison(Current.Span);
                isCompared = true;
            }

            if (!CountOperator())
                return SkipRest(left);

            var operatorToken = Take();
            left = new BinaryExpressionSyntax(left, operatorToken, ParseOperand(operatorToken, precedence + 1));
        }

        return left;
    }

    /// <summary>The right side of an operator.</summary>
    private ExpressionSyntax ParseOperand(Token operatorToken, Precedence minimum)
    {
        if (AtExpressionStart())
            return ParseInfix(minimum);
        ReportMissingValue(operatorToken);
        return MissingExpression();
    }

    private NotExpressionSyntax ParseNot()
    {
        var mark = _scratch.TokenMark;
        do
        {
            if (_scratch.TokenMark > mark && !Current.IsAdjacent && BeginError())
                _bag.ReportMisplacedSpace(Current.Span, "one '!' and the next");
            CountOperator();
            _scratch.Add(Take());
        }
        while (At(TokenKind.Bang));

        var operators = _scratch.TakeTokens(mark);
        return new NotExpressionSyntax(operators, ParseOperand(operators[0], Precedence.Sum));
    }

    /// <summary>
    /// Counts an operator or path segment; false past the limit. The tree may be as deep as there are operators, and
    /// passes over it, here and in the C# compiler, use the stack.
    /// </summary>
    private bool CountOperator()
    {
        if (++_operators <= SyntaxLimits.Operators)
            return true;
        if (BeginError())
            _bag.ReportTooManyOperators(Current.Span);
        return false;
    }

    private ErrorExpressionSyntax SkipRest(ExpressionSyntax read) =>
        new([.. read.Tokens(), .. SkipBalanced(stopAtComma: true)]);

    private ExpressionSyntax ParseAtom()
    {
        var atom = ParsePrimary();
        if (AtPath())
            atom = ParsePath(atom);
        if (!At(TokenKind.AsKeyword))
            return atom;

        var keyword = Take();
        return new AsExpressionSyntax(atom, keyword, ExpectName(NameUse.Variable));
    }

    /// <summary>Before a dot there may be space, before a bracket there is none.</summary>
    private bool AtPath() => At(TokenKind.Dot) || (At(TokenKind.OpenBracket) && Current.IsAdjacent);

    private PathExpressionSyntax ParsePath(ExpressionSyntax root)
    {
        CheckNumberAsRoot(root);
        var mark = _scratch.NodeMark;
        while (AtPath())
        {
            // Past the limit the segments are still read: they are a list, and the error keeps them from being used.
            CountOperator();
            _scratch.Add(At(TokenKind.Dot) ? ParseMember() : ParseIndex());
        }

        return new PathExpressionSyntax(root, _scratch.TakeNodes<PathSegmentSyntax>(mark));
    }

    private PathSegmentSyntax ParseMember()
    {
        var dot = Take();
        if (!AtWord() || !Current.IsAdjacent)
        {
            if (BeginError())
                _bag.ReportMissingMember(dot.Span);
            if (!AtWord() || AtStatementBoundary())
                return new PropertySegmentSyntax(dot, Missing(TokenKind.Identifier));
        }

        var name = Take();
        return At(TokenKind.OpenParen) && Current.IsAdjacent
            ? new MethodSegmentSyntax(dot, name, ParseArguments())
            : new PropertySegmentSyntax(dot, name);
    }

    private IndexSegmentSyntax ParseIndex()
    {
        var open = Take();
        var index = ParseEnclosed(open, TokenKind.CloseBracket);
        return new IndexSegmentSyntax(open, index, ExpectClose(open, TokenKind.CloseBracket));
    }

    /// <summary>
    /// The reference reads <c>1.2.3</c> as property 3 of 1.2; whoever writes that means something else.
    /// </summary>
    private void CheckNumberAsRoot(ExpressionSyntax root)
    {
        if (!At(TokenKind.Dot) || root is not NumberLiteralSyntax)
            return;

        var name = _tokens.Peek(1);
        var isMember = name.IsAdjacent && CsmlFacts.IsWord(name.Kind);
        if (isMember && !WordCharacters.IsDigit(name.Text[0]))
            return;
        if (BeginError())
            _bag.ReportInvalidNumber(TextSpan.FromBounds(root.Span.Start, isMember ? name.End : Current.End));
    }
}
