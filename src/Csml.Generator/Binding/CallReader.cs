using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Csml.Generator.Model;
using Csml.Generator.Syntax.Nodes;
using Csml.Generator.Text;

namespace Csml.Generator.Binding;

/// <summary>
/// Collects what the functions and closures of a flow call. A closure that is an argument of <c>map</c> and its like is
/// run there and nowhere else, so its calls are those of the body that it stands in.
/// </summary>
internal sealed class CallReader : TreeVisitor
{
    private readonly Dictionary<string, FunctionReference> _callable = new(StringComparer.Ordinal);
    private readonly HashSet<string> _constants;
    private readonly HashSet<ClosureExpressionSyntax> _runInPlace = [];
    private readonly SortedSet<string> _captured = new(StringComparer.Ordinal);
    private readonly List<BodyCalls> _closures = [];
    private Calls _calls = new();

    public CallReader(SourceFile source, FlowSyntax syntax)
    {
        _constants = [.. syntax.Constants.Select(static constant => constant.Name.Text)];
        foreach (var function in syntax.Functions)
            _callable[function.Name.Text] = new FunctionReference(source.Module, source.Name.Name, function.Name.Text);

        foreach (var import in syntax.Imports)
        {
            foreach (var name in import.Names.Names)
            {
                if (!_callable.ContainsKey(name.LocalName.Text))
                    _callable.Add(name.LocalName.Text, ImportedNames.ReferenceOf(source, import, name));
            }
        }
    }

    /// <summary>Gets a value indicating whether a closure was come across so far.</summary>
    public bool HasClosures { get; private set; }

    /// <summary>Gets what the closures call that were come across so far.</summary>
    public IReadOnlyList<BodyCalls> Closures => _closures;

    /// <summary>Gets the names that they may capture, sorted.</summary>
    public IReadOnlyCollection<string> CapturedNames => _captured;

    /// <summary>Gets a value indicating whether a C# function was called whose name is computed.</summary>
    public bool CallsAnyApp { get; private set; }

    public FunctionInterface Read(FunctionSyntax function)
    {
        _calls = new Calls();
        VisitBody(function.Statements);
        return new FunctionInterface(
            function.Name.Text,
            function.Parameters.Parameters.Select(parameter => parameter.Name.Text).ToEquatableArray(),
            _calls.ToModel());
    }

    /// <summary>Goes through what is no function, for the closures in it.</summary>
    public void VisitRest(FlowSyntax flow)
    {
        foreach (var constant in flow.Constants)
            VisitExpression(constant.Value);

        foreach (var step in flow.Steps)
            VisitBody(step.Statements);
    }

    public override void VisitStatement(StatementSyntax statement)
    {
        if (statement is DoAssignSyntax assign)
            AddMethods(assign.Target.Path);

        base.VisitStatement(statement);
    }

    public override void VisitExpression(ExpressionSyntax expression)
    {
        if (expression is CallExpressionSyntax call)
            Add(call);
        else if (expression is PathExpressionSyntax path)
            AddMethods(path.Segments);

        base.VisitExpression(expression);
    }

    protected override void VisitClosure(ClosureExpressionSyntax closure)
    {
        HasClosures = true;
        _captured.UnionWith(ClosureNames.Of(closure).Variables(_constants.Contains, _callable.ContainsKey));
        if (_runInPlace.Contains(closure))
        {
            base.VisitClosure(closure);
            return;
        }

        var outer = _calls;
        _calls = new Calls();
        base.VisitClosure(closure);
        AddClosure(_calls.ToModel());
        _calls = outer;
    }

    // One that calls nothing is no news to other flows.
    private void AddClosure(BodyCalls calls)
    {
        var isReason = calls is not { Apps.IsEmpty: true, CallsAnyApp: false, Functions.IsEmpty: true, AwaitsMethod: false };
        if (isReason && !_closures.Contains(calls))
            _closures.Add(calls);
    }

    private void Add(CallExpressionSyntax call)
    {
        var name = call.Name.Text;
        if (BuiltinCatalog.IsApp(name))
        {
            AddApp(call.Arguments.Arguments);
        }
        else if (ComponentCatalog.Find(name) is null && BuiltinCatalog.Find(name) is null)
        {
            if (!_callable.TryGetValue(name, out var function))
                _calls.RunsClosures = true;
            else if (!_calls.Functions.Contains(function))
                _calls.Functions.Add(function);
        }
    }

    private void AddApp(IReadOnlyList<ArgumentSyntax> arguments)
    {
        if (AppName.Of(arguments) is { } app)
        {
            _calls.Apps.Add(app);
        }
        else if (AppName.ArgumentOf(arguments) is not null)
        {
            _calls.CallsAnyApp = true;
            CallsAnyApp = true;
        }
    }

    private void AddMethods(ImmutableArray<PathSegmentSyntax> segments)
    {
        foreach (var method in segments.OfType<MethodSegmentSyntax>())
        {
            _calls.AwaitsMethod |= MethodCatalog.IsAwaited(method.Name.Text);
            if (MethodCatalog.RunsClosure(method.Name.Text))
                AddElementLoop(method.Arguments);
        }
    }

    private void AddElementLoop(ArgumentListSyntax arguments)
    {
        foreach (var argument in arguments.Arguments)
        {
            if (ClosureNames.LiteralOf(argument.Value) is { } closure)
                _runInPlace.Add(closure);
            else
                _calls.RunsClosures = true;
        }
    }

    /// <summary>The calls of one body, while they are collected.</summary>
    private sealed class Calls
    {
        public SortedSet<string> Apps { get; } = new(StringComparer.Ordinal);

        public bool CallsAnyApp { get; set; }

        public List<FunctionReference> Functions { get; } = [];

        public bool AwaitsMethod { get; set; }

        public bool RunsClosures { get; set; }

        public BodyCalls ToModel() =>
            new(Apps.ToEquatableArray(), CallsAnyApp, Functions.ToEquatableArray(), AwaitsMethod, RunsClosures);
    }
}
