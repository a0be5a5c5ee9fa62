using System.Globalization;

namespace Csml.Values.Times;

/// <summary>
/// Writes times by a format of <c>strftime</c>, as the reference engine's library understands it (language reference, part 2, 5.3).
/// </summary>
internal static class TimeFormatter
{
    private const int NoWidth = 1;

    /// <summary>Appends a time; false at a directive that does not exist.</summary>
    internal static bool TryAppend(TextBuilder builder, in ZonedTime time, ReadOnlySpan<char> format)
    {
        while (format.IndexOf('%') is var position and >= 0)
        {
            builder.Append(format[..position]);
            if (!TimeDirective.TryRead(format[(position + 1)..], out var directive, out format)) return false;
            if (!TryAppend(builder, time, directive)) return false;
        }

        builder.Append(format);
        return true;
    }

    /// <summary>RFC 3339 with milliseconds: what <c>format()</c> gives.</summary>
    internal static void AppendDefault(TextBuilder builder, in ZonedTime time)
    {
        TryAppend(builder, time, "%Y-%m-%dT%H:%M:%S%.3f");
        builder.Append(time.IsUtc ? "Z" : ZonedTime.OffsetText(time.OffsetSeconds, ":"));
    }

    private static bool TryAppend(TextBuilder builder, in ZonedTime time, TimeDirective directive)
    {
        if (TryGetNumber(time, directive.Name, out var number, out var width, out var padding))
        {
            AppendNumber(builder, number, width, directive.Padding == '\0' ? padding : directive.Padding);
            return true;
        }

        if (directive.Padding != '\0') return false;
        if (directive.Expanded is { } expanded) return TryAppend(builder, time, expanded);
        var text = TextOf(time, directive.Name);
        builder.Append(text);
        return text is not null;
    }

    private static bool TryGetNumber(in ZonedTime time, string name, out long number, out int width, out char padding)
    {
        const int HoursOnDial = 12, YearsPerCentury = 100;
        var local = time.Local;
        padding = name is "e" or "k" or "l" ? '_' : '0';
        (number, width) = name switch
        {
            "Y" => (local.Year, 4),
            "C" => (CivilTime.FloorDivide(local.Year, YearsPerCentury), 2),
            "y" => (local.Year - (CivilTime.FloorDivide(local.Year, YearsPerCentury) * YearsPerCentury), 2),
            "m" => (local.Month, 2),
            "d" or "e" => (local.Day, 2),
            "w" => (local.Weekday, NoWidth),
            "u" => (local.IsoWeekday, NoWidth),
            "U" => (local.SundayWeek, 2),
            "W" => (local.MondayWeek, 2),
            "G" => (local.IsoYear, 4),
            "g" => (Math.Abs(local.IsoYear) % YearsPerCentury, 2),
            "V" => (local.IsoWeek, 2),
            "j" => (local.DayOfYear, 3),
            "H" or "k" => (local.Hour, 2),
            "I" or "l" => (((local.Hour + HoursOnDial - 1) % HoursOnDial) + 1, 2),
            "M" => (local.Minute, 2),
            "S" => (local.Second, 2),
            "f" => (local.Nanosecond, 9),
            "s" => (CivilTime.FloorDivide(time.Milliseconds, CivilTime.MillisecondsPerSecond), NoWidth),
            _ => (0L, 0),
        };
        return width > 0;
    }

    private static void AppendNumber(TextBuilder builder, long number, int width, char padding)
    {
        var digits = Math.Abs(number).ToString(CultureInfo.InvariantCulture);
        var missing = padding == '-' ? 0 : Math.Max(0, width - digits.Length);
        if (padding == '_') builder.Append(' ', missing);
        if (number < 0) builder.Append('-');
        if (padding == '0') builder.Append('0', missing);
        builder.Append(digits);
    }

    private static string? TextOf(in ZonedTime time, string name)
    {
        var local = time.Local;
        return name switch
        {
            "B" => TimeNames.Months[local.Month - 1],
            "b" => TimeNames.Months[local.Month - 1][..TimeNames.ShortLength],
            "A" => TimeNames.Days[local.Weekday],
            "a" => TimeNames.Days[local.Weekday][..TimeNames.ShortLength],
            "p" => IsMorning(local) ? "AM" : "PM",
            "P" => IsMorning(local) ? "am" : "pm",
            ".f" => local.Nanosecond == 0 ? "" : "." + Fraction(local, digits: 3),
            ".3f" or ".6f" or ".9f" => "." + Fraction(local, name[1] - '0'),
            "3f" or "6f" or "9f" => Fraction(local, name[0] - '0'),
            "z" => ZonedTime.OffsetText(time.OffsetSeconds, ""),
            ":z" => ZonedTime.OffsetText(time.OffsetSeconds, ":"),
            "::z" => ZonedTime.OffsetText(time.OffsetSeconds, ":") + ":00",
            ":::z" => ZonedTime.OffsetText(time.OffsetSeconds, "")[..3],
            "Z" => time.Zone,
            "n" => "\n",
            "t" => "\t",
            "%" => "%",
            _ => null,
        };
    }

    private static bool IsMorning(in CivilTime local) => local.Hour < 12;

    /// <summary>The fraction of the second; times have milliseconds, so three digits say all.</summary>
    private static string Fraction(in CivilTime local, int digits) =>
        local.Nanosecond.ToString("000000000", CultureInfo.InvariantCulture)[..digits];
}
