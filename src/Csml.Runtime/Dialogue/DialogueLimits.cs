using Csml.Values;

namespace Csml.Dialogue;

/// <summary>
/// What one turn of a flow may do before it counts as caught in an endless loop: a HARD error instead of a dead process
/// (language reference, part 1, 6.6).
/// </summary>
public sealed record DialogueLimits
{
    /// <summary>The limits where nothing else is said.</summary>
    public static DialogueLimits Default { get; } = new();

    /// <summary>How many steps may be entered.</summary>
    public int MaxSteps { get; init; } = 100;

    /// <summary>How many times the bodies of <c>while</c> loops may start, all loops together.</summary>
    public int MaxIterations { get; init; } = 100_000;

    /// <summary>How deep functions of flows may call each other.</summary>
    public int MaxDepth { get; init; } = 250;

    /// <summary>How many characters (UTF-16 units) a text may have that an expression makes.</summary>
    public int MaxTextLength { get; init; } = ValueLimits.MaxTextLength;

    /// <summary>
    /// How many elements an array, or entries an object, may have, with those of all that nests in it; 16 characters of the texts
    /// in it count as one.
    /// </summary>
    public int MaxElements { get; init; } = ValueLimits.MaxCount;

    /// <summary>How many messages may be sent, error messages included.</summary>
    public int MaxMessages { get; init; } = 1_000;

    /// <summary>
    /// How long the turn may take: C# functions are cancelled then, and loops end. Twilio waits 15 seconds for an answer.
    /// </summary>
    public TimeSpan MaxDuration { get; init; } = TimeSpan.FromSeconds(12);
}
