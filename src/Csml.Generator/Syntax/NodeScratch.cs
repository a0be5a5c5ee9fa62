using System.Collections.Generic;
using System.Collections.Immutable;

namespace Csml.Generator.Syntax;

/// <summary>
/// Where the parser gathers the parts of a node until it knows how many there are. It is used as a stack: who began
/// later ends earlier, so that one buffer serves all and each array has its exact size.
/// </summary>
internal sealed class NodeScratch
{
    private readonly List<SyntaxNode> _nodes = [];
    private readonly List<Token> _tokens = [];

    /// <summary>Gets the mark of what is gathered from here on.</summary>
    public int NodeMark => _nodes.Count;

    public int TokenMark => _tokens.Count;

    public void Add(SyntaxNode node) => _nodes.Add(node);

    public void Add(Token token) => _tokens.Add(token);

    /// <summary>Takes out what was gathered since a mark.</summary>
    public ImmutableArray<T> TakeNodes<T>(int mark)
        where T : SyntaxNode
    {
        if (_nodes.Count == mark)
            return [];

        var taken = ImmutableArray.CreateBuilder<T>(_nodes.Count - mark);
        for (var index = mark; index < _nodes.Count; index++)
            taken.Add((T)_nodes[index]);
        _nodes.RemoveRange(mark, _nodes.Count - mark);
        return taken.MoveToImmutable();
    }

    public ImmutableArray<Token> TakeTokens(int mark)
    {
        if (_tokens.Count == mark)
            return [];

        var taken = ImmutableArray.CreateBuilder<Token>(_tokens.Count - mark);
        for (var index = mark; index < _tokens.Count; index++)
            taken.Add(_tokens[index]);
        _tokens.RemoveRange(mark, _tokens.Count - mark);
        return taken.MoveToImmutable();
    }
}
