using Csml.Dialogue;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csml.Runtime.Tests.Dialogue;

public class AllocationTests
{
    private const int Conversations = 1_000;

    [Fact]
    public void A_turn_of_the_six_message_flow_allocates_at_most_a_kibibyte()
    {
        var engine = new DialogueEngine(NullLogger<DialogueEngine>.Instance);
        var bot = new ScriptedBot(new OrderFlow());
        var context = new CallContext { CallSid = "CA1", Bot = "Bot", Channel = "en", Client = "+15550100", Turn = 0 };
        var first = new TurnInput { Event = CsmlEvent.FromText("hello"), Context = context, StartFlow = "Default" };
        var second = first with { Event = CsmlEvent.FromText("Ada"), State = Run(engine, bot, first).State };
        Play(engine, bot, first, second);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Play(engine, bot, first, second);
        var perTurn = (GC.GetAllocatedBytesForCurrentThread() - before) / (2.0 * Conversations);

        perTurn.ShouldBeLessThanOrEqualTo(1024);
    }

    private static void Play(DialogueEngine engine, IBot bot, TurnInput first, TurnInput second)
    {
        for (var index = 0; index < Conversations; index++)
        {
            Run(engine, bot, first);
            Run(engine, bot, second);
        }
    }

    private static TurnResult Run(DialogueEngine engine, IBot bot, TurnInput input)
    {
        var task = engine.RunAsync(bot, input);
        return task.IsCompletedSuccessfully ? task.Result : throw new InvalidOperationException("The turn did not complete synchronously.");
    }
}
