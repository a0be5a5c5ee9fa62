namespace Csml.Values;

/// <summary>
/// A function value of a flow: which piece of code it is, and the variables it captured, by value, when it was last assigned
/// (language reference, part 2, 4.7; rulings Q16 and Q18). The code itself is found by its id when the closure is called, so that
/// one that was stored runs as one that was just made.
/// </summary>
/// <param name="id">The id of the code, the same in every build as long as the code is the same.</param>
/// <param name="captured">The captured variables by their names; one that had no value is not there.</param>
public sealed class CsmlClosure(string id, CsmlObject captured)
{
    /// <summary>The id of the code.</summary>
    public string Id { get; } = id;

    /// <summary>The captured variables by their names.</summary>
    public CsmlObject Captured { get; } = captured;
}
