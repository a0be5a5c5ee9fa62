using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Model;

/// <summary>
/// A statement of a step or function, ready to be written. Lowering makes them structured, as in the flow, and
/// then flattens those that contain a hold to labels and jumps.
/// </summary>
internal abstract record StatementModel
{
    /// <summary>Gets its place in the flow, or null for the compiler's own plumbing.</summary>
    public LinePositionSpan? Span { get; init; }

    /// <summary>Gets the expressions in the order in which they are evaluated, those of inner statements aside.</summary>
    public virtual EquatableArray<ExpressionModel> Operands => [];

    /// <summary>Gets the inner statements, a list for each block.</summary>
    public virtual EquatableArray<EquatableArray<StatementModel>> Blocks => [];

    /// <summary>Gets the statement and all those in it, outer ones first.</summary>
    public IEnumerable<StatementModel> SelfAndInner()
    {
        var pending = new Stack<StatementModel>([this]);
        while (pending.Count != 0)
        {
            var statement = pending.Pop();
            yield return statement;
            var blocks = statement.Blocks;
            for (var block = blocks.Count - 1; block >= 0; block--)
            {
                for (var inner = blocks[block].Count - 1; inner >= 0; inner--)
                    pending.Push(blocks[block][inner]);
            }
        }
    }

    /// <summary>
    /// Gets a value indicating whether it, or a statement in it, may end what it stands in with a HARD error.
    /// </summary>
    public virtual bool MayThrow => Operands.Any(static operand => operand.MayFail) || PartsMayThrow;

    /// <summary>Gets a value indicating whether something in it ends the turn, whatever the statement does of itself.</summary>
    protected bool PartsMayThrow =>
        Operands.Any(static operand => operand.MayThrow)
        || Blocks.Any(static block => block.Any(static inner => inner.MayThrow));
}

/// <summary><c>say</c>.</summary>
internal sealed record SayModel(ExpressionModel Value) : StatementModel
{
    public override EquatableArray<ExpressionModel> Operands => [Value];
}

/// <summary>An expression for its effects.</summary>
internal sealed record EvaluateModel(ExpressionModel Value) : StatementModel
{
    public override EquatableArray<ExpressionModel> Operands => [Value];
}

/// <summary>A value computed before the statement that needs it, so that the order of effects is kept.</summary>
internal sealed record TemporaryStatementModel(string Name, ExpressionModel Value) : StatementModel
{
    public override EquatableArray<ExpressionModel> Operands => [Value];

    // It keeps an error for the expression that it was taken out of.
    public override bool MayThrow => PartsMayThrow;
}

/// <summary><c>do name = value</c>, where only the step variable can be meant and the value may be stored as it is.</summary>
internal sealed record AssignLocalModel(string Name, ExpressionModel Value) : StatementModel
{
    public override EquatableArray<ExpressionModel> Operands => [Value];
}

/// <summary><c>do name = value</c>, where the runtime finds what is meant and refuses secure values.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Value">The value.</param>
/// <param name="KeepsOnFailure">A compound assignment: an error is SOFT and leaves the variable as it was.</param>
internal sealed record AssignModel(string Name, ExpressionModel Value, bool KeepsOnFailure) : StatementModel
{
    public override EquatableArray<ExpressionModel> Operands => [Value];

    public override bool MayThrow => (!KeepsOnFailure && Value.MayFail) || PartsMayThrow;
}

/// <summary><c>do name.key[index] = value</c>.</summary>
internal sealed record SetModel(
    string Name, ExpressionModel Value, EquatableArray<ExpressionModel> Path, bool KeepsOnFailure) : StatementModel
{
    public override EquatableArray<ExpressionModel> Operands => [Value, .. Path];

    // A key of what is not an object.
    public override bool MayThrow => true;
}

/// <summary>An assignment to a constant: reported, and nothing is stored.</summary>
internal sealed record RefuseConstantModel(string Name) : StatementModel;

internal sealed record RememberModel(string Name, ExpressionModel Value) : StatementModel
{
    public override EquatableArray<ExpressionModel> Operands => [Value];
}

