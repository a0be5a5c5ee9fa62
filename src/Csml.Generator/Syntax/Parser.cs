using System.Threading;
using Csml.Generator.Diagnostics;
using Csml.Generator.Syntax.Nodes;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Syntax;

/// <summary>Turns the text of a flow into its tree. It never throws on any text: what is wrong goes into the bag.</summary>
internal static class Parser
{
    public static FlowSyntax Parse(SourceText text, DiagnosticBag bag, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new FlowSyntax(text, [], new Token(TokenKind.EndOfFile, "", 0, text.Length));
    }
}
