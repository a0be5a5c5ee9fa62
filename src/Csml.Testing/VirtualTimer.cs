namespace Csml.Testing;

/// <summary>A timer of a <see cref="VirtualClock"/>: it runs when the clock passes it.</summary>
internal sealed class VirtualTimer(VirtualClock clock, TimerCallback callback, object? state) : ITimer
{
    private TimeSpan _period;

    internal DateTimeOffset Due { get; private set; }

    /// <inheritdoc />
    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        clock.Remove(this);
        _period = period;
        if (dueTime == Timeout.InfiniteTimeSpan) return true;
        Due = clock.GetUtcNow() + dueTime;
        clock.Add(this);
        return true;
    }

    /// <inheritdoc />
    public void Dispose() => clock.Remove(this);

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }

    internal void Run() => callback(state);

    /// <summary>Moves a repeating timer to its next time; false where it runs once.</summary>
    internal bool Repeat()
    {
        if (_period <= TimeSpan.Zero) return false;
        Due += _period;
        return true;
    }
}
