using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Syntax.Nodes;

/// <summary>
/// The statements that belong to a step, function, closure, branch or loop, in any of their three forms.
/// </summary>
internal abstract class BodySyntax(TextSpan span, ImmutableArray<StatementSyntax> statements) : SyntaxNode(span)
{
    public ImmutableArray<StatementSyntax> Statements { get; } = statements;
}

/// <summary><c>{ … }</c>.</summary>
internal sealed class BlockSyntax(Token open, ImmutableArray<StatementSyntax> statements, Token close)
    : BodySyntax(Cover(open, close), statements)
{
    public Token Open { get; } = open;

    public Token Close { get; } = close;

    protected override ImmutableArray<SyntaxElement> Parts => [Open, .. Statements, Close];
}

/// <summary><c>: …</c> of a step or function: as many statements as there are.</summary>
internal sealed class ColonBodySyntax(Token colon, ImmutableArray<StatementSyntax> statements)
    : BodySyntax(Cover(colon, statements), statements)
{
    public Token Colon { get; } = colon;

    protected override ImmutableArray<SyntaxElement> Parts => [Colon, .. Statements];
}

/// <summary>The one statement of a branch without braces.</summary>
internal sealed class SingleBodySyntax(StatementSyntax statement) : BodySyntax(statement.Span, [statement])
{
    protected override ImmutableArray<SyntaxElement> Parts => [.. Statements];
}
