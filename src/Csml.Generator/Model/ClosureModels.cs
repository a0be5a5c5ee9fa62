using System.Linq;

namespace Csml.Generator.Model;

/// <summary>The code of a closure of a flow.</summary>
/// <param name="Key">What tells it from the other closures of the flow, and expressions refer to.</param>
/// <param name="Owner">The step, function or constant that it is written in.</param>
/// <param name="Place">The same in words.</param>
/// <param name="Number">Its number there, from 1.</param>
/// <param name="SourcePath">The file that it is written in.</param>
/// <param name="Id">What stored closures find it by: another one where the code is another.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Captures">The variables that it takes from where it is made.</param>
/// <param name="Locals">All variables that its body refers to, in order of appearance.</param>
/// <param name="Body">Its statements.</param>
/// <param name="IsAsync">Whether something in it awaits.</param>
/// <param name="TypedLocals">Those of its variables that are of one known kind.</param>
internal sealed record ClosureDefinitionModel(
    string Key,
    string Owner,
    string Place,
    int Number,
    string SourcePath,
    string Id,
    EquatableArray<string> Parameters,
    EquatableArray<string> Captures,
    EquatableArray<string> Locals,
    EquatableArray<StatementModel> Body,
    bool IsAsync,
    EquatableArray<TypedLocal> TypedLocals);

/// <summary>A closure as a value: its code, with the values of this moment.</summary>
/// <param name="Key">The closure.</param>
/// <param name="Captures">The variables that it captures, those that are no step variable here included.</param>
internal sealed record ClosureModel(string Key, EquatableArray<CaptureModel> Captures) : ExpressionModel
{
    /// <summary>Gets a value indicating whether it is made before any call, where nothing is in sight.</summary>
    public bool IsConstant { get; init; }
}

/// <summary>A variable that a closure captures.</summary>
/// <param name="Name">The variable.</param>
/// <param name="IsLocal">Whether it may be a step variable; if not, it is remembered or missing.</param>
internal sealed record CaptureModel(string Name, bool IsLocal);

/// <summary>A value that is assigned: if it is a closure, it captures again.</summary>
internal sealed record RecaptureModel(ExpressionModel Value, EquatableArray<string> Locals) : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands => [Value];
}

/// <summary>A call of the closure in a variable.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Arguments">The arguments in the order in which they are evaluated.</param>
/// <param name="IsNamed">Whether they go by their names.</param>
/// <param name="IsAwaited">Whether it may be one that awaits.</param>
internal sealed record ClosureCallModel(
    string Variable, EquatableArray<ArgumentModel> Arguments, bool IsNamed, bool IsAwaited) : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands =>
        Arguments.Select(static argument => argument.Value).ToEquatableArray();

    // A `return` of an error, an error in its body, too few arguments.
    public override bool MayFail => true;

    public override bool Awaits => IsAwaited || base.Awaits;
}
