using System.Text.Json.Nodes;
using Csml.Conformance.Cases;
using Csml.Dialogue;
using Csml.Values;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csml.Conformance.Playing;

/// <summary>Plays the events of a case through the dialogue engine, as a client whose memory outlives its conversations.</summary>
internal sealed class Conversation(IBot bot, ConformanceCase played)
{
    private readonly DialogueEngine _engine = new(
        NullLogger<DialogueEngine>.Instance,
        DialogueLimits.Default with { MaxSteps = played.StepLimit ?? DialogueLimits.Default.MaxSteps });
    private readonly FlowCommand[] _commands = [.. played.Flows.SelectMany(flow => flow.Commands.Select(words => new FlowCommand(words, flow.Name)))];
    private readonly CsmlValue _metadata = JsonValues.ToCsml(played.Metadata ?? new JsonObject());
    private readonly CsmlValue _env = JsonValues.ToCsml(played.Env ?? new JsonObject());
    private readonly Dictionary<string, CsmlValue> _memory =
        (played.Memory ?? []).ToDictionary(entry => entry.Key, entry => JsonValues.ToCsml(entry.Value));

    private DialogueState? _state;
    private int _turn;

    public async Task<IReadOnlyList<CaseTurn>> PlayAsync(CancellationToken cancellationToken)
    {
        var turns = new List<CaseTurn>();
        foreach (var happened in played.Events)
        {
            turns.Add(await RunAsync(happened, cancellationToken));
        }

        return turns;
    }

    private async Task<CaseTurn> RunAsync(CaseEvent happened, CancellationToken cancellationToken)
    {
        var result = await _engine.RunAsync(bot, new TurnInput
        {
            Event = ToEvent(happened),
            Context = new CallContext { CallSid = "CA1", Bot = bot.Name, Channel = "corpus", Client = "someone", Turn = _turn++ },
            State = _state,
            StartFlow = played.DefaultFlow,
            Metadata = _metadata,
            Env = _env,
            Memory = _memory,
            Commands = _commands,
            CancellationToken = cancellationToken,
        });

        _state = result.State;
        Apply(result.MemoryWrites);
        return new CaseTurn(
            [.. result.Messages.Select(ToCase)],
            result.Status.ToString().ToLowerInvariant(),
            result.State?.Position.Flow,
            result.State?.Position.Step,
            new JsonObject(_memory.Select(entry => KeyValuePair.Create(entry.Key, JsonValues.ToJson(entry.Value)))));
    }

    private CsmlEvent ToEvent(CaseEvent happened)
    {
        var content = JsonValues.ToObject(happened.Content);
        if (FlowOfId(content["flow_id"]) is { } flow) content = content.With("flow_id", flow.Name);
        var asked = CsmlEvent.FromContent(happened.ContentType, content)
            ?? throw new InvalidDataException($"no event of type '{happened.ContentType}' has this content");
        return happened.IsSecure ? asked.AsSecure() : asked;
    }

    /// <summary>The reference knows flows by an id, too, which a compiled bot has not.</summary>
    private CaseFlow? FlowOfId(CsmlValue id) => id.TryGetString(out var text)
        && !played.Flows.Any(flow => flow.Name.Equals(text, StringComparison.OrdinalIgnoreCase))
            ? played.Flows.FirstOrDefault(flow => text.Equals(flow.Id, StringComparison.OrdinalIgnoreCase))
            : null;

    private void Apply(IEnumerable<MemoryWrite> writes)
    {
        foreach (var write in writes)
        {
            if (write.IsForgetAll) _memory.Clear();
            else if (write.IsForget) _memory.Remove(write.Name!);
            else _memory[write.Name!] = write.Value;
        }
    }

    private static CaseMessage ToCase(Message message)
    {
        var content = JsonValues.ToContent(message.Content);
        return message.Kind == MessageKind.Text
            ? new(message.ContentType, new JsonObject { ["text"] = content })
            : new(message.ContentType, content);
    }
}
