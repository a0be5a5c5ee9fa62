namespace Csml.Testing.Tests;

/// <summary>Time that passes only when it is told to.</summary>
public sealed class VirtualClockTests
{
    [Fact]
    public void The_clock_begins_on_a_Monday_at_nine_in_its_time_zone()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("X", TimeSpan.FromHours(-5), "X", "X");
        var clock = new VirtualClock(zone);

        clock.GetLocalNow().DateTime.ShouldBe(new DateTime(2026, 1, 5, 9, 0, 0));
        clock.GetUtcNow().ShouldBe(new DateTimeOffset(2026, 1, 5, 14, 0, 0, TimeSpan.Zero));

        clock.AdvanceTo(new DateTime(2026, 2, 1, 8, 30, 0));
        clock.GetLocalNow().DateTime.ShouldBe(new DateTime(2026, 2, 1, 8, 30, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => clock.AdvanceTo(new DateTime(2026, 1, 31)));
    }

    [Fact]
    public void Timers_run_at_their_times_and_in_their_order()
    {
        var clock = new VirtualClock();
        var start = clock.GetUtcNow();
        var ran = new List<string>();
        using var once = Timer("once", 3, 0);
        using var repeated = Timer("repeated", 1, 2);
        using var never = Timer("never", 2, 0);
        never.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        clock.Advance(TimeSpan.FromSeconds(4));
        repeated.Dispose();
        clock.Advance(TimeSpan.FromSeconds(10));

        ran.ShouldBe(["repeated at 1", "once at 3", "repeated at 3"]);
        clock.GetElapsedTime(start.Ticks).ShouldBe(TimeSpan.FromSeconds(14));

        ITimer Timer(string name, int due, int period) => clock.CreateTimer(
            _ => ran.Add($"{name} at {(clock.GetUtcNow() - start).TotalSeconds}"), null, TimeSpan.FromSeconds(due), TimeSpan.FromSeconds(period));
    }

    [Fact]
    public async Task A_delay_by_the_clock_ends_when_the_clock_passes_it()
    {
        var clock = new VirtualClock();
        var delay = Task.Delay(TimeSpan.FromHours(1), clock, TestContext.Current.CancellationToken);

        clock.Advance(TimeSpan.FromMinutes(59));
        delay.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromMinutes(1));
        await delay.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
    }
}
