namespace Csml.Values.Times;

/// <summary>
/// What a text said of a time, field by field, and the moment that follows from it. Fields that contradict each other give none.
/// </summary>
internal sealed class TimeFields
{
    private const int DaysPerWeek = 7;

    internal long? Year { get; set; }

    internal long? Century { get; set; }

    internal long? YearOfCentury { get; set; }

    internal long? IsoYear { get; set; }

    internal long? IsoYearOfCentury { get; set; }

    internal long? Month { get; set; }

    internal long? Day { get; set; }

    internal long? DayOfYear { get; set; }

    internal long? IsoWeek { get; set; }

    internal long? SundayWeek { get; set; }

    internal long? MondayWeek { get; set; }

    /// <summary>Sunday is 0.</summary>
    internal long? Weekday { get; set; }

    internal long? Hour { get; set; }

    /// <summary>The hour of a dial, 1 to 12.</summary>
    internal long? DialHour { get; set; }

    internal bool? IsAfternoon { get; set; }

    internal long? Minute { get; set; }

    internal long? Second { get; set; }

    internal long? Nanosecond { get; set; }

    internal long? UnixSeconds { get; set; }

    internal long? OffsetSeconds { get; set; }

    /// <summary>
    /// The moment: date and time in the offset that was given, which is then forgotten; date and time in UTC; or the date alone, at
    /// midnight in UTC. A time alone is none.
    /// </summary>
    internal bool TryGetMoment(out long milliseconds)
    {
        milliseconds = 0;
        var day = FindDay();
        var time = FindTime();
        if (day is null || (time is null && UnixSeconds is not null)) return TryGetUnix(out milliseconds);

        var seconds = (day.Value * (long)CivilTime.SecondsPerDay) + (time ?? 0) - (time is null ? 0 : OffsetSeconds ?? 0);
        if (time is not null && UnixSeconds is { } unix && unix != seconds) return false;
        milliseconds = seconds * CivilTime.MillisecondsPerSecond;
        if (time is not null) milliseconds += (Nanosecond ?? 0) / CivilTime.NanosecondsPerMillisecond;
        return ZonedTime.IsInRange(milliseconds);
    }

    private bool TryGetUnix(out long milliseconds)
    {
        var exact = ((Int128)(UnixSeconds ?? 0) * CivilTime.MillisecondsPerSecond)
            + ((Nanosecond ?? 0) / CivilTime.NanosecondsPerMillisecond);
        var isGiven = UnixSeconds is not null && ZonedTime.IsInRange(exact);
        milliseconds = isGiven ? (long)exact : 0;
        return isGiven;
    }

    /// <summary>Seconds since midnight; null if hour or minute is not known. A second 60 is the first of the next minute.</summary>
    private long? FindTime()
    {
        const int HoursOnDial = 12;
        var fromDial = DialHour is not null && IsAfternoon is { } isAfternoon
            ? (DialHour % HoursOnDial) + (isAfternoon ? HoursOnDial : 0)
            : null;
        var hour = Hour ?? fromDial;
        if (hour is null || Minute is null || (fromDial is not null && fromDial != hour)) return null;
        return (hour * CivilTime.SecondsPerHour) + (Minute * CivilTime.SecondsPerMinute) + (Second ?? 0);
    }

    /// <summary>The day since 1970; null if it does not follow, or if another field denies it.</summary>
    private int? FindDay()
    {
        if ((FromMonth() ?? FromDayOfYear() ?? FromIsoWeek() ?? FromWeek()) is not { } day) return null;
        var civil = CivilTime.OfDay(day);
        var agrees = (FullYear() ?? civil.Year) == civil.Year
            && (Month ?? civil.Month) == civil.Month
            && (Day ?? civil.Day) == civil.Day
            && (DayOfYear ?? civil.DayOfYear) == civil.DayOfYear
            && (Weekday ?? civil.Weekday) == civil.Weekday
            && (FullIsoYear() ?? civil.IsoYear) == civil.IsoYear
            && (IsoWeek ?? civil.IsoWeek) == civil.IsoWeek
            && (SundayWeek ?? civil.SundayWeek) == civil.SundayWeek
            && (MondayWeek ?? civil.MondayWeek) == civil.MondayWeek;
        return agrees ? day : null;
    }

    private int? FromMonth() =>
        FullYear() is { } year && Month is { } month && Day is { } day && CivilTime.IsDay(year, month, day)
            ? CivilTime.DayNumberOf((int)year, (int)month, (int)day)
            : null;

    private int? FromDayOfYear() =>
        FullYear() is { } year and >= CivilTime.MinYear and <= CivilTime.MaxYear && DayOfYear is { } day
            ? CivilTime.DayNumberOf((int)year, 1, 1) + (int)day - 1
            : null;

    /// <summary>The fourth of January is always in week 1.</summary>
    private int? FromIsoWeek()
    {
        if (FullIsoYear() is not ({ } year and >= CivilTime.MinYear and <= CivilTime.MaxYear)) return null;
        if (IsoWeek is not { } week || Weekday is not { } weekday) return null;
        var fourth = CivilTime.OfDay(CivilTime.DayNumberOf((int)year, 1, 4));
        var monday = fourth.DayNumber - fourth.IsoWeekday + 1;
        return monday + (((int)week - 1) * DaysPerWeek) + (int)((weekday + DaysPerWeek - 1) % DaysPerWeek);
    }

    private int? FromWeek()
    {
        if (FullYear() is not ({ } year and >= CivilTime.MinYear and <= CivilTime.MaxYear) || Weekday is not { } weekday) return null;
        var first = CivilTime.OfDay(CivilTime.DayNumberOf((int)year, 1, 1));
        if (SundayWeek is { } sundayWeek)
            return first.DayNumber - first.Weekday + ((int)sundayWeek * DaysPerWeek) + (int)weekday - SkippedWeek(first.Weekday);
        if (MondayWeek is not { } mondayWeek) return null;
        var sinceMonday = first.IsoWeekday - 1;
        return first.DayNumber - sinceMonday + ((int)mondayWeek * DaysPerWeek) + (int)((weekday + DaysPerWeek - 1) % DaysPerWeek)
            - SkippedWeek(sinceMonday);
    }

    /// <summary>Where the year begins with a week of its own, that is week 1 and there is no week 0.</summary>
    private static int SkippedWeek(int daysIntoWeek) => daysIntoWeek == 0 ? DaysPerWeek : 0;

    private long? FullYear() => Year ?? Join(Century, YearOfCentury);

    private long? FullIsoYear() => IsoYear ?? Join(century: null, IsoYearOfCentury);

    /// <summary>Two digits without a century are 1970 to 2069.</summary>
    private static long? Join(long? century, long? yearOfCentury)
    {
        const int YearsPerCentury = 100, FirstYearOfThePast = 70, Past = 19, Present = 20;
        if (yearOfCentury is not { } year) return null;
        return ((century ?? (year >= FirstYearOfThePast ? Past : Present)) * YearsPerCentury) + year;
    }
}
