namespace Csml.Testing;

/// <summary>
/// A call did not go as it was written. The message says what was expected and what happened, at which line if there is a
/// transcript, and how the call went until then.
/// </summary>
/// <param name="message">The message.</param>
/// <param name="innerException">What led to it.</param>
public sealed class TranscriptException(string message, Exception? innerException = null) : Exception(message, innerException);
