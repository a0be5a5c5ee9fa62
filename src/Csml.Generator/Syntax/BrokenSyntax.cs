using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Syntax;

/// <summary>
/// Finds what could not be parsed: tokens that are missing or were skipped. Not each of them has an error of its own, and an error may stand
/// behind what it is about; the tree tells for certain.
/// </summary>
internal sealed class BrokenSyntax : SyntaxWalker
{
    private bool _isFound;

    private BrokenSyntax()
    {
    }

    /// <summary>Whether there is any in a node.</summary>
    public static bool IsIn(SyntaxNode node)
    {
        var search = new BrokenSyntax();
        search.Visit(node);
        return search._isFound;
    }

    public override void Visit(SyntaxNode node)
    {
        _isFound |= node is ErrorExpressionSyntax or SkippedStatementSyntax or SkippedItemSyntax;
        if (!_isFound)
            base.Visit(node);
    }

    protected override void VisitToken(Token token) => _isFound |= token.IsMissing;
}
