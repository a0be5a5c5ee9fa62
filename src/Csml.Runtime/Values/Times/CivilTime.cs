namespace Csml.Values.Times;

/// <summary>
/// A date and a time of day in the Gregorian calendar, from year 0 on: CSML's <c>Time().at()</c> without arguments is in year 0,
/// which <see cref="DateTime"/> does not have.
/// </summary>
internal readonly record struct CivilTime
{
    internal const int SecondsPerDay = 86_400;
    internal const int SecondsPerHour = 3_600;
    internal const int SecondsPerMinute = 60;
    internal const long MillisecondsPerDay = 86_400_000;
    internal const long NanosecondsPerSecond = 1_000_000_000;
    internal const int NanosecondsPerMillisecond = 1_000_000;
    internal const int MillisecondsPerSecond = 1_000;
    internal const int MinYear = 0;
    internal const int MaxYear = 9_999;

    private const int DaysPerWeek = 7;

    /// <summary>Day 0 was a Thursday.</summary>
    private const int WeekdayOfDayZero = 4;

    internal required int Year { get; init; }

    internal required int Month { get; init; }

    internal required int Day { get; init; }

    /// <summary>Seconds since midnight.</summary>
    internal required int SecondOfDay { get; init; }

    internal required int Nanosecond { get; init; }

    internal int Hour => SecondOfDay / SecondsPerHour;

    internal int Minute => SecondOfDay / SecondsPerMinute % SecondsPerMinute;

    internal int Second => SecondOfDay % SecondsPerMinute;

    /// <summary>Days since 1970-01-01.</summary>
    internal int DayNumber => DayNumberOf(Year, Month, Day);

    /// <summary>Sunday is 0.</summary>
    internal int Weekday => Modulo(DayNumber + WeekdayOfDayZero, DaysPerWeek);

    /// <summary>Monday is 1, Sunday is 7.</summary>
    internal int IsoWeekday => Weekday == 0 ? DaysPerWeek : Weekday;

    /// <summary>The first of January is 1.</summary>
    internal int DayOfYear => DayNumber - DayNumberOf(Year, 1, 1) + 1;

    /// <summary>The week that begins on a Sunday; days before the first Sunday are in week 0.</summary>
    internal int SundayWeek => (DayOfYear + DaysPerWeek - 1 - Weekday) / DaysPerWeek;

    /// <summary>The week that begins on a Monday; days before the first Monday are in week 0.</summary>
    internal int MondayWeek => (DayOfYear + DaysPerWeek - IsoWeekday) / DaysPerWeek;

    /// <summary>The year of the ISO week: that of its Thursday.</summary>
    internal int IsoYear => Thursday.Year;

    /// <summary>The number of the ISO week, from 1.</summary>
    internal int IsoWeek => ((Thursday.DayOfYear - 1) / DaysPerWeek) + 1;

    private CivilTime Thursday => OfDay(DayNumber - IsoWeekday + WeekdayOfDayZero);

    /// <summary>The civil time at so many milliseconds since 1970, on a clock that is ahead by an offset.</summary>
    internal static CivilTime Of(long unixMilliseconds, int offsetSeconds)
    {
        var local = unixMilliseconds + ((long)offsetSeconds * MillisecondsPerSecond);
        var day = (int)FloorDivide(local, MillisecondsPerDay);
        var rest = (int)(local - (day * MillisecondsPerDay));
        return OfDay(day) with
        {
            SecondOfDay = rest / MillisecondsPerSecond,
            Nanosecond = rest % MillisecondsPerSecond * NanosecondsPerMillisecond,
        };
    }

    /// <summary>Whether there is such a day.</summary>
    internal static bool IsDay(long year, long month, long day) =>
        year is >= MinYear and <= MaxYear && month is >= 1 and <= 12 && day >= 1 && day <= DaysInMonth((int)year, (int)month);

    /// <summary>Days since 1970-01-01 of an existing day.</summary>
    internal static int DayNumberOf(int year, int month, int day)
    {
        // Years counted from March, so that the leap day is the last of its year; eras of 400 years, so that nothing is negative.
        const int DaysPerEra = 146_097, DaysFromMarchOfYearZero = 719_468;
        var shifted = month > 2 ? year : year - 1;
        var era = (int)FloorDivide(shifted, 400);
        var yearOfEra = shifted - (era * 400);
        var dayOfYear = (((153 * ((month + 9) % 12)) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * DaysPerEra) + dayOfEra - DaysFromMarchOfYearZero;
    }

    /// <summary>The civil time at midnight of a day since 1970-01-01.</summary>
    internal static CivilTime OfDay(int dayNumber)
    {
        var year = 1970 + (int)Math.Floor(dayNumber / 365.2425);
        while (DayNumberOf(year, 1, 1) > dayNumber) year--;
        while (DayNumberOf(year + 1, 1, 1) <= dayNumber) year++;
        var month = 1;
        var rest = dayNumber - DayNumberOf(year, 1, 1);
        while (rest >= DaysInMonth(year, month)) rest -= DaysInMonth(year, month++);
        return new() { Year = year, Month = month, Day = rest + 1, SecondOfDay = 0, Nanosecond = 0 };
    }

    /// <summary>The quotient rounded down, also below zero.</summary>
    internal static long FloorDivide(long dividend, long divisor) => (dividend / divisor) - (dividend % divisor < 0 ? 1 : 0);

    private static int DaysInMonth(int year, int month) => month switch
    {
        2 => (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static int Modulo(int number, int divisor) => ((number % divisor) + divisor) % divisor;
}
