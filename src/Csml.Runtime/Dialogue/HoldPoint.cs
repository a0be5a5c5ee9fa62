namespace Csml.Dialogue;

/// <summary>One place of a flow that waits for the caller.</summary>
/// <param name="Step">The step it stands in.</param>
/// <param name="Segment">The number of the segment that runs when the caller has answered.</param>
/// <param name="Id">
/// Its identity across builds: it changes when the question that was asked there does, so that a deployment never resumes a
/// live call in the wrong place.
/// </param>
/// <param name="LiveNames">The variables that the code behind it needs; a stored frame that lacks one cannot resume.</param>
public sealed record HoldPoint(string Step, int Segment, string Id, params string[] LiveNames);
