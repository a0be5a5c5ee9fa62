using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Csml.Values;

/// <summary>
/// A value of a flow: null, boolean, int, float, string, array, object or closure. Immutable, 16 bytes, and free of boxing: the
/// reference half says what the 64 bits mean.
/// </summary>
/// <remarks>
/// <para>Operators have the meaning of CSML, not of C#: <c>a == b</c> compares with CSML's coercions and gives a value.
/// <see cref="Equals(CsmlValue)"/> compares strictly.</para>
/// <para>A value may carry two invisible companions: an info map (<see cref="IsError"/>) and the secure mark
/// (<see cref="IsSecure"/>).</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}", Type = "{Kind}")]
public readonly partial struct CsmlValue
{
    private readonly object? _reference;
    private readonly long _bits;

    private CsmlValue(ValueMark mark, long bits)
    {
        _reference = mark;
        _bits = bits;
    }

    private CsmlValue(object reference, CsmlValueKind kind)
    {
        _reference = reference;
        _bits = (long)kind;
    }

    /// <summary><c>null</c>.</summary>
    public static CsmlValue Null => new(ValueMark.Null, 0);

    /// <summary><c>true</c>.</summary>
    public static CsmlValue True => new(ValueMark.Bool, 1);

    /// <summary><c>false</c>.</summary>
    public static CsmlValue False => new(ValueMark.Bool, 0);

    /// <summary>The empty text.</summary>
    public static CsmlValue EmptyString => new("", CsmlValueKind.String);

    /// <summary>What the value is.</summary>
    public CsmlValueKind Kind
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _reference is ValueMark mark ? mark.Kind : _reference is null ? CsmlValueKind.Unset : (CsmlValueKind)_bits;
    }

    /// <summary>Whether this is <c>null</c>, with or without error info.</summary>
    public bool IsNull => Kind == CsmlValueKind.Null;

    /// <summary>Whether there is no value: the variable does not exist, the argument was not given.</summary>
    public bool IsUnset => _reference is null;

    /// <summary>Whether this is a HARD error on its way to the statement that needs the value.</summary>
    public bool IsFailed => _reference is ValueMark { Kind: CsmlValueKind.Failed };

    /// <summary>The text of a HARD error; null for every other value.</summary>
    public string? FailureText => _reference is ValueMark { Kind: CsmlValueKind.Failed } mark ? (string?)mark.Target : null;

    /// <summary>
    /// Truth in a condition: <c>true</c>, ints above zero, floats that are normal numbers, and every string, array and object.
    /// Anything else, a HARD error included, is false.
    /// </summary>
    public bool IsTrue => Kind switch
    {
        CsmlValueKind.Bool => _bits != 0,
        CsmlValueKind.Int => _bits > 0,
        CsmlValueKind.Float => double.IsNormal(BitConverter.Int64BitsToDouble(_bits)),
        CsmlValueKind.String or CsmlValueKind.Array or CsmlValueKind.Object => true,
        _ => false,
    };

    /// <summary>Whether this is an int without marks: the case that arithmetic meets most.</summary>
    internal bool IsPlainInt
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ReferenceEquals(_reference, ValueMark.Int);
    }

    /// <summary>The int, of a value known to be one; of a boolean, 1 or 0.</summary>
    internal long IntBits => _bits;

    /// <summary>The float, of a value known to be one.</summary>
    internal double FloatBits => BitConverter.Int64BitsToDouble(_bits);

    /// <summary>How many arrays, objects and closures nest in here, itself included.</summary>
    internal int Depth => Target switch
    {
        CsmlArray array => array.Depth,
        CsmlObject entries => entries.Depth,
        CsmlClosure closure => closure.Captured.Depth,
        _ => 0,
    };

    /// <summary>What the value counts for in an array or object, beside being an element of it.</summary>
    internal long Size => Target switch
    {
        string text => ValueLimits.SizeOfText(text.Length),
        CsmlArray array => array.Size,
        CsmlObject entries => entries.Size,
        CsmlClosure closure => closure.Captured.Size,
        _ => 0,
    };

    /// <summary>The string, array, object or error text, whatever marks it carries.</summary>
    internal object? Target => _reference is ValueMark mark ? mark.Target : _reference;

    /// <summary>The text, if this is a string.</summary>
    public bool TryGetString([NotNullWhen(true)] out string? text)
    {
        text = Target as string;
        return text is not null && !IsFailed;
    }

    /// <summary>The number, if this is an int.</summary>
    public bool TryGetInt(out long number)
    {
        number = _bits;
        return Kind == CsmlValueKind.Int;
    }

    /// <summary>The number, if this is a float.</summary>
    public bool TryGetFloat(out double number)
    {
        number = FloatBits;
        return Kind == CsmlValueKind.Float;
    }

    /// <summary>The number, if this is an int or a float.</summary>
    public bool TryGetNumber(out double number)
    {
        var kind = Kind;
        number = kind == CsmlValueKind.Int ? _bits : FloatBits;
        return kind is CsmlValueKind.Int or CsmlValueKind.Float;
    }

    /// <summary>The boolean, if this is one.</summary>
    public bool TryGetBool(out bool flag)
    {
        flag = _bits != 0;
        return Kind == CsmlValueKind.Bool;
    }

    /// <summary>The array, if this is one.</summary>
    public bool TryGetArray([NotNullWhen(true)] out CsmlArray? array)
    {
        array = Target as CsmlArray;
        return array is not null;
    }

    /// <summary>The object or component, if this is one.</summary>
    public bool TryGetObject([NotNullWhen(true)] out CsmlObject? entries)
    {
        entries = Target as CsmlObject;
        return entries is not null;
    }

    /// <summary>The closure, if this is one.</summary>
    public bool TryGetClosure([NotNullWhen(true)] out CsmlClosure? closure)
    {
        closure = Target as CsmlClosure;
        return closure is not null;
    }
}
