using System.Collections.Generic;
using System.Text;

namespace Csml.Generator.Syntax;

/// <summary>A tree as text, for tests and for whoever wants to see how a flow was read.</summary>
internal static class SyntaxDump
{
    /// <summary>Every node and token, each on a line of its own, indented by its depth.</summary>
    public static string ToText(SyntaxNode node)
    {
        var text = new StringBuilder();
        foreach (var (depth, element) in Flatten(node))
            text.Append(' ', depth * 2).Append(Describe(element)).Append('\n');
        return text.ToString();
    }

    /// <summary>Every node and token with its depth, in the order of the text.</summary>
    public static IEnumerable<(int Depth, SyntaxElement Element)> Flatten(SyntaxNode node)
    {
        var walker = new Flattener();
        walker.Visit(node);
        return walker.Elements;
    }

    /// <summary>The name of a node's class, or kind and text of a token.</summary>
    public static string Describe(SyntaxElement element)
    {
        if (element.Node is { } node)
            return node.GetType().Name.Replace("Syntax", "");

        var token = element.Token;
        if (token.IsMissing)
            return token.Kind + " missing";
        return token.Kind == TokenKind.EndOfFile
            ? "EndOfFile"
            : token.Kind + " " + token.Text.Replace("\r", "\\r").Replace("\n", "\\n");
    }

    private sealed class Flattener : SyntaxWalker
    {
        private int _depth;

        public List<(int Depth, SyntaxElement Element)> Elements { get; } = [];

        public override void Visit(SyntaxNode node)
        {
            Elements.Add((_depth, node));
            _depth++;
            base.Visit(node);
            _depth--;
        }

        protected override void VisitToken(Token token) => Elements.Add((_depth, token));
    }
}
