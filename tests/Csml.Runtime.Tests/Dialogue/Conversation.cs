using System.Globalization;
using Csml.Dialogue;
using Csml.Values;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csml.Runtime.Tests.Dialogue;

/// <summary>Plays a conversation turn by turn: keeps its state and the client's memory.</summary>
internal sealed class Conversation(IBot bot, DialogueLimits? limits = null, ILogger<DialogueEngine>? logger = null, ValueContext? values = null)
{
    private readonly DialogueEngine _engine = new(logger ?? NullLogger<DialogueEngine>.Instance, limits, values);
    private DialogueState? _state;
    private int _turn;

    public Dictionary<string, CsmlValue> Memory { get; } = [];

    public string StartFlow { get; init; } = bot.Flows[0].Name;

    public CsmlValue Metadata { get; init; } = CsmlValue.Null;

    public IReadOnlyList<FlowCommand> Commands { get; init; } = [];

    public DialogueState? State
    {
        get => _state;
        set => _state = value;
    }

    public TurnResult Say(string words) => Send(CsmlEvent.FromText(words));

    public TurnResult Send(CsmlEvent input)
    {
        var task = _engine.RunAsync(bot, new TurnInput
        {
            Event = input,
            Context = new() { CallSid = "CA1", Bot = "Bot", Channel = "en", Client = "+15550100", Turn = _turn++ },
            StartFlow = StartFlow,
            State = _state,
            Memory = new Dictionary<string, CsmlValue>(Memory),
            Metadata = Metadata,
            Commands = Commands,
        });
        task.IsCompleted.ShouldBeTrue("flow code that does no I/O is synchronous");
        var result = task.GetAwaiter().GetResult();
        _state = result.State;
        foreach (var write in result.MemoryWrites)
        {
            if (write.IsForgetAll) Memory.Clear();
            else if (write.IsForget) Memory.Remove(write.Name!);
            else Memory[write.Name!] = write.Value;
        }

        return result;
    }
}

internal static class TurnResultTexts
{
    /// <summary>Every message in a line: texts as they are, anything else as its type and content.</summary>
    public static string[] Texts(this TurnResult result) =>
        [.. result.Messages.Select(message => message.Kind switch
        {
            MessageKind.Text when message.Content.IsNull => "(nothing)",
            MessageKind.Text => message.Content.ToDisplayString(),
            MessageKind.Error => "error",
            _ => string.Create(CultureInfo.InvariantCulture, $"{message.ContentType} {message.Content.ToDisplayString()}"),
        })];
}
