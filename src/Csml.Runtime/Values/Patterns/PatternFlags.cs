namespace Csml.Values.Patterns;

/// <summary>The flags of a pattern: <c>(?imsxU)</c>.</summary>
[Flags]
internal enum PatternFlags
{
    None = 0,
    IgnoreCase = 1,
    MultiLine = 2,
    DotMatchesNewline = 4,
    SwapGreed = 8,
    IgnoreWhitespace = 16,
}
