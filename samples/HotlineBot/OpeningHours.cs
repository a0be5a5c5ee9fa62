using Csml;

namespace HotlineBot;

/// <summary>When the city hall is open.</summary>
internal static class OpeningHours
{
    [CsmlFunction("opening_hours")]
    public static string Today() => OfDay(DateTime.Today.DayOfWeek);

    private static string OfDay(DayOfWeek day) => day switch
    {
        DayOfWeek.Sunday => "only for those who have the key",
        DayOfWeek.Saturday => "from ten to noon",
        _ => "from nine to five",
    };
}
