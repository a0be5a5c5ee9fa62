namespace Csml.Voice;

/// <summary>One turn as TwiML.</summary>
/// <param name="Twiml">The document to answer.</param>
/// <param name="Pending">The question the caller was asked last in this turn, for the next webhook.</param>
/// <param name="Deferred">
/// What the next turns answer without running flow code, in the form of <see cref="DeferredDocuments"/>: the messages
/// after a transfer that did not come about, or the tail of a document that was too long. While there is any, the call
/// goes on, even if its flow has ended.
/// </param>
internal readonly record struct RenderedTurn(
    ReadOnlyMemory<byte> Twiml, PendingQuestion? Pending, ReadOnlyMemory<byte>? Deferred);
