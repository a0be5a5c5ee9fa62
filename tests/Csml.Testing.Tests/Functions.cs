using System.Globalization;

namespace Csml.Testing.Tests;

/// <summary>What the flows of these tests call in C#; the clock and the counter come from the services of the driver.</summary>
public sealed class Functions(TimeProvider clock, RunCounter counter)
{
    [CsmlFunction("time_of_day")]
    public string TimeOfDay() => clock.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    [CsmlFunction("runs")]
    public long Runs() => counter.Runs;

    [CsmlFunction("fail")]
    public static string Fail() => throw new InvalidOperationException("the database is away");
}

/// <summary>Something that lives as long as an instance of the app.</summary>
public sealed class RunCounter
{
    private long _runs;

    public long Runs => ++_runs;
}
