using System.Collections.Generic;
using Csml.Generator.Diagnostics;
using Csml.Generator.Model;
using Csml.Generator.Syntax;
using Csml.Generator.Syntax.Nodes;
using Csml.Generator.Text;

namespace Csml.Generator.Binding;

/// <summary>
/// A flow whose names have meanings: the syntax tree and, beside it, tables that say what each node stands for.
/// There is no second tree. A node of a body that cannot be emitted may have no entry.
/// </summary>
internal sealed class BoundFlow
{
    private readonly BindingTables _tables;

    public BoundFlow(
        SourceFile source,
        FlowSyntax syntax,
        IReadOnlyList<ConstSymbol> constants,
        IReadOnlyList<BoundStep> steps,
        IReadOnlyList<BoundFunction> functions,
        EquatableArray<CsmlDiagnostic> diagnostics,
        BindingTables tables)
    {
        Source = source;
        Syntax = syntax;
        Constants = constants;
        Steps = steps;
        Functions = functions;
        Diagnostics = diagnostics;
        _tables = tables;
    }

    public SourceFile Source { get; }

    public FlowSyntax Syntax { get; }

    /// <summary>Gets the constants, each name once: of duplicates the last, as in the reference.</summary>
    public IReadOnlyList<ConstSymbol> Constants { get; }

    /// <summary>Gets the steps, each name once, inserted ones last.</summary>
    public IReadOnlyList<BoundStep> Steps { get; }

    /// <summary>Gets the functions, each name once.</summary>
    public IReadOnlyList<BoundFunction> Functions { get; }

    /// <summary>Gets everything that was found in the file, syntax errors included, in the order of the text.</summary>
    public EquatableArray<CsmlDiagnostic> Diagnostics { get; }

    /// <summary>Gets what a name that is read means.</summary>
    public NameResolution ReadOf(NameExpressionSyntax name) => _tables.Reads[name];

    /// <summary>
    /// Gets where a write goes. Nodes: <see cref="AssignmentTargetSyntax"/>, <see cref="AsExpressionSyntax"/>, and the
    /// <see cref="NameSyntax"/> of a <c>foreach</c>. An <c>as</c> that is the whole of a <c>do</c> is an assignment
    /// (language/01 4.3) and that of a <c>remember</c> its name; every other one writes the step variable.
    /// </summary>
    public WriteResolution WriteOf(SyntaxNode target) => _tables.Writes[target];

    /// <summary>Gets what a call calls.</summary>
    public CallSymbol CallOf(CallExpressionSyntax call) => _tables.Calls[call];

    /// <summary>
    /// Gets the component that <c>Component.Name(…)</c> at the start of a path means, or null for any other path.
    /// </summary>
    public CallSymbol? ComponentOf(PathExpressionSyntax path) =>
        _tables.NamespaceCalls.TryGetValue(path, out var call) ? call : null;

    /// <summary>Gets the body of a closure.</summary>
    public BoundClosure ClosureOf(ClosureExpressionSyntax closure) => _tables.Closures[closure];

    /// <summary>
    /// Gets the variables from which an assigned value captures again if it is a closure, or null where that changes
    /// nothing.
    /// </summary>
    public IReadOnlyList<string>? RecaptureOf(ExpressionSyntax value) =>
        _tables.Recaptures.TryGetValue(value, out var names) ? names : null;

    /// <summary>Gets a value indicating whether the call of a method is awaited.</summary>
    public bool IsAwaited(MethodSegmentSyntax method) => _tables.AwaitedMethods.Contains(method);

    /// <summary>Gets where a <c>goto</c> leads.</summary>
    public GotoTarget TargetOf(GotoSyntax jump) => _tables.Jumps[jump];

    /// <summary>Gets the kinds that a value may have, errors (Null) aside.</summary>
    public ValueKind KindOf(ExpressionSyntax expression) =>
        _tables.Kinds.TryGetValue(expression, out var kind) ? kind : ValueKind.Any;

    /// <summary>Gets a value indicating whether a statement is known never to run.</summary>
    public bool IsUnreachable(StatementSyntax statement) => _tables.Unreachable.Contains(statement);
}

/// <summary>What steps and functions have in common.</summary>
/// <param name="Locals">The variables in the order in which they appear; of a function the parameters first.</param>
/// <param name="CanEmit">Whether the body has a meaning; if not, what is emitted for it throws.</param>
/// <param name="Awaits">Whether something in it has to be awaited.</param>
internal abstract record BoundBody(IReadOnlyList<LocalSymbol> Locals, bool CanEmit, bool Awaits);

/// <summary>A step with its variables.</summary>
internal sealed record BoundStep(StepSymbol Symbol, IReadOnlyList<LocalSymbol> Locals, bool CanEmit, bool Awaits)
    : BoundBody(Locals, CanEmit, Awaits);

/// <summary>A function with its variables.</summary>
internal sealed record BoundFunction(
    FunctionSymbol Symbol, IReadOnlyList<LocalSymbol> Locals, bool CanEmit, bool Awaits)
    : BoundBody(Locals, CanEmit, Awaits);

/// <summary>A closure with its variables: parameters, then what it may capture, then its own.</summary>
internal sealed record BoundClosure(
    ClosureExpressionSyntax Syntax,
    IReadOnlyList<string> Parameters,
    IReadOnlyList<LocalSymbol> Locals,
    bool CanEmit,
    bool Awaits) : BoundBody(Locals, CanEmit, Awaits);
