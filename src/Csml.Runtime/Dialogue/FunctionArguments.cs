using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Csml.Values;

namespace Csml.Dialogue;

/// <summary>
/// Turns values of CSML into arguments of C# functions; generated code calls it. Keys and speech arrive as texts, so a text
/// that reads as a number becomes one, and a number, boolean or text becomes a text. What does not fit is refused.
/// </summary>
public static class FunctionArguments
{
    private const double FirstTooLarge = 9223372036854775808.0;

    /// <summary>The value as a text.</summary>
    public static bool TryGet(CsmlValue value, [NotNullWhen(true)] out string? text)
    {
        text = value.Kind is CsmlValueKind.String or CsmlValueKind.Int or CsmlValueKind.Float or CsmlValueKind.Bool
            ? value.ToDisplayString()
            : null;
        return text is not null;
    }

    /// <summary>The value as a text, or null for CSML's null.</summary>
    public static bool TryGetOrNull(CsmlValue value, out string? text) => TryGet(value, out text) || value.IsNull;

    /// <summary>The value as a boolean.</summary>
    public static bool TryGet(CsmlValue value, out bool flag) => value.TryGetBool(out flag);

    /// <summary>The value as a whole number; a float has to be one.</summary>
    public static bool TryGet(CsmlValue value, out long number)
    {
        var read = Numeric(value);
        if (read.TryGetInt(out number)) return true;
        var isWhole = read.TryGetFloat(out var inexact)
            && inexact is >= -FirstTooLarge and < FirstTooLarge
            && Math.Truncate(inexact) == inexact;
        number = isWhole ? (long)inexact : 0;
        return isWhole;
    }

    /// <summary>The value as a whole number of 32 bits.</summary>
    public static bool TryGet(CsmlValue value, out int number)
    {
        var fits = TryGet(value, out long wide) && wide is >= int.MinValue and <= int.MaxValue;
        number = fits ? (int)wide : 0;
        return fits;
    }

    /// <summary>The value as a number.</summary>
    public static bool TryGet(CsmlValue value, out double number) => Numeric(value).TryGetNumber(out number);

    /// <summary>The value as an array.</summary>
    public static bool TryGet(CsmlValue value, [NotNullWhen(true)] out CsmlArray? array) => value.TryGetArray(out array);

    /// <summary>The value as an object.</summary>
    public static bool TryGet(CsmlValue value, [NotNullWhen(true)] out CsmlObject? entries) => value.TryGetObject(out entries);

    /// <summary>The value as a boolean, or null.</summary>
    public static bool TryGet(CsmlValue value, out bool? flag)
    {
        var isFlag = TryGet(value, out bool read);
        flag = isFlag ? read : null;
        return isFlag || value.IsNull;
    }

    /// <summary>The value as a whole number of 32 bits, or null.</summary>
    public static bool TryGet(CsmlValue value, out int? number)
    {
        var isNumber = TryGet(value, out int read);
        number = isNumber ? read : null;
        return isNumber || value.IsNull;
    }

    /// <summary>The value as a whole number, or null.</summary>
    public static bool TryGet(CsmlValue value, out long? number)
    {
        var isNumber = TryGet(value, out long read);
        number = isNumber ? read : null;
        return isNumber || value.IsNull;
    }

    /// <summary>The value as a number, or null.</summary>
    public static bool TryGet(CsmlValue value, out double? number)
    {
        var isNumber = TryGet(value, out double read);
        number = isNumber ? read : null;
        return isNumber || value.IsNull;
    }

    /// <summary>Reports an argument that does not fit, as a failed call of the function: a SOFT error.</summary>
    public static CsmlValue Refuse(Turn turn, string function, string parameter, [CallerLineNumber] int line = 0) =>
        turn.SoftError($"function [{function}]: the argument [{parameter}] has a wrong type", line);

    private static CsmlValue Numeric(CsmlValue value) =>
        value.TryGetString(out var text) ? NumericText.Read(text.AsSpan().Trim()) : value;
}
