using System.Globalization;
using Csml.Values.Times;

namespace Csml.Values;

/// <content>Times: what <c>Time()</c> makes, and texts in the form of RFC 3339, as its <c>parse</c> takes them.</content>
public sealed partial class ValueReader
{
    private const string TimeWords = "a time or the text of one";

    private static readonly string[] TimeFormats = ["HH:mm", "H:mm", "HH:mm:ss", "H:mm:ss"];

    /// <summary>The value as a moment, with the offset it was given or of its time zone.</summary>
    public static DateTimeOffset DateTimeOffset(CsmlValue value, ValueReader reader) =>
        TryGetMoment(value, out var moment) ? moment : reader.RefuseText<DateTimeOffset>(value, TimeWords);

    /// <summary>The value as a day: the one of a time on its own clock.</summary>
    public static DateOnly DateOnly(CsmlValue value, ValueReader reader) =>
        TryGetMoment(value, out var moment) ? System.DateOnly.FromDateTime(moment.DateTime) : reader.RefuseText<DateOnly>(value, TimeWords);

    /// <summary>The value as a time of the day: <c>18:30</c>, or the one of a time on its own clock.</summary>
    public static TimeOnly TimeOnly(CsmlValue value, ValueReader reader)
    {
        if (value.TryGetString(out var text)
            && System.TimeOnly.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        return TryGetMoment(value, out var moment)
            ? System.TimeOnly.FromDateTime(moment.DateTime)
            : reader.RefuseText<TimeOnly>(value, TimeWords);
    }

    /// <summary>The value as a duration: a number of seconds, as in the methods of <c>Time()</c>.</summary>
    public static TimeSpan TimeSpan(CsmlValue value, ValueReader reader)
    {
        if (!Numeric(value).TryGetNumber(out var seconds)) return reader.RefuseNumber<TimeSpan>(value, "a number of seconds");
        return Math.Abs(seconds) < System.TimeSpan.MaxValue.TotalSeconds
            ? System.TimeSpan.FromSeconds(seconds)
            : reader.Refuse<TimeSpan>("a number of seconds", double.IsNaN(seconds) ? "none" : "a larger one");
    }

    private static bool TryGetMoment(CsmlValue value, out DateTimeOffset moment)
    {
        moment = default;
        if (value.TryGetObject(out var time)) return TimeMethods.TryGetMoment(time, out moment);
        return value.TryGetString(out var text)
            && Rfc3339.TryRead(text, out var milliseconds, out var offset)
            && ZonedTime.AtOffset(milliseconds, offset).TryGetMoment(out moment);
    }
}
