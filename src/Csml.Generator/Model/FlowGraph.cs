namespace Csml.Generator.Model;

/// <summary>
/// Where the steps of a flow jump to, for the rules that need the whole bot (a loop of gotos that never holds, a
/// step that nothing leads to). Nothing is emitted from it, so it may change where the interface does not.
/// </summary>
internal sealed record FlowGraph(string Flow, string Path, EquatableArray<StepGraph> Steps);

/// <summary>One step of a <see cref="FlowGraph"/>.</summary>
/// <param name="Name">The step's name.</param>
/// <param name="Jumps">All its gotos.</param>
/// <param name="MayPause">Whether it may hold, end the call or go back in history: whether a turn can end in it.</param>
/// <param name="ChangesState">
/// Whether it may do something that makes the next round of a loop differ from this one: remember, forget, assign,
/// call a C# function, draw a random number.
/// </param>
internal sealed record StepGraph(string Name, EquatableArray<Jump> Jumps, bool MayPause, bool ChangesState);

/// <summary>A goto. A null name means: the current flow, or the step <c>start</c>.</summary>
/// <param name="Step">The step, null for <c>start</c>.</param>
/// <param name="Flow">The flow, null for the current one.</param>
/// <param name="IsStepDynamic">Whether the step's name is only known when the call is there.</param>
/// <param name="IsFlowDynamic">Whether the flow's name is only known when the call is there.</param>
/// <param name="IsInSameTurn">Whether it can be reached from the top of the step without a hold on the way.</param>
internal sealed record Jump(string? Step, string? Flow, bool IsStepDynamic, bool IsFlowDynamic, bool IsInSameTurn);
