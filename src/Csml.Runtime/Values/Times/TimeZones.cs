namespace Csml.Values.Times;

/// <summary>Time zones by their IANA names, as the operating system knows them.</summary>
internal static class TimeZones
{
    /// <summary>
    /// The zone of an IANA name; null if there is none. .NET also takes Windows names and any letter case, which flows must not get
    /// used to: they would depend on the machine.
    /// </summary>
    internal static TimeZoneInfo? Find(string name) =>
        IsName(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId && zone.Id == name ? zone : null;

    /// <summary>How far the zone is ahead of UTC at a moment; before the year 1, what it was then.</summary>
    internal static int OffsetAt(TimeZoneInfo zone, long milliseconds)
    {
        const long FirstOfDateTime = -62_135_596_800_000;
        var moment = DateTimeOffset.FromUnixTimeMilliseconds(Math.Max(milliseconds, FirstOfDateTime));
        return (int)zone.GetUtcOffset(moment).TotalSeconds;
    }

    /// <summary>Names are looked up as files: what is no name of a zone is not looked up.</summary>
    private static bool IsName(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0])
        && name.All(static character => char.IsAsciiLetterOrDigit(character) || character is '/' or '_' or '-' or '+')
        && !name.StartsWith("posix", StringComparison.Ordinal)
        && !name.StartsWith("right/", StringComparison.Ordinal)
        && name is not ("localtime" or "Factory");
}
