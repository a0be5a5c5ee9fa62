namespace Csml.Values;

/// <summary>
/// The reference half of every value that a plain reference cannot describe: the scalars (one shared instance per kind, so
/// that nothing is boxed), HARD errors, and any value with error info or the secure mark.
/// </summary>
internal sealed class ValueMark(CsmlValueKind kind, object? target = null, CsmlObject? info = null, bool isSecure = false)
{
    internal static readonly ValueMark Null = new(CsmlValueKind.Null);
    internal static readonly ValueMark Bool = new(CsmlValueKind.Bool);
    internal static readonly ValueMark Int = new(CsmlValueKind.Int);
    internal static readonly ValueMark Float = new(CsmlValueKind.Float);

    internal CsmlValueKind Kind { get; } = kind;

    /// <summary>The string, array, object or error text that is marked; null for scalars.</summary>
    internal object? Target { get; } = target;

    internal CsmlObject? Info { get; } = info;

    internal bool IsSecure { get; } = isSecure;

    /// <summary>The shared instance of a scalar kind.</summary>
    internal static ValueMark? OfScalar(CsmlValueKind kind) => kind switch
    {
        CsmlValueKind.Null => Null,
        CsmlValueKind.Bool => Bool,
        CsmlValueKind.Int => Int,
        CsmlValueKind.Float => Float,
        _ => null,
    };
}
