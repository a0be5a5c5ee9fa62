using System.Globalization;

namespace Csml.Values;

/// <content>
/// Texts, truth values and numbers. Keys and speech arrive as texts, so a text that reads as a number becomes one, and a number or
/// boolean becomes a text.
/// </content>
public sealed partial class ValueReader
{
    private const double FirstTooLarge = 9223372036854775808.0;

    /// <summary>The value as it is.</summary>
    public static CsmlValue Value(CsmlValue value, ValueReader reader) => value;

    /// <summary>The value as a text.</summary>
    public static string String(CsmlValue value, ValueReader reader) =>
        value.Kind is CsmlValueKind.String or CsmlValueKind.Int or CsmlValueKind.Float or CsmlValueKind.Bool
            ? value.ToDisplayString()
            : reader.Refuse<string>(value, "a text");

    /// <summary>The value as a boolean.</summary>
    public static bool Boolean(CsmlValue value, ValueReader reader) =>
        value.TryGetBool(out var flag) ? flag : reader.Refuse<bool>(value, "true or false");

    /// <summary>The value as a whole number of 8 bits.</summary>
    public static sbyte SByte(CsmlValue value, ValueReader reader) => (sbyte)reader.Whole(value, sbyte.MinValue, sbyte.MaxValue);

    /// <summary>The value as a whole number of 8 bits, without a sign.</summary>
    public static byte Byte(CsmlValue value, ValueReader reader) => (byte)reader.Whole(value, byte.MinValue, byte.MaxValue);

    /// <summary>The value as a whole number of 16 bits.</summary>
    public static short Int16(CsmlValue value, ValueReader reader) => (short)reader.Whole(value, short.MinValue, short.MaxValue);

    /// <summary>The value as a whole number of 16 bits, without a sign.</summary>
    public static ushort UInt16(CsmlValue value, ValueReader reader) => (ushort)reader.Whole(value, ushort.MinValue, ushort.MaxValue);

    /// <summary>The value as a whole number of 32 bits.</summary>
    public static int Int32(CsmlValue value, ValueReader reader) => (int)reader.Whole(value, int.MinValue, int.MaxValue);

    /// <summary>The value as a whole number of 32 bits, without a sign.</summary>
    public static uint UInt32(CsmlValue value, ValueReader reader) => (uint)reader.Whole(value, uint.MinValue, uint.MaxValue);

    /// <summary>The value as a whole number; a float has to be one.</summary>
    public static long Int64(CsmlValue value, ValueReader reader) => reader.Whole(value, long.MinValue, long.MaxValue);

    /// <summary>The value as a whole number without a sign; CSML has none beyond those of 64 bits with a sign.</summary>
    public static ulong UInt64(CsmlValue value, ValueReader reader) => (ulong)reader.Whole(value, 0, long.MaxValue);

    /// <summary>The value as a number.</summary>
    public static double Double(CsmlValue value, ValueReader reader) =>
        Numeric(value).TryGetNumber(out var number) ? number : reader.RefuseNumber<double>(value, "a number");

    /// <summary>The value as a number of single precision.</summary>
    public static float Single(CsmlValue value, ValueReader reader)
    {
        var wide = Double(value, reader);
        return float.IsInfinity((float)wide) && double.IsFinite(wide)
            ? reader.Refuse<float>("a number of single precision", "a larger one")
            : (float)wide;
    }

    /// <summary>The value as a decimal number; a text keeps its digits.</summary>
    public static decimal Decimal(CsmlValue value, ValueReader reader)
    {
        if (value.TryGetInt(out var whole)) return whole;
        if (value.TryGetString(out var text)
            && NumericText.IsNumber(text.AsSpan().Trim())
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            return exact;
        }

        const double FirstTooLargeDecimal = 79228162514264337593543950336.0;
        if (!Numeric(value).TryGetNumber(out var number)) return reader.RefuseNumber<decimal>(value, "a number");
        return Math.Abs(number) < FirstTooLargeDecimal
            ? (decimal)number
            : reader.Refuse<decimal>("a number of up to 28 digits", double.IsNaN(number) ? "none" : "a larger one");
    }

    /// <summary>The value as a name that an enum may have: in lower case, without <c>_</c>, <c>-</c> and blanks.</summary>
    public static string Name(CsmlValue value) => value.TryGetString(out var text) ? MemberName.Plain(text) : "";

    /// <summary>The value as a unique id.</summary>
    public static Guid Guid(CsmlValue value, ValueReader reader) =>
        value.TryGetString(out var text) && System.Guid.TryParse(text, out var id) ? id : reader.RefuseText<Guid>(value, "the text of a UUID");

    /// <summary>The value as an absolute address.</summary>
    public static Uri Uri(CsmlValue value, ValueReader reader) =>
        value.TryGetString(out var text) && System.Uri.TryCreate(text, UriKind.Absolute, out var address)
            ? address
            : reader.RefuseText<Uri>(value, "the text of an absolute URL");

    private long Whole(CsmlValue value, long min, long max)
    {
        var read = Numeric(value);
        if (read.TryGetInt(out var number)) return number >= min && number <= max ? number : Beyond(number < min, min, max);
        if (!read.TryGetFloat(out var inexact)) return RefuseNumber<long>(value, Range(min, max));
        if (Math.Truncate(inexact) != inexact) return Refuse<long>(Range(min, max), KindOf(read));
        if (inexact < -FirstTooLarge || inexact >= FirstTooLarge) return Beyond(inexact < 0, min, max);
        number = (long)inexact;
        return number >= min && number <= max ? number : Beyond(number < min, min, max);
    }

    private long Beyond(bool isBelow, long min, long max) => Refuse<long>(Range(min, max), isBelow ? "a smaller one" : "a larger one");

    private static string Range(long min, long max) =>
        min == long.MinValue ? "a whole number" : string.Create(CultureInfo.InvariantCulture, $"a whole number from {min} to {max}");

    private T RefuseNumber<T>(CsmlValue value, string expected) =>
        Refuse<T>(expected, value.TryGetString(out _) ? "a text that is no number" : KindOf(value));

    private static CsmlValue Numeric(CsmlValue value) =>
        value.TryGetString(out var text) ? NumericText.Read(text.AsSpan().Trim()) : value;
}
