using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Syntax.Nodes;

/// <summary>What has a value.</summary>
internal abstract class ExpressionSyntax(TextSpan span) : SyntaxNode(span);

/// <summary>A variable, constant or special name that is read.</summary>
internal sealed class NameExpressionSyntax(Token token) : ExpressionSyntax(token.Span)
{
    public Token Token { get; } = token;

    public string Name => Token.Text;

    protected override ImmutableArray<SyntaxElement> Parts => [Token];
}

/// <summary><c>left operator right</c>. Both sides are always evaluated (language 3.2).</summary>
internal sealed class BinaryExpressionSyntax(ExpressionSyntax left, Token operatorToken, ExpressionSyntax right)
    : ExpressionSyntax(Cover(left, right))
{
    public ExpressionSyntax Left { get; } = left;

    public Token Operator { get; } = operatorToken;

    public ExpressionSyntax Right { get; } = right;

    protected override ImmutableArray<SyntaxElement> Parts => [Left, Operator, Right];
}

/// <summary><c>!operand</c>, with as many <c>!</c> as are written; the operand is a whole sum.</summary>
internal sealed class NotExpressionSyntax(ImmutableArray<Token> operators, ExpressionSyntax operand)
    : ExpressionSyntax(Cover(operators[0], operand))
{
    public ImmutableArray<Token> Operators { get; } = operators;

    public ExpressionSyntax Operand { get; } = operand;

    protected override ImmutableArray<SyntaxElement> Parts =>
        [.. ImmutableArray.CreateRange(Operators, token => (SyntaxElement)token), Operand];
}

/// <summary>
/// <c>(value)</c>, or <c>-(value)</c> and <c>+(value)</c>, which mean <c>0 - value</c> and <c>0 + value</c>.
/// </summary>
internal sealed class GroupExpressionSyntax(Token sign, Token open, ExpressionSyntax value, Token close)
    : ExpressionSyntax(Cover(sign.IsNone ? open : sign, close))
{
    /// <summary>Gets the sign; none mostly.</summary>
    public Token Sign { get; } = sign;

    public Token Open { get; } = open;

    public ExpressionSyntax Value { get; } = value;

    public Token Close { get; } = close;

    protected override ImmutableArray<SyntaxElement> Parts => [Sign, Open, Value, Close];
}

/// <summary><c>value as name</c>: stores the value in a step variable and yields it.</summary>
internal sealed class AsExpressionSyntax(ExpressionSyntax value, Token keyword, Token name)
    : ExpressionSyntax(Cover(value, name))
{
    public ExpressionSyntax Value { get; } = value;

    public Token Keyword { get; } = keyword;

    public Token Name { get; } = name;

    protected override ImmutableArray<SyntaxElement> Parts => [Value, Keyword, Name];
}

/// <summary><c>name(arguments)</c>: a component, builtin, function or closure.</summary>
internal sealed class CallExpressionSyntax(Token name, ArgumentListSyntax arguments)
    : ExpressionSyntax(Cover(name, arguments))
{
    public Token Name { get; } = name;

    public ArgumentListSyntax Arguments { get; } = arguments;

    protected override ImmutableArray<SyntaxElement> Parts => [Name, Arguments];
}

/// <summary><c>(a, name = b)</c> of a call.</summary>
internal sealed class ArgumentListSyntax(Token open, SeparatedList<ArgumentSyntax> arguments, Token close)
    : SyntaxNode(Cover(open, close))
{
    public Token Open { get; } = open;

    public SeparatedList<ArgumentSyntax> Arguments { get; } = arguments;

    public Token Close { get; } = close;

    protected override ImmutableArray<SyntaxElement> Parts => [Open, .. Arguments.Elements, Close];
}

/// <summary>One argument, <c>value</c> or <c>name = value</c>.</summary>
internal sealed class ArgumentSyntax(Token name, Token equals, ExpressionSyntax value)
    : SyntaxNode(name.IsNone ? value.Span : Cover(name, value))
{
    /// <summary>Gets the name; none where the argument is known by its place.</summary>
    public Token Name { get; } = name;

    public Token EqualsToken { get; } = equals;

    public ExpressionSyntax Value { get; } = value;

    public bool IsNamed => !Name.IsNone;

    protected override ImmutableArray<SyntaxElement> Parts => [Name, EqualsToken, Value];
}

/// <summary>A value and the way from it to what is meant: <c>order.items[0].to_string()</c>.</summary>
internal sealed class PathExpressionSyntax(ExpressionSyntax root, ImmutableArray<PathSegmentSyntax> segments)
    : ExpressionSyntax(Cover(root, segments))
{
    public ExpressionSyntax Root { get; } = root;

    /// <summary>Gets the segments, at least one.</summary>
    public ImmutableArray<PathSegmentSyntax> Segments { get; } = segments;

    protected override ImmutableArray<SyntaxElement> Parts => [Root, .. Segments];
}

/// <summary>One part of a path.</summary>
internal abstract class PathSegmentSyntax(TextSpan span) : SyntaxNode(span);

/// <summary><c>.name</c>.</summary>
internal sealed class PropertySegmentSyntax(Token dot, Token name) : PathSegmentSyntax(Cover(dot, name))
{
    public Token Dot { get; } = dot;

    public Token Name { get; } = name;

    protected override ImmutableArray<SyntaxElement> Parts => [Dot, Name];
}

/// <summary><c>.name(arguments)</c>.</summary>
internal sealed class MethodSegmentSyntax(Token dot, Token name, ArgumentListSyntax arguments)
    : PathSegmentSyntax(Cover(dot, arguments))
{
    public Token Dot { get; } = dot;

    public Token Name { get; } = name;

    public ArgumentListSyntax Arguments { get; } = arguments;

    protected override ImmutableArray<SyntaxElement> Parts => [Dot, Name, Arguments];
}

/// <summary><c>[index]</c>.</summary>
internal sealed class IndexSegmentSyntax(Token open, ExpressionSyntax index, Token close)
    : PathSegmentSyntax(Cover(open, close))
{
    public Token Open { get; } = open;

    public ExpressionSyntax Index { get; } = index;

    public Token Close { get; } = close;

    protected override ImmutableArray<SyntaxElement> Parts => [Open, Index, Close];
}

/// <summary><c>(a, b) { … }</c>.</summary>
internal sealed class ClosureExpressionSyntax(ParameterListSyntax parameters, BlockSyntax body)
    : ExpressionSyntax(Cover(parameters, body))
{
    public ParameterListSyntax Parameters { get; } = parameters;

    public BlockSyntax Body { get; } = body;

    protected override ImmutableArray<SyntaxElement> Parts => [Parameters, Body];
}
