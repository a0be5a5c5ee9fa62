using Csml.Dialogue;

namespace Csml.Runtime.Tests.Calls;

/// <summary>
/// A bot that counts its turns in memory, says the count, and ends when it hears "bye". Each turn runs through
/// <see cref="DuringTurn"/>, where a test may wait or interfere.
/// </summary>
internal sealed class CountingBot : IBot
{
    private readonly CountingFlow _flow;
    private int _runs;

    public CountingBot() => _flow = new(this);

    public string Name => "Bot";

    public IReadOnlyList<IFlow> Flows => [_flow];

    /// <summary>How many turns were run by this instance.</summary>
    public int Runs => _runs;

    /// <summary>Said with every answer, so that instances can be told apart.</summary>
    public string Signature { get; init; } = "";

    public Func<Turn, Task> DuringTurn { get; set; } = _ => Task.CompletedTask;

    private sealed class CountingFlow(CountingBot bot) : IFlow
    {
        private static readonly HoldPoint Hold = new("start", 1, "h1", "said");

        public string Name => "Main";

        public IReadOnlyList<string> Steps => ["start"];

        public IReadOnlyList<HoldPoint> Holds => [Hold];

        public async ValueTask<StepExit> RunAsync(Turn turn, string step, int segment)
        {
            Interlocked.Increment(ref bot._runs);
            await bot.DuringTurn(turn);
            var count = turn.Peek("count").TryGetInt(out var before) ? before + 1 : 1;
            turn.Remember("count", count);
            turn.Say($"{segment} {count} {turn.Frame["said"]} {bot.Signature}");
            return (turn.Event == "bye").IsTrue ? StepExit.End : StepExit.Hold(Hold, ("said", segment == 0 ? "first" : turn.Event));
        }
    }
}
