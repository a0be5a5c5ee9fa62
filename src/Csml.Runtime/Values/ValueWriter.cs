using System.Globalization;

namespace Csml.Values;

/// <summary>
/// Writes values of C# types as values of CSML, as far as they do not become one by themselves; generated code calls it for the
/// results of C# functions. What is null is CSML's null.
/// </summary>
public static class ValueWriter
{
    /// <summary>The value, or null.</summary>
    public static CsmlValue Write(CsmlValue? value) => value ?? CsmlValue.Null;

    /// <summary>The boolean, or null.</summary>
    public static CsmlValue Write(bool? flag) => flag is { } some ? some : CsmlValue.Null;

    /// <summary>The int, or null.</summary>
    public static CsmlValue Write(long? number) => number is { } some ? some : CsmlValue.Null;

    /// <summary>An int.</summary>
    /// <exception cref="OverflowException">The number is greater than any int of CSML.</exception>
    public static CsmlValue Write(ulong? number) => number is { } some ? checked((long)some) : CsmlValue.Null;

    /// <summary>The float, or null.</summary>
    public static CsmlValue Write(double? number) => number is { } some ? some : CsmlValue.Null;

    /// <summary>A float of the digits that the number shows: 0.1 stays 0.1.</summary>
    public static CsmlValue Write(float? number) => number is { } some ? WithDigitsOf(some) : CsmlValue.Null;

    /// <summary>A float.</summary>
    public static CsmlValue Write(decimal? number) => number is { } some ? (double)some : CsmlValue.Null;

    /// <summary>What <c>Time()</c> makes: the moment in milliseconds, with its offset.</summary>
    public static CsmlValue Write(DateTimeOffset? moment) => moment is { } some ? TimeMethods.Of(some) : CsmlValue.Null;

    /// <summary>A text such as <c>2026-05-01</c>.</summary>
    public static CsmlValue Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A text such as <c>18:30:00</c>.</summary>
    public static CsmlValue Write(TimeOnly? time) => time?.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A number of seconds: an int where it is whole.</summary>
    public static CsmlValue Write(TimeSpan? duration) =>
        duration is not { } some ? CsmlValue.Null
        : some.Ticks % TimeSpan.TicksPerSecond == 0 ? some.Ticks / TimeSpan.TicksPerSecond
        : some.TotalSeconds;

    /// <summary>A text of 36 characters.</summary>
    public static CsmlValue Write(Guid? id) => id?.ToString("D", CultureInfo.InvariantCulture);

    /// <summary>The text of the address.</summary>
    public static CsmlValue Write(Uri? address) => address?.OriginalString;

    /// <summary>An array.</summary>
    public static CsmlValue Array<T>(IEnumerable<T>? items, Func<T, CsmlValue> write) =>
        items is null ? CsmlValue.Null : CsmlValue.Array([.. items.Select(write)]);

    /// <summary>An object, its keys in the order of the entries.</summary>
    public static CsmlValue Object<T>(IEnumerable<KeyValuePair<string, T>>? entries, Func<T, CsmlValue> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        return entries is null ? CsmlValue.Null : CsmlValue.Object([.. entries.Select(entry => (entry.Key, write(entry.Value)))]);
    }

    private static double WithDigitsOf(float number) =>
        double.Parse(number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
