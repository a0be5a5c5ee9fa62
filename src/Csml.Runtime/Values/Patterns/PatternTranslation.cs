namespace Csml.Values.Patterns;

/// <summary>A pattern in the language of .NET.</summary>
/// <param name="Regex">The expression, in which all groups go by number.</param>
/// <param name="Groups">The numbers of the named groups.</param>
/// <param name="Size">How many characters and classes it has when its repetitions are written out.</param>
internal sealed record PatternTranslation(string Regex, Dictionary<string, int> Groups, long Size);
