using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Csml.Generator.Syntax;

/// <summary>
/// Nodes with commas between them. A comma may also follow the last node, or stand alone where the list is empty
/// (<c>[,]</c>, language 1.8).
/// </summary>
internal sealed class SeparatedList<T>(ImmutableArray<T> items, ImmutableArray<Token> separators) : IReadOnlyList<T>
    where T : SyntaxNode
{
    public static SeparatedList<T> Empty { get; } = new([], []);

    public ImmutableArray<T> Items { get; } = items;

    public ImmutableArray<Token> Separators { get; } = separators;

    public int Count => Items.Length;

    /// <summary>Gets the nodes and commas in the order of the text.</summary>
    public IEnumerable<SyntaxElement> Elements
    {
        get
        {
            for (var index = 0; index < Items.Length || index < Separators.Length; index++)
            {
                if (index < Items.Length)
                    yield return Items[index];
                if (index < Separators.Length)
                    yield return Separators[index];
            }
        }
    }

    public T this[int index] => Items[index];

    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();
}
