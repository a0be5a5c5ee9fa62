namespace Csml.Dialogue;

/// <summary>One place of a flow that waits for the caller.</summary>
/// <param name="Step">The step it stands in.</param>
/// <param name="Segment">The number of the segment that runs when the caller has answered.</param>
/// <param name="Id">
/// Its identity across builds: it changes when the question that was asked there does, so that a deployment never resumes a
/// live call in the wrong place.
/// </param>
/// <param name="LiveNames">The variables that the code behind it needs; a stored frame that lacks one cannot resume.</param>
public sealed record HoldPoint(string Step, int Segment, string Id, params string[] LiveNames)
{
    /// <summary>Whether it waits for a secret: the event that answers a <c>hold_secure</c> is secure.</summary>
    public bool IsSecure { get; init; }

    /// <summary>The file it is written in, relative to the project's folder; for tools that show where a call is.</summary>
    public string? Source { get; init; }

    /// <summary>Its line in <see cref="Source"/>, counted from 1; 0 where it is not known.</summary>
    public int Line { get; init; }
}
