using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Csml.Values.Times;

/// <summary>Reads what <c>parse(text)</c> takes: RFC 3339, or the beginning of it (language reference, part 2, 5.3).</summary>
internal static partial class Rfc3339
{
    /// <summary>What is missing behind a text of so many bytes.</summary>
    private static readonly Dictionary<int, string> Completions = new()
    {
        [4] = "-01-01T00:00:00Z",
        [7] = "-01T00:00:00Z",
        [10] = "T00:00:00Z",
        [13] = ":00:00Z",
        [16] = ":00Z",
        [19] = "Z",
    };

    /// <summary>Reads a moment and the offset it was written with. A second 60 is the first of the next minute.</summary>
    internal static bool TryRead(string text, out long milliseconds, out int offsetSeconds)
    {
        (milliseconds, offsetSeconds) = (0, 0);
        var match = Shape().Match(text + Completions.GetValueOrDefault(Encoding.UTF8.GetByteCount(text)));
        if (!match.Success) return false;

        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        if (!CivilTime.IsDay(year, month, day) || hour > 23 || minute > 59 || second > 60) return false;

        var (offsetHours, offsetMinutes) = (Number(match, "offsetHours"), Number(match, "offsetMinutes"));
        if (offsetHours > 23 || offsetMinutes > 59) return false;
        offsetSeconds = (offsetHours * CivilTime.SecondsPerHour) + (offsetMinutes * CivilTime.SecondsPerMinute);
        if (match.Groups["sign"].Value == "-") offsetSeconds = -offsetSeconds;

        var seconds = (CivilTime.DayNumberOf(year, month, day) * (long)CivilTime.SecondsPerDay)
            + (hour * CivilTime.SecondsPerHour) + (minute * CivilTime.SecondsPerMinute) + second - offsetSeconds;
        milliseconds = (seconds * CivilTime.MillisecondsPerSecond) + Milliseconds(match.Groups["fraction"].Value);
        return ZonedTime.IsInRange(milliseconds);
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : 0;

    private static int Milliseconds(string fraction) =>
        int.Parse(fraction.PadRight(3, '0').AsSpan(0, 3), CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "\\A(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})[Tt](?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})"
            + "(\\.(?<fraction>[0-9]+))?([Zz]|(?<sign>[+-])(?<offsetHours>[0-9]{2}):(?<offsetMinutes>[0-9]{2}))\\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
