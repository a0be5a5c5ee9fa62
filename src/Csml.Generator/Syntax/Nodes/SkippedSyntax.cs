using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Syntax.Nodes;

/// <summary>Tokens between items that could not be parsed; the error is reported.</summary>
internal sealed class SkippedItemSyntax(ImmutableArray<Token> tokens) : ItemSyntax(Skipped.SpanOf(tokens))
{
    protected override ImmutableArray<SyntaxElement> Parts => [.. tokens];
}

/// <summary>Tokens where a statement ought to begin that could not be parsed; the error is reported.</summary>
internal sealed class SkippedStatementSyntax(ImmutableArray<Token> tokens) : StatementSyntax(Skipped.SpanOf(tokens))
{
    protected override ImmutableArray<SyntaxElement> Parts => [.. tokens];
}

/// <summary>
/// Where an expression ought to be and is not: a missing token, or the tokens that stand in its place. The error is
/// reported.
/// </summary>
internal sealed class ErrorExpressionSyntax(ImmutableArray<Token> tokens) : ExpressionSyntax(Skipped.SpanOf(tokens))
{
    protected override ImmutableArray<SyntaxElement> Parts => [.. tokens];
}

/// <summary>What the three kinds of skipped syntax share.</summary>
internal static class Skipped
{
    public static TextSpan SpanOf(ImmutableArray<Token> tokens) =>
        TextSpan.FromBounds(tokens[0].Start, tokens[tokens.Length - 1].End);
}
