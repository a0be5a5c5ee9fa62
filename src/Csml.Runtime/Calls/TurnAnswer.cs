namespace Csml.Calls;

/// <summary>What Twilio is answered.</summary>
/// <param name="Twiml">The document, as UTF-8.</param>
internal readonly record struct TurnAnswer(ReadOnlyMemory<byte> Twiml);
