using System.Globalization;

namespace Csml.Values.Times;

/// <summary>A moment as a clock somewhere shows it: what <c>format()</c> writes out.</summary>
/// <param name="Milliseconds">Milliseconds since 1970, UTC.</param>
/// <param name="OffsetSeconds">How far the clock is ahead of UTC.</param>
/// <param name="Zone">What the clock follows: the letters of <c>%Z</c>.</param>
/// <param name="IsUtc">Whether it follows nothing but UTC, which is written <c>Z</c>.</param>
internal readonly record struct ZonedTime(long Milliseconds, int OffsetSeconds, string Zone, bool IsUtc)
{
    /// <summary>The first millisecond of year 0.</summary>
    internal const long MinMilliseconds = -62_167_219_200_000;

    /// <summary>The last millisecond of year 9999.</summary>
    internal const long MaxMilliseconds = 253_402_300_799_999;

    /// <summary>What the clock shows.</summary>
    internal CivilTime Local => CivilTime.Of(Milliseconds, OffsetSeconds);

    /// <summary>Whether a moment is in the years 0 to 9999: further ones are refused.</summary>
    internal static bool IsInRange(Int128 milliseconds) => milliseconds >= MinMilliseconds && milliseconds <= MaxMilliseconds;

    internal static ZonedTime InUtc(long milliseconds) => new(milliseconds, 0, "UTC", IsUtc: true);

    internal static ZonedTime AtOffset(long milliseconds, int offsetSeconds) =>
        new(milliseconds, offsetSeconds, OffsetText(offsetSeconds, ":"), IsUtc: false);

    /// <summary>In a time zone; one whose offsets have no letters shows their number.</summary>
    internal static ZonedTime In(TimeZoneInfo zone, long milliseconds)
    {
        var offset = TimeZones.OffsetAt(zone, milliseconds);
        var letters = ZoneAbbreviations.Find(zone.Id, offset) ?? ShortOffsetText(offset);
        return new(milliseconds, offset, letters, IsUtc: false);
    }

    /// <summary>The moment as C# has it: of the years 1 to 9999, its offset in whole minutes up to 14 hours, else on UTC's clock.</summary>
    internal bool TryGetMoment(out DateTimeOffset moment)
    {
        moment = default;
        var isOffset = OffsetSeconds % CivilTime.SecondsPerMinute == 0 && Math.Abs(OffsetSeconds) <= 14 * CivilTime.SecondsPerHour;
        var offset = isOffset ? TimeSpan.FromSeconds(OffsetSeconds) : TimeSpan.Zero;
        if (Milliseconds < DateTimeOffset.MinValue.ToUnixTimeMilliseconds()) return false;

        // On a clock ahead of or behind UTC, the first and the last hours of all years may be missing.
        var utc = DateTimeOffset.FromUnixTimeMilliseconds(Milliseconds);
        var local = utc.Ticks + offset.Ticks;
        if (local < DateTime.MinValue.Ticks || local > DateTime.MaxValue.Ticks) return false;
        moment = utc.ToOffset(offset);
        return true;
    }

    /// <summary>An offset as <c>+hh:mm</c>, with this between the two.</summary>
    internal static string OffsetText(int seconds, string separator)
    {
        var (sign, minutes) = (seconds < 0 ? '-' : '+', Math.Abs(seconds) / CivilTime.SecondsPerMinute);
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{minutes / 60:00}{separator}{minutes % 60:00}");
    }

    private static string ShortOffsetText(int seconds) =>
        seconds % CivilTime.SecondsPerHour == 0 ? OffsetText(seconds, "")[..3] : OffsetText(seconds, "");
}
