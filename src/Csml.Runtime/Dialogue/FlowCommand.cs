namespace Csml.Dialogue;

/// <summary>Words that start a flow whenever the caller says exactly them, whatever the case.</summary>
/// <param name="Words">What is said or keyed.</param>
/// <param name="Flow">The flow that starts.</param>
public sealed record FlowCommand(string Words, string Flow);
