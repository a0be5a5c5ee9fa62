namespace Csml.Generator.Syntax;

/// <summary>
/// Visits a tree depth first, in the order of the text. The depth of a tree is bounded (<see cref="SyntaxLimits"/>),
/// so recursion is safe.
/// </summary>
internal abstract class SyntaxWalker
{
    /// <summary>Visits a node: its children, unless an override does otherwise.</summary>
    public virtual void Visit(SyntaxNode node)
    {
        foreach (var child in node.Children)
        {
            if (child.Node is { } inner)
                Visit(inner);
            else
                VisitToken(child.Token);
        }
    }

    protected virtual void VisitToken(Token token)
    {
    }
}
