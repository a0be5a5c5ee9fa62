using Csml;
using Csml.Values;

namespace HotlineBot.Functions;

/// <summary>The hour at the city hall: <c>App("now")</c>.</summary>
public sealed class CityClock(TimeProvider clock)
{
    /// <summary>The day of the week, 1 for Monday to 7 for Sunday, and the hour.</summary>
    [CsmlFunction("now")]
    public CsmlObject Now()
    {
        var now = clock.GetLocalNow();
        return CsmlObject.Create([("weekday", now.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)now.DayOfWeek), ("hour", now.Hour)]);
    }
}
