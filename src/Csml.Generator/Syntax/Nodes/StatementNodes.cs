using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Syntax.Nodes;

/// <summary>What a step or function does, one at a time.</summary>
internal abstract class StatementSyntax(TextSpan span) : SyntaxNode(span);

/// <summary><c>say value</c>.</summary>
internal sealed class SaySyntax(Token keyword, ExpressionSyntax value) : StatementSyntax(Cover(keyword, value))
{
    public Token Keyword { get; } = keyword;

    public ExpressionSyntax Value { get; } = value;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword, Value];
}

/// <summary><c>debug value</c>.</summary>
internal sealed class DebugSyntax(Token keyword, ExpressionSyntax value) : StatementSyntax(Cover(keyword, value))
{
    public Token Keyword { get; } = keyword;

    public ExpressionSyntax Value { get; } = value;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword, Value];
}

/// <summary><c>log value</c> or <c>log level value</c>.</summary>
internal sealed class LogSyntax(Token keyword, Token level, ExpressionSyntax value)
    : StatementSyntax(Cover(keyword, value))
{
    public Token Keyword { get; } = keyword;

    /// <summary>Gets the level, in any letter case; none means info.</summary>
    public Token Level { get; } = level;

    public ExpressionSyntax Value { get; } = value;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword, Level, Value];
}

/// <summary><c>do name.path = value</c> and its compound forms.</summary>
internal sealed class DoAssignSyntax(
    Token keyword,
    AssignmentTargetSyntax target,
    Token operatorToken,
    ExpressionSyntax value)
    : StatementSyntax(Cover(keyword, value))
{
    public Token Keyword { get; } = keyword;

    public AssignmentTargetSyntax Target { get; } = target;

    /// <summary>Gets <c>=</c>, <c>+=</c>, <c>-=</c>, <c>*=</c>, <c>/=</c> or <c>%=</c>.</summary>
    public Token Operator { get; } = operatorToken;

    public ExpressionSyntax Value { get; } = value;

    public bool IsCompound => Operator.Kind != TokenKind.Equals;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword, Target, Operator, Value];
}

/// <summary>What a <c>do</c> assigns to: a variable, or a place inside one.</summary>
internal sealed class AssignmentTargetSyntax(Token name, ImmutableArray<PathSegmentSyntax> path)
    : SyntaxNode(Cover(name, path))
{
    public Token Name { get; } = name;

    public ImmutableArray<PathSegmentSyntax> Path { get; } = path;

    protected override ImmutableArray<SyntaxElement> Parts => [Name, .. Path];
}

/// <summary><c>do value</c>: evaluated for what it does.</summary>
internal sealed class DoExpressionSyntax(Token keyword, ExpressionSyntax value)
    : StatementSyntax(Cover(keyword, value))
{
    public Token Keyword { get; } = keyword;

    public ExpressionSyntax Value { get; } = value;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword, Value];
}

/// <summary>Stores a value in the memory of the client, in either of its two forms.</summary>
internal abstract class RememberSyntax(Token keyword, TextSpan span) : StatementSyntax(span)
{
    public Token Keyword { get; } = keyword;

    /// <summary>Gets the name to remember under.</summary>
    public abstract Token Name { get; }

    /// <summary>Gets what to remember.</summary>
    public abstract ExpressionSyntax Value { get; }
}

/// <summary><c>remember name = value</c>.</summary>
internal sealed class RememberAssignSyntax(Token keyword, Token name, Token equals, ExpressionSyntax value)
    : RememberSyntax(keyword, Cover(keyword, value))
{
    public override Token Name { get; } = name;

    public Token EqualsToken { get; } = equals;

    public override ExpressionSyntax Value { get; } = value;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword, Name, EqualsToken, Value];
}

/// <summary><c>remember value as name</c>.</summary>
internal sealed class RememberAsSyntax(Token keyword, AsExpressionSyntax binding)
    : RememberSyntax(keyword, Cover(keyword, binding))
{
    public AsExpressionSyntax Binding { get; } = binding;

    public override Token Name => Binding.Name;

    public override ExpressionSyntax Value => Binding.Value;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword, Binding];
}

/// <summary><c>forget name</c>, <c>forget [a, b]</c> or <c>forget *</c>.</summary>
internal sealed class ForgetSyntax(
    Token keyword,
    Token star,
    Token open,
    SeparatedList<NameSyntax> names,
    Token close)
    : StatementSyntax(Cover(keyword, !star.IsNone ? star : close.IsNone ? names[0] : close))
{
    public Token Keyword { get; } = keyword;

    /// <summary>Gets the <c>*</c> that stands for every name; none otherwise.</summary>
    public Token Star { get; } = star;

    public Token Open { get; } = open;

    public SeparatedList<NameSyntax> Names { get; } = names;

    public Token Close { get; } = close;

    public bool IsAll => !Star.IsNone;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword, Star, Open, .. Names.Elements, Close];
}

/// <summary>A name that is neither read nor a step's: a loop variable, or what <c>forget</c> forgets.</summary>
internal sealed class NameSyntax(Token token) : SyntaxNode(token.Span)
{
    public Token Token { get; } = token;

    protected override ImmutableArray<SyntaxElement> Parts => [Token];
}

/// <summary><c>use value as name</c>, deprecated.</summary>
internal sealed class UseSyntax(Token keyword, AsExpressionSyntax binding) : StatementSyntax(Cover(keyword, binding))
{
    public Token Keyword { get; } = keyword;

    public AsExpressionSyntax Binding { get; } = binding;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword, Binding];
}

/// <summary><c>return value</c>.</summary>
internal sealed class ReturnSyntax(Token keyword, ExpressionSyntax value) : StatementSyntax(Cover(keyword, value))
{
    public Token Keyword { get; } = keyword;

    public ExpressionSyntax Value { get; } = value;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword, Value];
}
