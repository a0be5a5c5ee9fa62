namespace Csml.Values.Patterns;

/// <summary>A regular expression that the dialect of CSML does not know; the message says what and where.</summary>
internal sealed class PatternException(string message, int position)
    : Exception(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{message} (at character {position + 1} of the pattern)"));
