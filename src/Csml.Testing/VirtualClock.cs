namespace Csml.Testing;

/// <summary>
/// The clock of the bot under test. It stands still but for what the caller waits in a call and for <see cref="Advance"/>; timers
/// are due when it passes them. It begins on Monday, 5 January 2026, at 9:00.
/// </summary>
public sealed class VirtualClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<VirtualTimer> _timers = [];
    private readonly TimeZoneInfo _timeZone;
    private DateTimeOffset _now;

    /// <summary>Creates a clock that shows the usual time in a time zone: UTC if null.</summary>
    public VirtualClock(TimeZoneInfo? timeZone = null)
    {
        _timeZone = timeZone ?? TimeZoneInfo.Utc;
        _now = InZone(new DateTime(2026, 1, 5, 9, 0, 0));
    }

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => _timeZone;

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return _now;
    }

    /// <inheritdoc />
    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets time pass; timers that become due run, each at its time.</summary>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        MoveTo(GetUtcNow() + time);
    }

    /// <summary>Sets the date and time of day in the clock's time zone, which must not be before what it shows.</summary>
    public void AdvanceTo(DateTime local)
    {
        var target = InZone(local);
        ArgumentOutOfRangeException.ThrowIfLessThan(target, GetUtcNow(), nameof(local));
        MoveTo(target);
    }

    internal void Add(VirtualTimer timer)
    {
        lock (_lock)
        {
            if (!_timers.Contains(timer)) _timers.Add(timer);
        }
    }

    internal void Remove(VirtualTimer timer)
    {
        lock (_lock) _timers.Remove(timer);
    }

    private DateTimeOffset InZone(DateTime local)
    {
        var unspecified = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return new DateTimeOffset(unspecified, _timeZone.GetUtcOffset(unspecified)).ToUniversalTime();
    }

    private void MoveTo(DateTimeOffset target)
    {
        while (TakeDue(target) is { } timer) timer.Run();
        lock (_lock) _now = target;
    }

    /// <summary>Goes to the next timer that is due by then; null where none is.</summary>
    private VirtualTimer? TakeDue(DateTimeOffset target)
    {
        lock (_lock)
        {
            var next = _timers.Where(timer => timer.Due <= target).MinBy(timer => timer.Due);
            if (next is null) return null;
            if (next.Due > _now) _now = next.Due;
            if (!next.Repeat()) _timers.Remove(next);
            return next;
        }
    }
}
