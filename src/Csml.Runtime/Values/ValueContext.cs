namespace Csml.Values;

/// <summary>What the standard library needs from outside: the source of its randomness and the clock.</summary>
/// <param name="random">Picks for <c>OneOf</c>, <c>Shuffle</c>, <c>Random</c>, <c>UUID</c>; seeded in tests.</param>
/// <param name="clock">Tells the time for <c>Time</c> and <c>UUID("v1")</c>.</param>
public sealed class ValueContext(Random random, TimeProvider clock)
{
    /// <summary>The system's clock and a random source that cannot be predicted from what it gave before.</summary>
    public static ValueContext Default { get; } = new(new UnpredictableRandom(), TimeProvider.System);

    /// <summary>The source of randomness.</summary>
    public Random Random { get; } = random;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; } = clock;
}
