using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Syntax.Nodes;

/// <summary><c>hold</c> or <c>hold_secure</c>: waits for the next event.</summary>
internal sealed class HoldSyntax(Token keyword) : StatementSyntax(keyword.Span)
{
    public Token Keyword { get; } = keyword;

    public bool IsSecure => Keyword.Kind == TokenKind.HoldSecureKeyword;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword];
}

/// <summary><c>break</c>.</summary>
internal sealed class BreakSyntax(Token keyword) : StatementSyntax(keyword.Span)
{
    public Token Keyword { get; } = keyword;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword];
}

/// <summary><c>continue</c>.</summary>
internal sealed class ContinueSyntax(Token keyword) : StatementSyntax(keyword.Span)
{
    public Token Keyword { get; } = keyword;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword];
}

/// <summary><c>previous step</c> or <c>previous flow</c>.</summary>
internal sealed class PreviousSyntax(Token keyword, Token what) : StatementSyntax(Cover(keyword, what))
{
    public Token Keyword { get; } = keyword;

    /// <summary>Gets the word <c>step</c> or <c>flow</c>.</summary>
    public Token What { get; } = what;

    public bool IsFlow => What.Kind == TokenKind.FlowKeyword;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword, What];
}

/// <summary>
/// <c>goto</c> in all its forms (language 5.10). Without a step the target is the flow's <c>start</c>, without a
/// flow it is the current flow.
/// </summary>
internal sealed class GotoSyntax(
    Token keyword,
    Token qualifier,
    GotoTargetSyntax? step,
    Token at,
    GotoTargetSyntax? flow,
    InBotClauseSyntax? bot,
    TextSpan span)
    : StatementSyntax(span)
{
    public Token Keyword { get; } = keyword;

    /// <summary>Gets the word <c>step</c> or <c>flow</c> before the target; none in the short forms.</summary>
    public Token Qualifier { get; } = qualifier;

    public GotoTargetSyntax? Step { get; } = step;

    public Token At { get; } = at;

    public GotoTargetSyntax? Flow { get; } = flow;

    public InBotClauseSyntax? Bot { get; } = bot;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword, Qualifier, Step, At, Flow, Bot];
}

/// <summary>A step, flow or bot that a <c>goto</c> names.</summary>
internal abstract class GotoTargetSyntax(TextSpan span) : SyntaxNode(span);

/// <summary>A target that is written out: <c>menu</c>.</summary>
internal sealed class NamedTargetSyntax(Token name) : GotoTargetSyntax(name.Span)
{
    public Token Name { get; } = name;

    protected override ImmutableArray<SyntaxElement> Parts => [Name];
}

/// <summary>A target that a variable names: <c>$next</c>, <c>$order.step</c>.</summary>
internal sealed class DynamicTargetSyntax(Token dollar, ExpressionSyntax value)
    : GotoTargetSyntax(Cover(dollar, value))
{
    public Token Dollar { get; } = dollar;

    /// <summary>
    /// Gets a <see cref="NameExpressionSyntax"/>, or a <see cref="PathExpressionSyntax"/> that starts at one.
    /// </summary>
    public ExpressionSyntax Value { get; } = value;

    protected override ImmutableArray<SyntaxElement> Parts => [Dollar, Value];
}

/// <summary><c>in bot</c> of a <c>goto</c>.</summary>
internal sealed class InBotClauseSyntax(Token keyword, GotoTargetSyntax bot) : SyntaxNode(Cover(keyword, bot))
{
    public Token Keyword { get; } = keyword;

    public GotoTargetSyntax Bot { get; } = bot;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword, Bot];
}

