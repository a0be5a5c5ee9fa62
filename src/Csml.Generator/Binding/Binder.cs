using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Csml.Generator.Diagnostics;
using Csml.Generator.Model;
using Csml.Generator.Syntax;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <summary>
/// Binds a flow: gives its names their meanings and reports what is wrong with it. What it needs of other flows is
/// their interfaces, and of those that it inserts from, their trees.
/// </summary>
internal sealed class Binder
{
    private readonly FlowTree _tree;
    private readonly IReadOnlyDictionary<string, FlowTree> _insertedFlows;
    private readonly Scope _scope;
    private readonly DiagnosticBag _bag;
    private readonly BindingTables _tables = new();
    private readonly CancellationToken _cancellationToken;

    private Binder(
        FlowTree tree,
        IReadOnlyDictionary<string, FlowTree> insertedFlows,
        Scope scope,
        DiagnosticBag bag,
        CancellationToken cancellationToken)
    {
        _tree = tree;
        _insertedFlows = insertedFlows;
        _scope = scope;
        _bag = bag;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Binds a flow.</summary>
    /// <param name="tree">The flow.</param>
    /// <param name="insertedFlows">The trees of at least the flows that it inserts from, by name.</param>
    /// <param name="bot">The interfaces of all flows, this one included.</param>
    /// <param name="apps">The C# functions.</param>
    /// <param name="voice">What the channels can do.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static BoundFlow Bind(
        FlowTree tree,
        IReadOnlyDictionary<string, FlowTree> insertedFlows,
        BotInterface bot,
        FunctionTable apps,
        VoiceRules voice,
        CancellationToken cancellationToken)
    {
        var bag = new DiagnosticBag(tree.Source);
        bag.Add(tree.SyntaxErrors);
        var scope = ScopeBuilder.Build(tree, insertedFlows, bot, apps, bag);
        var binder = new Binder(tree, insertedFlows, scope, bag, cancellationToken);
        return binder.Bind(voice);
    }

    private BoundFlow Bind(VoiceRules voice)
    {
        if (_tree.Source.Module is null)
            FlowNamePass.Check(_tree, _scope.Bot, _bag);

        ConstantPass.Check(_tree.Syntax.Constants, _scope, _tables, _bag, BindConstantClosure);
        var steps = _scope.Steps.Values.Select(BindStep).ToArray();
        var functions = _scope.Functions.Values.Select(BindFunction).ToArray();
        if (voice.IsVoice)
            VoicePass.Check(_tree.Syntax, voice, _scope.Bot.Components, _bag);

        return new BoundFlow(
            _tree.Source,
            _tree.Syntax,
            [.. _scope.Constants.Values],
            steps,
            functions,
            _bag.ToSorted(),
            _tables);
    }

    private void BindConstantClosure(ClosureExpressionSyntax closure) =>
        BodyBinder.BindConstant(closure, _scope, _tree.Source.Text, _tables, _bag, _cancellationToken);

    private BoundStep BindStep(StepSymbol step) =>
        step.InsertedFrom is null ? BindOwnStep(step) : BindInsertedStep(step);

    private BoundStep BindOwnStep(StepSymbol step)
    {
        var (locals, awaits) = BindBody(step.Syntax.Statements, _tree, null, [], _bag);
        return new BoundStep(step, locals, CanEmit(step.Syntax, _tree, _bag), awaits);
    }

    /// <summary>
    /// Binds a step of another flow as if it were written in this one. What is wrong with it in its own flow is
    /// reported there; what does not fit here is reported at the insert.
    /// </summary>
    private BoundStep BindInsertedStep(StepSymbol step)
    {
        var tree = _insertedFlows[step.InsertedFrom!];
        var bag = new DiagnosticBag(step.Source);
        bag.Add(tree.SyntaxErrors);
        var (locals, awaits) = BindBody(step.Syntax.Statements, tree, null, [], bag);
        var span = InsertedSteps.NameOf(_tree.Syntax, step.Name);
        foreach (var problem in InsertedSteps.ProblemsOfHost(bag.ToSorted()))
            _bag.ReportInsertedStepMisfit(span, step.Name, step.InsertedFrom!, problem);

        return new BoundStep(step, locals, CanEmit(step.Syntax, tree, bag), awaits);
    }

    private BoundFunction BindFunction(FunctionSymbol function)
    {
        var parameters = ParameterPass.Check(function.Syntax.Parameters, _scope, _bag);
        var (locals, isAwaiting) = BindBody(function.Syntax.Statements, _tree, function.Name, parameters, _bag);

        // Its callers go by the interface alone.
        var awaits = isAwaiting || _scope.Awaited.OfFunction(new FunctionReference(_scope.Module, _scope.Flow, function.Name));
        return new BoundFunction(function, locals, CanEmit(function.Syntax, _tree, _bag), awaits);
    }

    /// <summary>Whether an item has a meaning: nothing in it blocks, and all of it was parsed.</summary>
    private static bool CanEmit(ItemSyntax item, FlowTree tree, DiagnosticBag bag) =>
        !bag.HasBlockingIn(item.Span) && (tree.SyntaxErrors.IsEmpty || !BrokenSyntax.IsIn(item));

    private (IReadOnlyList<LocalSymbol> Locals, bool Awaits) BindBody(
        ImmutableArray<StatementSyntax> statements,
        FlowTree tree,
        string? function,
        ImmutableArray<string> parameters,
        DiagnosticBag bag)
    {
        var body = new BodySource(_scope, tree.Source.Text, function, parameters, statements);
        return BodyBinder.Bind(body, _tables, bag, _cancellationToken);
    }
}
