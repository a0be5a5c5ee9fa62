using System.Collections.Generic;
using Csml.Generator.Model;
using Csml.Generator.Syntax;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <summary>What the binder learns about nodes, while it learns it. Nodes compare by reference.</summary>
internal sealed class BindingTables
{
    public Dictionary<NameExpressionSyntax, NameResolution> Reads { get; } = [];

    public Dictionary<SyntaxNode, WriteResolution> Writes { get; } = [];

    public Dictionary<CallExpressionSyntax, CallSymbol> Calls { get; } = [];

    /// <summary>Gets the calls through the namespace <c>Component</c>, by their paths.</summary>
    public Dictionary<PathExpressionSyntax, CallSymbol> NamespaceCalls { get; } = [];

    public Dictionary<ClosureExpressionSyntax, BoundClosure> Closures { get; } = [];

    /// <summary>
    /// Gets the assigned values that may be closures with something to capture again, each with the variables in sight
    /// that closures of the bot capture.
    /// </summary>
    public Dictionary<ExpressionSyntax, IReadOnlyList<string>> Recaptures { get; } = [];

    /// <summary>Gets the calls of methods that are awaited.</summary>
    public HashSet<MethodSegmentSyntax> AwaitedMethods { get; } = [];

    public Dictionary<GotoSyntax, GotoTarget> Jumps { get; } = [];

    public Dictionary<ExpressionSyntax, ValueKind> Kinds { get; } = [];

    public HashSet<StatementSyntax> Unreachable { get; } = [];
}
