using System.Runtime.CompilerServices;

namespace Csml.Values;

public readonly partial struct CsmlValue
{
    /// <summary>A text; no text is <c>null</c>.</summary>
    public static implicit operator CsmlValue(string? text) => text is null ? Null : new(text, CsmlValueKind.String);

    /// <summary>An int.</summary>
    public static implicit operator CsmlValue(long number) => new(ValueMark.Int, number);

    /// <summary>An int.</summary>
    public static implicit operator CsmlValue(int number) => new(ValueMark.Int, number);

    /// <summary>A float.</summary>
    public static implicit operator CsmlValue(double number) => new(ValueMark.Float, BitConverter.DoubleToInt64Bits(number));

    /// <summary>A boolean.</summary>
    public static implicit operator CsmlValue(bool flag) => new(ValueMark.Bool, flag ? 1 : 0);

    /// <summary>An array; a HARD error if it exceeds <see cref="ValueLimits"/>. Secure if an element is.</summary>
    public static implicit operator CsmlValue(CsmlArray? array) =>
        array is null ? Null
        : array.Depth > ValueLimits.MaxDepth ? Failure(ValueLimits.TooDeep)
        : ValueLimits.IsTooMany(array.Size) ? Failure(ValueLimits.TooMany)
        : array.HoldsSecure ? new(new ValueMark(CsmlValueKind.Array, array, info: null, isSecure: true), 0)
        : new(array, CsmlValueKind.Array);

    /// <summary>An object; a HARD error if it exceeds <see cref="ValueLimits"/>. Secure if an entry is.</summary>
    public static implicit operator CsmlValue(CsmlObject? entries) =>
        entries is null ? Null
        : entries.Depth > ValueLimits.MaxDepth ? Failure(ValueLimits.TooDeep)
        : ValueLimits.IsTooMany(entries.Size) ? Failure(ValueLimits.TooMany)
        : entries.HoldsSecure ? new(new ValueMark(CsmlValueKind.Object, entries, info: null, isSecure: true), 0)
        : new(entries, CsmlValueKind.Object);

    /// <summary>
    /// A closure; a HARD error if what it captured exceeds <see cref="ValueLimits"/>. Secure if it captured a secure value.
    /// </summary>
    public static implicit operator CsmlValue(CsmlClosure? closure) =>
        closure is null ? Null
        : closure.Captured.Depth > ValueLimits.MaxDepth ? Failure(ValueLimits.TooDeep)
        : ValueLimits.IsTooMany(closure.Captured.Size) ? Failure(ValueLimits.TooMany)
        : closure.Captured.HoldsSecure ? new(new ValueMark(CsmlValueKind.Closure, closure, info: null, isSecure: true), 0)
        : new(closure, CsmlValueKind.Closure);

    /// <summary>A text; no text is <c>null</c>.</summary>
    public static CsmlValue FromString(string? text) => text;

    /// <summary>An int.</summary>
    public static CsmlValue FromInt(long number) => number;

    /// <summary>A float.</summary>
    public static CsmlValue FromFloat(double number) => number;

    /// <summary>A boolean.</summary>
    public static CsmlValue FromBool(bool flag) => flag;

    /// <summary>An array literal. An element that failed makes the whole literal fail, the first one first.</summary>
    public static CsmlValue Array(params ReadOnlySpan<CsmlValue> items)
    {
        foreach (ref readonly var item in items)
        {
            if (item.IsFailed) return item;
        }

        return CsmlArray.Create(items);
    }

    /// <summary>
    /// An object literal, in the order written; the last of equal keys wins. A value that failed makes the whole literal fail,
    /// the first one first.
    /// </summary>
    public static CsmlValue Object(params ReadOnlySpan<(string Key, CsmlValue Value)> entries)
    {
        foreach (ref readonly var entry in entries)
        {
            if (entry.Value.IsFailed) return entry.Value;
        }

        return CsmlObject.Create(entries);
    }

    /// <summary>A HARD error as a value: what an operator gives that cannot be computed.</summary>
    public static CsmlValue Failure(string text) => new(new ValueMark(CsmlValueKind.Failed, text), 0);

    /// <summary>What a SOFT error leaves in place of the value: <c>null</c> with the info <c>{"error": text}</c>.</summary>
    public static CsmlValue ErrorNull(string text) =>
        new(new ValueMark(CsmlValueKind.Null, target: null, CsmlObject.OfError(text), isSecure: false), 0);

    /// <summary>A truth value as the operators give it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static CsmlValue Truth(bool flag) => new(ValueMark.Bool, flag ? 1 : 0);
}
