namespace Csml.Dialogue;

/// <summary>Where a conversation waits, with all that it needs to go on.</summary>
/// <param name="Position">The hold.</param>
/// <param name="Frame">The variables that survive it.</param>
/// <param name="History">Where the conversation came from.</param>
public sealed record DialogueState(Position Position, Frame Frame, FlowHistory History)
{
    /// <summary>
    /// Whether a secret is waited for (<c>hold_secure</c>): the next event is secure, however it comes and whatever it starts.
    /// </summary>
    public bool IsSecure { get; init; }
}