/// <summary><c>if (condition) body else if (condition) body else body</c>, flat however long the chain is.</summary>
internal sealed class IfSyntax(
    Token keyword,
    ConditionSyntax condition,
    BodySyntax body,
    ImmutableArray<ElseIfClauseSyntax> elseIfs,
    ElseClauseSyntax? elseClause)
    : StatementSyntax(elseClause is null
        ? Cover(keyword, elseIfs.IsEmpty ? body : elseIfs[elseIfs.Length - 1])
        : Cover(keyword, elseClause))
{
    public Token Keyword { get; } = keyword;

    public ConditionSyntax Condition { get; } = condition;

    public BodySyntax Body { get; } = body;

    public ImmutableArray<ElseIfClauseSyntax> ElseIfs { get; } = elseIfs;

    public ElseClauseSyntax? Else { get; } = elseClause;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword, Condition, Body, .. ElseIfs, Else];
}

/// <summary><c>else if (condition) body</c> or <c>elseif (condition) body</c>.</summary>
internal sealed class ElseIfClauseSyntax(
    Token elseKeyword,
    Token ifKeyword,
    ConditionSyntax condition,
    BodySyntax body)
    : SyntaxNode(Cover(elseKeyword, body))
{
    /// <summary>Gets <c>else</c> or <c>elseif</c>.</summary>
    public Token ElseKeyword { get; } = elseKeyword;

    /// <summary>Gets <c>if</c>; none after <c>elseif</c>.</summary>
    public Token IfKeyword { get; } = ifKeyword;

    public ConditionSyntax Condition { get; } = condition;

    public BodySyntax Body { get; } = body;

    protected override ImmutableArray<SyntaxElement> Parts => [ElseKeyword, IfKeyword, Condition, Body];
}

/// <summary><c>else body</c>.</summary>
internal sealed class ElseClauseSyntax(Token keyword, BodySyntax body) : SyntaxNode(Cover(keyword, body))
{
    public Token Keyword { get; } = keyword;

    public BodySyntax Body { get; } = body;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword, Body];
}

/// <summary><c>(expression)</c> of an <c>if</c> or <c>while</c>.</summary>
internal sealed class ConditionSyntax(Token open, ExpressionSyntax value, Token close) : SyntaxNode(Cover(open, close))
{
    public Token Open { get; } = open;

    public ExpressionSyntax Value { get; } = value;

    public Token Close { get; } = close;

    protected override ImmutableArray<SyntaxElement> Parts => [Open, Value, Close];
}

/// <summary><c>foreach (item, index) in iterable { … }</c>.</summary>
internal sealed class ForeachSyntax(
    Token keyword,
    ForeachVariablesSyntax variables,
    Token inKeyword,
    ExpressionSyntax iterable,
    BlockSyntax body)
    : StatementSyntax(Cover(keyword, body))
{
    public Token Keyword { get; } = keyword;

    public ForeachVariablesSyntax Variables { get; } = variables;

    public NameSyntax Item => Variables.Item;

    public NameSyntax? Index => Variables.Index;

    public Token InKeyword { get; } = inKeyword;

    public ExpressionSyntax Iterable { get; } = iterable;

    public BlockSyntax Body { get; } = body;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword, Variables, InKeyword, Iterable, Body];
}

/// <summary><c>(item)</c> or <c>(item, index)</c>.</summary>
internal sealed class ForeachVariablesSyntax(Token open, NameSyntax item, Token comma, NameSyntax? index, Token close)
    : SyntaxNode(Cover(open, close))
{
    public Token Open { get; } = open;

    public NameSyntax Item { get; } = item;

    public Token Comma { get; } = comma;

    public NameSyntax? Index { get; } = index;

    public Token Close { get; } = close;

    protected override ImmutableArray<SyntaxElement> Parts => [Open, Item, Comma, Index, Close];
}

/// <summary><c>while (condition) { … }</c>.</summary>
internal sealed class WhileSyntax(Token keyword, ConditionSyntax condition, BlockSyntax body)
    : StatementSyntax(Cover(keyword, body))
{
    public Token Keyword { get; } = keyword;

    public ConditionSyntax Condition { get; } = condition;

    public BlockSyntax Body { get; } = body;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword, Condition, Body];
}
