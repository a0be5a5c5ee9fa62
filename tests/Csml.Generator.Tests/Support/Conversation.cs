using Csml.Dialogue;
using Csml.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csml.Generator.Tests.Support;

/// <summary>
/// Talks to a compiled bot: one event after the other, as a call does. State and memory go from turn to turn; where the
/// conversation ended, the next event begins another.
/// </summary>
internal sealed class Conversation(IBot bot, string defaultFlow = "Default", DialogueLimits? limits = null)
{
    private readonly DialogueEngine _engine = new(NullLogger<DialogueEngine>.Instance, limits);
    private DialogueState? _state;

    public Dictionary<string, CsmlValue> Memory { get; } = [];

    public CsmlValue Metadata { get; init; } = CsmlValue.Null;

    public IServiceProvider Services { get; init; } = new ServiceCollection().BuildServiceProvider();

    /// <summary>Gets a value indicating whether state and memory are written and read back between turns, as stores do.</summary>
    public bool IsStored { get; init; }

    /// <summary>Gets where the conversation waits, or null.</summary>
    public Position? Position => _state?.Position;

    /// <summary>Begins a conversation with a bot of these flows.</summary>
    public static Conversation With(params ReadOnlySpan<(string Name, string Text)> flows) =>
        new(CompiledProject.Create(TestProject.WithFlows(flows)).Bot);

    /// <summary>Sends words, and gets the messages as a person would note them down.</summary>
    public async Task<string[]> SendAsync(string words) => Describe(await RunAsync(CsmlEvent.FromText(words)));

    /// <summary>Runs one turn.</summary>
    public async Task<TurnResult> RunAsync(CsmlEvent @event)
    {
        var result = await _engine.RunAsync(bot, new TurnInput
        {
            Event = @event,
            Context = new CallContext { CallSid = "CA1", Bot = bot.Name, Channel = "test", Client = "+1", Turn = 0 },
            State = _state,
            StartFlow = defaultFlow,
            Memory = Memory,
            Metadata = Metadata,
            Services = Services,
            CancellationToken = TestContext.Current.CancellationToken,
        });
        _state = IsStored && result.State is { } state ? Reloaded(state) : result.State;
        foreach (var write in result.MemoryWrites)
            Apply(write);

        return result;
    }

    private void Apply(MemoryWrite write)
    {
        if (write.IsForgetAll)
            Memory.Clear();
        else if (write.IsForget)
            Memory.Remove(write.Name!);
        else
            Memory[write.Name!] = IsStored ? Reloaded(write.Value) : write.Value;
    }

    private DialogueState Reloaded(DialogueState state)
    {
        var hold = bot.Flows.SelectMany(static flow => flow.Holds).Single(hold => hold.Id == state.Position.HoldId);
        return state with { Frame = Frame.Of([.. hold.LiveNames.Select(name => (name, Reloaded(state.Frame[name])))]) };
    }

    private static CsmlValue Reloaded(CsmlValue value) => ValueSerializer.Deserialize(ValueSerializer.Serialize(value));

    private static string[] Describe(TurnResult result) =>
    [
        .. result.Messages.Select(static message => message.Kind is MessageKind.Text
            ? message.Content.ToDisplayString()
            : $"{message.ContentType}: {message.Content.ToDisplayString()}"),
        .. result.Status is TurnStatus.Hold ? (string[])[] : [$"({result.Status})"],
    ];
}
