using Csml.Dialogue;
using Csml.Values;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csml.Runtime.Tests.Dialogue;

/// <summary>Flows that wait for C# functions, and how long they may.</summary>
public class TimeOutTests
{
    [Fact]
    public async Task A_flow_may_wait_for_a_function()
    {
        var result = await Run(DialogueLimits.Default, async turn =>
        {
            await Task.Delay(1, turn.CancellationToken);
            return "done";
        }, TestContext.Current.CancellationToken);

        result.Texts().ShouldBe(["done"]);
    }

    [Fact]
    public async Task A_function_that_takes_too_long_is_cancelled_and_an_error_the_flow_survives()
    {
        var result = await Run(new() { MaxDuration = TimeSpan.FromMilliseconds(20) }, async turn =>
        {
            await Task.Delay(Timeout.Infinite, turn.CancellationToken);
            return "never";
        }, TestContext.Current.CancellationToken);

        result.Status.ShouldBe(TurnStatus.End);
        result.Texts().ShouldBe(["error", "(nothing)"]);
    }

    [Fact]
    public async Task A_function_is_cancelled_when_the_turn_is()
    {
        using var cancellation = new CancellationTokenSource();
        var running = Run(
            DialogueLimits.Default,
            async turn =>
            {
                await cancellation.CancelAsync();
                await Task.Delay(Timeout.Infinite, turn.CancellationToken);
                return "never";
            },
            cancellation.Token);

        (await running).Texts().ShouldBe(["error", "(nothing)"]);
    }

    private static async Task<TurnResult> Run(DialogueLimits limits, Func<Turn, Task<CsmlValue>> function, CancellationToken cancellationToken)
    {
        var engine = new DialogueEngine(NullLogger<DialogueEngine>.Instance, limits);
        return await engine.RunAsync(new ScriptedBot(new WaitingFlow(function)), new()
        {
            Event = CsmlEvent.FromText("hi"),
            Context = new() { CallSid = "CA1", Bot = "Bot", Channel = "en", Client = "+15550100", Turn = 0 },
            StartFlow = "Main",
            CancellationToken = cancellationToken,
        });
    }

    /// <summary>As the generator writes a step that calls an asynchronous function.</summary>
    private sealed class WaitingFlow(Func<Turn, Task<CsmlValue>> function) : IFlow
    {
        public string Name => "Main";

        public IReadOnlyList<string> Steps => ["start"];

        public IReadOnlyList<HoldPoint> Holds => [];

        public async ValueTask<StepExit> RunAsync(Turn turn, string step, int segment)
        {
            turn.Say(await CallAsync(turn));
            return StepExit.End;
        }

        private async ValueTask<CsmlValue> CallAsync(Turn turn)
        {
            try
            {
                return await function(turn);
            }
            catch (Exception exception)
            {
                return turn.FunctionFailed("function", exception);
            }
        }
    }
}
