namespace Csml.Values;

/// <summary>
/// How large one value may grow. The reference engine grows until the process dies; here an expression that goes further is an
/// error like any other, far above what a conversation needs.
/// </summary>
public static class ValueLimits
{
    /// <summary>How deep arrays and objects may nest: as deep as the reference engine reads JSON.</summary>
    public const int MaxDepth = 128;

    /// <summary>How many elements an array, or entries an object, may have.</summary>
    public const int MaxCount = 1 << 20;

    /// <summary>How many UTF-16 units a text may have that an operator or a method makes.</summary>
    public const int MaxTextLength = 1 << 23;

    internal const string TooDeep = "arrays and objects can not nest deeper than 128 levels";
    internal const string TooMany = "an array or object can not have more than 1048576 elements";
    internal const string TooLong = "a text can not be longer than 8388608 characters";
}
