using Csml.Dialogue;
using Csml.Values;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csml.Runtime.Tests.Dialogue;

/// <summary>Runs a piece of flow code as the only step of a bot.</summary>
internal static class Probe
{
    /// <summary>Runs code and gives what it did.</summary>
    public static TurnResult Run(Action<Turn> code, CsmlEvent? input = null, params (string Name, CsmlValue Value)[] memory) =>
        Start(turn =>
        {
            code(turn);
            return StepExit.End;
        }, memory).Send(input ?? CsmlEvent.FromText("hi"));

    /// <summary>A conversation whose only step is this code.</summary>
    public static Conversation Start(Func<Turn, StepExit> code, params (string Name, CsmlValue Value)[] memory)
    {
        var conversation = new Conversation(new ScriptedBot(new ScriptedFlow("Main", (turn, _) => code(turn))));
        foreach (var (name, value) in memory) conversation.Memory[name] = value;
        return conversation;
    }

    /// <summary>Runs a flow that awaits, from its start to its end.</summary>
    public static async Task<TurnResult> RunAsync(IFlow flow, IServiceProvider? services = null, ValueContext? values = null)
    {
        var input = new TurnInput
        {
            Event = CsmlEvent.FromText("hi"),
            Context = new() { CallSid = "CA1", Bot = "Bot", Channel = "en", Client = "+15550100", Turn = 0 },
            StartFlow = flow.Name,
        };
        if (services is not null) input = input with { Services = services };
        return await new DialogueEngine(NullLogger<DialogueEngine>.Instance, values: values).RunAsync(new ScriptedBot(flow), input);
    }

    /// <summary>The value of an expression, and how many errors it reported.</summary>
    public static (string Text, int Errors) Evaluate(Func<Turn, CsmlValue> expression, CsmlEvent? input = null)
    {
        CsmlValue value = default;
        var result = Run(turn => value = expression(turn), input);
        return (value.IsFailed ? "failed" : value.ToDisplayString(), result.Messages.Count);
    }
}