/// <summary><c>forget</c>; without names, everything.</summary>
internal sealed record ForgetModel(EquatableArray<string> Names) : StatementModel;

/// <summary>Unsets step variables: after a loop, or by <c>forget</c>.</summary>
internal sealed record ClearModel(EquatableArray<string> Names) : StatementModel;

internal sealed record DebugModel(ExpressionModel Value) : StatementModel
{
    public override EquatableArray<ExpressionModel> Operands => [Value];
}

internal sealed record LogModel(string Level, ExpressionModel Value) : StatementModel
{
    public override EquatableArray<ExpressionModel> Operands => [Value];
}

/// <summary><c>if</c>; an <c>else if</c> is an <c>if</c> alone in <see cref="Else"/>.</summary>
internal sealed record IfModel(
    ExpressionModel Condition,
    EquatableArray<StatementModel> Then,
    EquatableArray<StatementModel> Else) : StatementModel
{
    public override EquatableArray<ExpressionModel> Operands => [Condition];

    public override EquatableArray<EquatableArray<StatementModel>> Blocks => [Then, Else];

    // A condition absorbs an error.
    public override bool MayThrow => PartsMayThrow;
}

/// <summary><c>while</c>; without a condition, until something leaves it.</summary>
/// <param name="Prologue">What has to be computed before each test, where the condition needs it.</param>
/// <param name="Condition">The test.</param>
/// <param name="Body">The statements.</param>
internal sealed record WhileModel(
    EquatableArray<StatementModel> Prologue,
    ExpressionModel? Condition,
    EquatableArray<StatementModel> Body) : StatementModel
{
    public override EquatableArray<ExpressionModel> Operands => Condition is null ? [] : [Condition];

    public override EquatableArray<EquatableArray<StatementModel>> Blocks => [Prologue, Body];

    // The guard on iterations.
    public override bool MayThrow => true;
}

/// <summary><c>foreach</c>.</summary>
/// <param name="Loop">The name of the loop's own state.</param>
/// <param name="Item">The variable for the element.</param>
/// <param name="Index">The variable for its number, or null.</param>
/// <param name="Iterable">What is iterated, taken once.</param>
/// <param name="Body">The statements.</param>
internal sealed record ForeachModel(
    string Loop,
    string Item,
    string? Index,
    ExpressionModel Iterable,
    EquatableArray<StatementModel> Body) : StatementModel
{
    public override EquatableArray<ExpressionModel> Operands => [Iterable];

    public override EquatableArray<EquatableArray<StatementModel>> Blocks => [Body];

    // What is not iterable.
    public override bool MayThrow => true;
}

internal sealed record BreakModel : StatementModel;

internal sealed record ContinueModel : StatementModel;

/// <summary><c>return</c> in a function.</summary>
internal sealed record ReturnModel(ExpressionModel Value) : StatementModel
{
    public override EquatableArray<ExpressionModel> Operands => [Value];

    // An error is returned like any value.
    public override bool MayThrow => PartsMayThrow;
}

/// <summary><c>hold</c> or <c>hold_secure</c>: leaves the step; the next turn goes on behind it.</summary>
internal sealed record HoldModel(int Segment, bool IsSecure) : StatementModel;

/// <summary>Leaves the step for a target that is known at build time.</summary>
internal sealed record ExitModel(ExitKind Kind, string? Step = null, string? Flow = null) : StatementModel;

internal enum ExitKind
{
    /// <summary>The end of the step, or <c>goto end</c>: the end of the conversation.</summary>
    End,
    Step,
    Flow,
    StepOfFlow,
    PreviousStep,
    PreviousFlow,
}

/// <summary>Leaves the step for a target that is computed; null stands for the start, or this flow.</summary>
internal sealed record DynamicExitModel(ExpressionModel? Step, ExpressionModel? Flow) : StatementModel
{
    public override EquatableArray<ExpressionModel> Operands => (Step, Flow) switch
    {
        (null, null) => [],
        (null, _) => [Flow],
        (_, null) => [Step],
        _ => [Step, Flow],
    };
}

/// <summary>The body of a step that cannot be compiled: the build has failed, and so does it.</summary>
internal sealed record ThrowModel(string Text) : StatementModel;
