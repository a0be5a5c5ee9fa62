namespace Csml.Dialogue;

/// <summary>What one turn did: nothing of it has happened anywhere but here.</summary>
public sealed class TurnResult
{
    internal TurnResult(
        TurnStatus status,
        IReadOnlyList<Message> messages,
        IReadOnlyList<MemoryWrite> memoryWrites,
        DialogueState? state = null,
        FlowError? error = null)
    {
        Status = status;
        Messages = messages;
        MemoryWrites = memoryWrites;
        State = state;
        Error = error;
    }

    /// <summary>How the turn ended.</summary>
    public TurnStatus Status { get; }

    /// <summary>The messages, in order; errors of the flow among them, which nobody hears.</summary>
    public IReadOnlyList<Message> Messages { get; }

    /// <summary>The changes of the client's memory, in order.</summary>
    public IReadOnlyList<MemoryWrite> MemoryWrites { get; }

    /// <summary>Where the conversation waits now, if it does.</summary>
    public DialogueState? State { get; }

    /// <summary>The HARD error that ended the conversation, if one did.</summary>
    public FlowError? Error { get; }
}
