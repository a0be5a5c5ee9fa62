namespace Csml.Generator.Model;

/// <summary>A step: segments one after the other, and the places where a later turn enters.</summary>
/// <param name="Name">Its name in the flow that it is emitted for.</param>
/// <param name="SourcePath">The file that it is written in, which for an inserted step is another.</param>
/// <param name="Origin">For an inserted step, the flow that it comes from.</param>
/// <param name="Locals">Its step variables, in order of appearance.</param>
/// <param name="Loops">The loops whose state is kept in variables of the whole step.</param>
/// <param name="Holds">Its holds; segment N begins behind hold N.</param>
/// <param name="Body">Its statements.</param>
/// <param name="IsAsync">Whether something in it awaits.</param>
/// <param name="TypedLocals">Those of its step variables that are of one known kind.</param>
internal sealed record StepModel(
    string Name,
    string SourcePath,
    string? Origin,
    EquatableArray<string> Locals,
    EquatableArray<string> Loops,
    EquatableArray<HoldPointModel> Holds,
    EquatableArray<StatementModel> Body,
    bool IsAsync,
    EquatableArray<TypedLocal> TypedLocals);

/// <summary>A hold: what identifies it across deployments, and what lives across it.</summary>
/// <param name="Segment">The number of the segment behind it, from 1.</param>
/// <param name="Id">Stable as long as the question before it is.</param>
/// <param name="Line">Its line in the step's file, counted from 0.</param>
/// <param name="Locals">The step variables that are still read.</param>
/// <param name="Loops">The loops that go on.</param>
/// <param name="IsSecure">Whether it waits for a secret: <c>hold_secure</c>.</param>
internal sealed record HoldPointModel(
    int Segment, string Id, int Line, EquatableArray<string> Locals, EquatableArray<string> Loops, bool IsSecure);

/// <summary>A function of a flow.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Locals">Its other variables, in order of appearance.</param>
/// <param name="Body">Its statements.</param>
/// <param name="Line">The line of its name, counted from 0.</param>
/// <param name="IsAsync">Whether something in it awaits.</param>
/// <param name="TypedLocals">Those of its other variables that are of one known kind.</param>
internal sealed record FunctionModel(
    string Name,
    EquatableArray<string> Parameters,
    EquatableArray<string> Locals,
    EquatableArray<StatementModel> Body,
    int Line,
    bool IsAsync,
    EquatableArray<TypedLocal> TypedLocals);
