namespace Csml.Generator.Syntax;

/// <summary>
/// What the compiler takes at most, so that no text overflows a stack: of the parser, of a pass over the tree, or
/// of the C# compiler that gets the result.
/// </summary>
internal static class SyntaxLimits
{
    /// <summary>How deep expressions and blocks may be nested in each other.</summary>
    public const int Nesting = 256;

    /// <summary>How many operators and path segments one expression may have.</summary>
    public const int Operators = 1_000;

    /// <summary>How many <c>else if</c> one <c>if</c> may have.</summary>
    public const int ElseIfs = 1_000;
}
