namespace Csml.Values;

/// <summary>
/// How large one value may grow. The reference engine grows until the process dies; here an expression that goes further is an
/// error like any other, far above what a conversation needs.
/// </summary>
/// <remarks>
/// The constants hold everywhere; a turn may have lower limits (<see cref="Enter"/>), which flow with it like its culture would.
/// They are asked for only where a value is large enough to matter.
/// </remarks>
public static class ValueLimits
{
    /// <summary>How deep arrays and objects may nest: as deep as the reference engine reads JSON.</summary>
    public const int MaxDepth = 128;

    /// <summary>
    /// How many elements an array, or entries an object, may have, with those of all that nests in it; 16 characters of the texts
    /// in it count as one.
    /// </summary>
    public const int MaxCount = 1 << 20;

    /// <summary>How many UTF-16 units a text may have that an operator or a method makes.</summary>
    public const int MaxTextLength = 1 << 23;

    internal const string TooDeep = "arrays and objects can not nest deeper than 128 levels";

    /// <summary>The lowest limits that a turn may have; what is smaller is never questioned.</summary>
    internal const int LowestCount = 100;
    internal const int LowestTextLength = 1_000;

    private const int CharactersPerElement = 16;

    private static readonly AsyncLocal<Bounds?> OfTurn = new();
    private static readonly Bounds Highest = new(MaxTextLength, MaxCount);

    internal static string TooMany =>
        FormattableString.Invariant($"an array or object can not have more than {Current.Count} elements, 16 characters of text counting as one");

    internal static string TooLong => FormattableString.Invariant($"a text can not be longer than {Current.TextLength} characters");

    private static Bounds Current => OfTurn.Value ?? Highest;

    /// <summary>Sets the limits for what the calling async method does from here on.</summary>
    internal static void Enter(int textLength, int count)
    {
        var current = Current;
        if (current.TextLength != textLength || current.Count != count) OfTurn.Value = new(textLength, count);
    }

    internal static bool IsTooLong(long length) => length > LowestTextLength && length > Current.TextLength;

    internal static bool IsTooMany(long elements) => elements > LowestCount && elements > Current.Count;

    /// <summary>What a text counts for in the array or object that it is in.</summary>
    internal static long SizeOfText(int length) => length / CharactersPerElement;

    private sealed record Bounds(int TextLength, int Count);
}
