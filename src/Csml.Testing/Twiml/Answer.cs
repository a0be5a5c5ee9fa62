namespace Csml.Testing.Twiml;

/// <summary>A document as the phone network plays it.</summary>
/// <param name="Heard">What the caller hears, in order.</param>
/// <param name="Pauses">How long it is silent in between.</param>
/// <param name="Next">What happens then.</param>
internal sealed record Answer(IReadOnlyList<Bubble> Heard, TimeSpan Pauses, NextStep Next);
