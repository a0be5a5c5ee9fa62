using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Binding;
using Csml.Generator.Model;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Lowering;

/// <summary>
/// Makes the model of a flow from what the binder found. What cannot be compiled keeps its public shape and throws
/// when it is run: the build has failed already, and a mistake in a flow must not become fifty in C#.
/// </summary>
internal sealed class ModelBuilder
{
    private readonly BoundFlow _flow;
    private readonly TextTable _texts = new();
    private readonly ClosureTable _closures;
    private readonly KindInference _kinds;

    private ModelBuilder(BoundFlow flow, bool infersKinds)
    {
        _flow = flow;
        _kinds = new KindInference(flow.Constants, infersKinds);
        _closures = new ClosureTable(flow, _texts, _kinds);
    }

    /// <param name="flow">The bound flow.</param>
    /// <param name="ns">The namespace of the bot, or null.</param>
    /// <param name="projectDirectory">The project's folder, or null.</param>
    /// <param name="hintName">The name of the generated file.</param>
    /// <param name="mapsLines">Whether the C# is to point back to the flow.</param>
    /// <param name="infersKinds">Whether variables of a known kind are to be of a C# type of their own.</param>
    public static FlowModel Build(
        BoundFlow flow, string? ns, string? projectDirectory, string hintName, bool mapsLines, bool infersKinds)
    {
        var builder = new ModelBuilder(flow, infersKinds);
        var constants = flow.Constants.Select(builder.Constant).ToEquatableArray();
        var steps = flow.Steps.Select(builder.Step).ToEquatableArray();
        var functions = flow.Functions.Select(builder.Function).ToEquatableArray();
        return new FlowModel(
            flow.Source.Name.Name,
            flow.Source.Name.ClassName,
            flow.Source.Module,
            ns,
            flow.Source.Path,
            projectDirectory,
            hintName,
            mapsLines,
            constants,
            steps,
            functions,
            builder._closures.Closures,
            builder._texts.Texts);
    }

    private ConstantModel Constant(ConstSymbol constant) => new(
        constant.Name,
        CanBeConstant(constant.Syntax.Value)
            ? new BodyLowering(_flow, null, new BodySite("const", constant.Name, _flow.Source), _texts, _closures)
                .LowerConstant(constant.Syntax)
            : new NullModel(),
        _kinds.OfConstant(constant.Name));

    private bool CanBeConstant(ExpressionSyntax value) => value switch
    {
        NumberLiteralSyntax or BoolLiteralSyntax or NullLiteralSyntax or StringLiteralSyntax => true,
        ArrayExpressionSyntax array => array.Items.Items.All(CanBeConstant),
        ObjectExpressionSyntax @object => @object.Entries.Items.All(entry => CanBeConstant(entry.Value)),
        GroupExpressionSyntax group => CanBeConstant(group.Value),
        NotExpressionSyntax not => CanBeConstant(not.Operand),
        BinaryExpressionSyntax binary => CanBeConstant(binary.Left) && CanBeConstant(binary.Right),
        ClosureExpressionSyntax closure => _flow.ClosureOf(closure).CanEmit,
        _ => false,
    };

    private StepModel Step(BoundStep step)
    {
        var (name, syntax, source, insertedFrom) = (
            step.Symbol.Name, step.Symbol.Syntax, step.Symbol.Source, step.Symbol.InsertedFrom);
        if (!step.CanEmit)
            return new StepModel(name, source.Path, insertedFrom, [], [], [], [Throw("step", name)], IsAsync: false, TypedLocals: []);

        var identities = HoldIdentities.Of(_flow.Source.Name.Name, name, syntax);
        var lowering = new BodyLowering(_flow, step, new BodySite("step", name, source), _texts, _closures, identities);
        var body = Completion.Ended(lowering.Lower(syntax.Statements), new ExitModel(ExitKind.End));
        var liveness = Liveness.Of(body, LocalsOf(step, body));
        var cleared = DeadClears.Remove(body, liveness);
        var segmented = StepSegmenter.Flatten(cleared);
        var holds = HoldsOf(body, liveness, lowering.HoldIds);
        return new StepModel(
            name,
            source.Path,
            insertedFrom,
            LocalsOf(step, cleared),
            segmented.Loops,
            holds,
            segmented.Statements,
            step.Awaits,
            _kinds.LocalsOf(cleared, holds.SelectMany(static hold => hold.Locals)));
    }

    private FunctionModel Function(BoundFunction function)
    {
        var (name, syntax) = (function.Symbol.Name, function.Symbol.Syntax);
        var parameters = syntax.Parameters.Parameters.Items
            .Select(static parameter => parameter.Name.Text)
            .Distinct()
            .ToEquatableArray();
        var line = _flow.Source.Text.Lines.GetLinePosition(syntax.Name.Start).Line;
        if (!function.CanEmit)
            return new FunctionModel(name, parameters, [], [Throw("function", name)], line, function.Awaits, TypedLocals: []);

        var lowering = new BodyLowering(_flow, function, new BodySite("fn", name, _flow.Source), _texts, _closures);
        var body = Completion.Ended(lowering.Lower(syntax.Statements), new ReturnModel(new NullModel()));
        var liveness = Liveness.Of(body, LocalsOf(function, body).Concat(parameters));
        var cleared = DeadClears.Remove(body, liveness);
        var locals = LocalsOf(function, cleared).Except(parameters).ToEquatableArray();
        return new FunctionModel(
            name,
            parameters,
            locals,
            cleared,
            line,
            function.Awaits,
            _kinds.LocalsOf(cleared, parameters));
    }

    private ThrowModel Throw(string what, string name) => new(
        $"The {what} '{name}' of the flow '{_flow.Source.Name.Name}' was not compiled: the build reported errors in it.");

    /// <summary>The variables that the body refers to, in the order of their first appearance in the flow.</summary>
    private static EquatableArray<string> LocalsOf(BoundBody body, EquatableArray<StatementModel> statements)
    {
        var used = LocalNames.In(statements);
        return body.Locals.Select(static local => local.Name).Where(used.Contains).Union(used).ToEquatableArray();
    }

    private static EquatableArray<HoldPointModel> HoldsOf(
        EquatableArray<StatementModel> body, Liveness liveness, IReadOnlyList<string> ids)
    {
        var variables = HoldVariables.In(body);
        return body.SelectMany(static statement => statement.SelfAndInner())
            .OfType<HoldModel>()
            .Select(hold => new HoldPointModel(
                hold.Segment,
                ids[hold.Segment - 1],
                hold.Span?.Start.Line ?? 0,
                liveness.LocalsBehind(hold).Where(local => variables.MayBeSet(hold, local)).ToEquatableArray(),
                liveness.LoopsBehind(hold),
                hold.IsSecure))
            .ToEquatableArray();
    }
}
