using System.Threading;
using Csml.Generator.Diagnostics;
using Csml.Generator.Model;
using Csml.Generator.Syntax;
using Csml.Generator.Syntax.Nodes;
using Csml.Generator.Text;

namespace Csml.Generator.Binding;

/// <summary>A parsed file with the errors that were found on the way.</summary>
internal sealed record FlowTree(SourceFile Source, FlowSyntax Syntax, EquatableArray<CsmlDiagnostic> SyntaxErrors)
{
    public string Name => Source.Name.Name;

    public static FlowTree Parse(SourceFile source, CancellationToken cancellationToken)
    {
        var bag = new DiagnosticBag(source);
        var syntax = Parser.Parse(source.Text, bag, cancellationToken);
        return new FlowTree(source, syntax, bag.ToSorted());
    }
}
