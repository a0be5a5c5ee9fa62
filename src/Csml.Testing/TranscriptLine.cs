using Csml.Values;

namespace Csml.Testing;

/// <summary>A line of a transcript.</summary>
/// <param name="Number">Its number, counted from 1.</param>
public abstract record TranscriptLine(int Number);

/// <summary>A line that says what one side does.</summary>
/// <param name="Number">Its number, counted from 1.</param>
/// <param name="Bubble">What is done.</param>
public sealed record BubbleLine(int Number, Bubble Bubble) : TranscriptLine(Number);

/// <summary>A line that says what the bot remembers of the caller by then.</summary>
/// <param name="Number">Its number, counted from 1.</param>
/// <param name="Name">The name under which it is remembered.</param>
/// <param name="Value">The value; Unset where nothing is remembered under the name.</param>
public sealed record MemoryLine(int Number, string Name, CsmlValue Value) : TranscriptLine(Number);
