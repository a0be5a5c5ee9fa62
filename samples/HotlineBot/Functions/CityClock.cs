using Csml;

namespace HotlineBot.Functions;

/// <summary>A day of the week, 1 for Monday to 7 for Sunday, and an hour.</summary>
public readonly record struct CityHour(int Weekday, int Hour);

/// <summary>The hour at the city hall: <c>App("now")</c>.</summary>
public sealed class CityClock(TimeProvider clock)
{
    /// <summary>The day of the week and the hour now.</summary>
    [CsmlFunction("now")]
    public CityHour Now()
    {
        var now = clock.GetLocalNow();
        return new(now.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)now.DayOfWeek, now.Hour);
    }
}
