namespace Csml.Dialogue;

/// <summary>A run-time error of a flow, and where it happened.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Step">Its step.</param>
/// <param name="Line">The line of the <c>.csml</c> file, counted from 1; 0 where none can be named.</param>
/// <param name="Text">What went wrong.</param>
public sealed record FlowError(string Flow, string Step, int Line, string Text);
