using System;
using System.Collections.Immutable;
using Csml.Generator.Syntax.Nodes;
using Csml.Generator.Text;

namespace Csml.Generator.Syntax;

/// <content>Statements (language 5), and what stands where one ought to begin.</content>
internal sealed partial class Parser
{
    private int _openBlocks;

    private ImmutableArray<StatementSyntax> ParseStatements()
    {
        var mark = _scratch.NodeMark;
        while (!AtEndOfStatements())
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (CsmlFacts.IsStatementKeyword(Current.Kind))
            {
                EndRecovery();
                _scratch.Add(ParseStatement());
            }
            else
            {
                _scratch.Add(ParseJunk());
            }
        }

        return _scratch.TakeNodes<StatementSyntax>(mark);
    }

    private bool AtEndOfStatements() => Current.Kind switch
    {
        TokenKind.EndOfFile or TokenKind.StringEnd or TokenKind.InterpolationEnd => true,
        TokenKind.CloseBrace => _openBlocks > 0 && _strayBraces == 0,
        _ => AtItem(),
    };

    private StatementSyntax ParseStatement() => Current.Kind switch
    {
        TokenKind.SayKeyword => ParseSay(),
        TokenKind.DoKeyword => ParseDo(),
        TokenKind.GotoKeyword => ParseGoto(),
        TokenKind.IfKeyword => ParseIf(),
        TokenKind.ForeachKeyword => ParseForeach(),
        TokenKind.WhileKeyword => ParseWhile(),
        TokenKind.RememberKeyword => ParseRemember(),
        TokenKind.ForgetKeyword => ParseForget(),
        TokenKind.HoldKeyword or TokenKind.HoldSecureKeyword => new HoldSyntax(Take()),
        TokenKind.BreakKeyword => new BreakSyntax(Take()),
        TokenKind.ContinueKeyword => new ContinueSyntax(Take()),
        TokenKind.ReturnKeyword => ParseReturn(),
        TokenKind.PreviousKeyword => ParsePrevious(),
        TokenKind.DebugKeyword => ParseDebug(),
        TokenKind.LogKeyword => ParseLog(),
        _ => ParseUse(),
    };

    private SaySyntax ParseSay()
    {
        var keyword = Take();
        return new SaySyntax(keyword, ParseValue(keyword));
    }

    private DebugSyntax ParseDebug()
    {
        var keyword = Take();
        return new DebugSyntax(keyword, ParseValue(keyword));
    }

    private ReturnSyntax ParseReturn()
    {
        var keyword = Take();
        return new ReturnSyntax(keyword, ParseValue(keyword));
    }

    private LogSyntax ParseLog()
    {
        var keyword = Take();
        var level = TakeIf(TokenKind.LogLevel);
        return new LogSyntax(keyword, level, ParseValue(level.IsNone ? keyword : level));
    }

    /// <summary>An assignment is tried first: <c>do x == 1</c> is none, and thereby an expression.</summary>
    private StatementSyntax ParseDo()
    {
        var keyword = Take();
        if (AtWord() && CsmlFacts.IsAssignment(_tokens.Peek(1).Kind))
            return ParseAssignment(keyword, new AssignmentTargetSyntax(ExpectName(NameUse.Variable), []));

        var value = ParseValue(keyword);
        if (!CsmlFacts.IsAssignment(Current.Kind))
            return new DoExpressionSyntax(keyword, value);

        if (value is PathExpressionSyntax { Root: NameExpressionSyntax root } path)
        {
            CheckName(root.Token, NameUse.Variable);
            return ParseAssignment(keyword, new AssignmentTargetSyntax(root.Token, path.Segments));
        }

        if (BeginError())
            _bag.ReportInvalidAssignmentTarget(value.Span);
        return new DoExpressionSyntax(keyword, value);
    }

    private DoAssignSyntax ParseAssignment(Token keyword, AssignmentTargetSyntax target)
    {
        var operatorToken = Take();
        return new DoAssignSyntax(keyword, target, operatorToken, ParseValue(operatorToken));
    }

    private RememberSyntax ParseRemember()
    {
        var keyword = Take();
        if (AtWord() && _tokens.Peek(1).Kind == TokenKind.Equals)
        {
            var name = ExpectName(NameUse.Variable);
            var equals = Take();
            return new RememberAssignSyntax(keyword, name, equals, ParseValue(equals));
        }

        return new RememberAsSyntax(keyword, ParseBinding(keyword));
    }

    private UseSyntax ParseUse()
    {
        var keyword = Take();
        return new UseSyntax(keyword, ParseBinding(keyword));
    }

    /// <summary>An expression that must be <c>value as name</c> as a whole.</summary>
    private AsExpressionSyntax ParseBinding(Token keyword)
    {
        var value = ParseValue(keyword);
        if (value is AsExpressionSyntax binding)
            return binding;

        if (BeginError())
            ReportMissingBinding(keyword, value);
        return new AsExpressionSyntax(value, Missing(TokenKind.AsKeyword), Missing(TokenKind.Identifier));
    }

    private void ReportMissingBinding(Token keyword, ExpressionSyntax value)
    {
        if (CsmlFacts.IsAssignment(Current.Kind))
            _bag.ReportAssignmentInRemember(Current.Span, keyword.Text);
        else if (value is BinaryExpressionSyntax { Right: AsExpressionSyntax binding })
            _bag.ReportPartialBinding(binding.Keyword.Span, keyword.Text);
        else
            _bag.ReportMissingBinding(HereOr(keyword), keyword.Text);
    }

    private ForgetSyntax ParseForget()
    {
        var keyword = Take();
        if (At(TokenKind.Star))
        {
            var star = Take();
            return new ForgetSyntax(keyword, star, default, SeparatedList<NameSyntax>.Empty, default);
        }

        if (!At(TokenKind.OpenBracket))
        {
            var name = new NameSyntax(ExpectName(NameUse.Read));
            return new ForgetSyntax(keyword, default, default, new([name], []), default);
        }

        var open = Take();
        var names = ParseList(TokenKind.CloseBracket, ForgottenNames);
        var close = ExpectClose(open, TokenKind.CloseBracket);
        return new ForgetSyntax(keyword, default, open, names, close);
    }

    /// <summary>Tokens where a statement ought to begin.</summary>
    private SkippedStatementSyntax ParseJunk()
    {
        if (Current.Kind is TokenKind.ElseKeyword or TokenKind.ElseIfKeyword)
            return ParseOrphanElse();

        // A word at the beginning of a line is more likely a mistake of its own than the rest of the one before.
        if (AtWordOnNewLine())
            EndRecovery();
        if (!(At(TokenKind.CloseBrace) && _strayBraces > 0))
            ReportJunk();
        return new SkippedStatementSyntax(SkipToStatement());
    }

    private void ReportJunk()
    {
        if (IsUnclosedStringBefore() || Current.Kind is TokenKind.Bad or TokenKind.OpenString)
        {
            ReportUnexpected("a statement");
        }
        else if (BeginError())
        {
            if (!AtWord())
                _bag.ReportUnexpectedToken(Current.Span);
            else if (!NumberRules.LooksLikeNumber(Current.Text))
                ReportUnknownStatement(Current, _tokens.Peek(1));
            else if (_tokens.Previous.Text.EndsWith("-", StringComparison.Ordinal))
                _bag.ReportDashOfName(Current.Span, _tokens.Previous.Text);
            else
                _bag.ReportUnexpectedToken(Current.Span);
        }
    }

    /// <summary>A word that begins no statement; what follows it may tell what was meant.</summary>
    private void ReportUnknownStatement(Token word, Token next)
    {
        if (next.Kind == TokenKind.OpenParen)
            _bag.ReportCallAsStatement(word.Span, word.Text);
        else if (CsmlFacts.IsAssignment(next.Kind))
            _bag.ReportAssignmentWithoutDo(word.Span, word.Text);
        else if (next.Kind == TokenKind.Colon)
            _bag.ReportSpaceBeforeColon(word.Span, word.Text);
        else
            _bag.ReportUnknownStatement(
                word.Span, word.Text, SpellingSuggester.Nearest(word.Text, CsmlFacts.StatementWords));
    }

    /// <summary>An <c>else</c> without an <c>if</c>: its condition and body are read for their own errors.</summary>
    private SkippedStatementSyntax ParseOrphanElse()
    {
        if (BeginError())
            _bag.ReportElseWithoutIf(Current.Span);
        SyntaxNode clause = AtElseIf() ? ParseElseIf() : ParseElse();
        return new SkippedStatementSyntax([.. clause.Tokens()]);
    }
}
