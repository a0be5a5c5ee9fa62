using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Syntax;

/// <summary>
/// A construct of the language as it was written. Nodes have no parents and no state, so that one tree may serve
/// several threads; what the binder learns about a node stands in its own tables, keyed by the node.
/// </summary>
internal abstract class SyntaxNode(TextSpan span)
{
    /// <summary>Gets where the construct stands, without the white space and comments before it.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>Gets the nodes and tokens it consists of, in the order of the text.</summary>
    public IEnumerable<SyntaxElement> Children
    {
        get
        {
            foreach (var part in Parts)
            {
                if (!part.IsAbsent)
                    yield return part;
            }
        }
    }

    /// <summary>Gets all parts that the grammar gives it, absent ones included.</summary>
    protected abstract ImmutableArray<SyntaxElement> Parts { get; }

    /// <summary>The tokens under this node, in the order of the text; missing ones included.</summary>
    public IEnumerable<Token> Tokens()
    {
        // A stack of our own: the depth of a tree is bounded, but that of nested iterators costs at every token.
        var pending = new Stack<SyntaxElement>();
        pending.Push(this);
        while (pending.Count > 0)
        {
            var element = pending.Pop();
            if (element.Node is null)
            {
                yield return element.Token;
                continue;
            }

            var parts = element.Node.Parts;
            for (var index = parts.Length - 1; index >= 0; index--)
            {
                if (!parts[index].IsAbsent)
                    pending.Push(parts[index]);
            }
        }
    }

    /// <summary>Writes the node back as it stands in the text, the trivia before its tokens included.</summary>
    public void WriteTo(TextWriter writer, SourceText text)
    {
        foreach (var token in Tokens())
            writer.Write(text.ToString(token.FullSpan));
    }

    /// <summary>The span from the beginning of one part to the end of another.</summary>
    protected static TextSpan Cover(SyntaxElement first, SyntaxElement last) =>
        TextSpan.FromBounds(first.Span.Start, last.Span.End);

    /// <summary>The span from one part to the last of a list, or of the part alone where the list is empty.</summary>
    protected static TextSpan Cover<T>(SyntaxElement first, ImmutableArray<T> rest)
        where T : SyntaxNode => rest.IsEmpty ? first.Span : Cover(first, rest[rest.Length - 1]);
}
