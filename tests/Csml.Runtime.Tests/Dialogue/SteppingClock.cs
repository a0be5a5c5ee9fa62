namespace Csml.Runtime.Tests.Dialogue;

/// <summary>A clock that goes on by the same step each time it is read.</summary>
internal sealed class SteppingClock(TimeSpan step) : TimeProvider
{
    public int Reads { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => ++Reads * step.Ticks;
}
