namespace Csml.Dialogue;

/// <summary>A hold of a flow, by names and identities that outlive a build.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Step">Its step.</param>
/// <param name="HoldId">The identity of the hold (<see cref="HoldPoint.Id"/>).</param>
public sealed record Position(string Flow, string Step, string HoldId);
