namespace Csml.Values.Patterns;

/// <summary>The patterns used lately: compiling one costs a thousand times what matching does.</summary>
internal static class PatternCache
{
    /// <summary>Patterns may be made from what callers say, so their number is bounded; a full cache starts again.</summary>
    private const int Capacity = 512;

    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, Pattern> Patterns = new(StringComparer.Ordinal);

    /// <exception cref="PatternException">The pattern is not valid in the dialect.</exception>
    internal static Pattern Get(string text)
    {
        lock (Gate)
        {
            if (Patterns.TryGetValue(text, out var known)) return known;
        }

        var pattern = Pattern.Compile(text);
        lock (Gate)
        {
            if (Patterns.Count >= Capacity) Patterns.Clear();
            Patterns[text] = pattern;
        }

        return pattern;
    }
}
