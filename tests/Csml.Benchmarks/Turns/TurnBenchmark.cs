using BenchmarkDotNet.Attributes;
using Csml.Dialogue;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csml.Benchmarks.Turns;

/// <summary>
/// One turn of flow code: the six-message flow, both of its turns divided by two. What comes in is made as a webhook makes it: the
/// trigger of a first turn once, the rest anew each time. There is no HTTP and no store.
/// </summary>
[Config(typeof(InProcessConfiguration))]
[MemoryDiagnoser]
public class TurnBenchmark
{
    private const string Flow = "Default";

    private readonly DialogueEngine _engine = new(NullLogger<DialogueEngine>.Instance);
    private readonly Bot _bot = new();
    private readonly CsmlEvent _trigger = CsmlEvent.FromTrigger(Flow);

    [GlobalSetup]
    public void Check()
    {
        var first = Run(_trigger, state: null);
        var second = Run(CsmlEvent.FromText("Ada"), first.State);
        if (string.Join('/', first.Messages.Concat(second.Messages).Select(message => message.Content.ToDisplayString()))
            != "Hi!/One/What is your name?/Hello Ada, 3 letters/Next/Bye Ada")
        {
            throw new InvalidOperationException("The flow says something else.");
        }
    }

    [Benchmark(OperationsPerInvoke = 2)]
    public TurnResult Turn()
    {
        var first = Run(_trigger, state: null);
        return Run(CsmlEvent.FromText("Ada"), first.State);
    }

    private TurnResult Run(CsmlEvent input, DialogueState? state)
    {
        var turn = _engine.RunAsync(_bot, new TurnInput
        {
            Event = input,
            State = state,
            StartFlow = Flow,
            Context = new CallContext { CallSid = "CA1", Bot = "Bot", Channel = "en", Client = "+15550100", Turn = state is null ? 0 : 1 },
        });

        // Nothing in the flow waits.
        return turn.IsCompleted ? turn.Result : throw new InvalidOperationException("The turn waits.");
    }
}
