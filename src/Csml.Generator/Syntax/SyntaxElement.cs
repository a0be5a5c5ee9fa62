using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Syntax;

/// <summary>A child of a node: another node, or a token, or nothing where an optional one is not there.</summary>
internal readonly struct SyntaxElement
{
    private SyntaxElement(SyntaxNode? node, Token token)
    {
        Node = node;
        Token = token;
    }

    public SyntaxNode? Node { get; }

    public Token Token { get; }

    public bool IsAbsent => Node is null && Token.IsNone;

    public TextSpan Span => Node?.Span ?? Token.Span;

    public static implicit operator SyntaxElement(SyntaxNode? node) => new(node, default);

    public static implicit operator SyntaxElement(Token token) => new(null, token);
}
