using Csml.Generator.Syntax;

namespace Csml.Generator.Tests.Support;

/// <summary>Finds nodes in a tree.</summary>
internal static class SyntaxExtensions
{
    /// <summary>The nodes of a kind under a node, in the order of the text.</summary>
    public static IEnumerable<T> Descendants<T>(this SyntaxNode node)
        where T : SyntaxNode
    {
        foreach (var child in node.Children)
        {
            if (child.Node is T match)
                yield return match;

            if (child.Node is { } inner)
            {
                foreach (var descendant in inner.Descendants<T>())
                    yield return descendant;
            }
        }
    }
}
