using System.Diagnostics.CodeAnalysis;
using Csml.Values;
using Microsoft.Extensions.Logging;

namespace Csml.Dialogue;

/// <summary>
/// One turn of a conversation as flow code sees it: what came in, the variables that outlive a step, and the messages that go
/// out. Made by <see cref="DialogueEngine"/>, used by one flow at a time.
/// </summary>
[SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "Event is CSML's own word.")]
public sealed partial class Turn
{
    private readonly TurnInput _input;
    private readonly DialogueLimits _limits;
    private readonly ILogger _logger;
    private readonly TurnMemory _memory;

    internal Turn(TurnInput input, DialogueLimits limits, ValueContext values, ILogger logger)
    {
        _input = input;
        _limits = limits;
        Values = values;
        _logger = logger;
        _memory = new(input.Memory);
    }

    /// <summary>The variables that were saved at the hold from which this turn resumes.</summary>
    public Frame Frame { get; private set; } = Frame.Empty;

    /// <summary>The call.</summary>
    public CallContext Context => _input.Context;

    /// <summary>The services of the turn, for C# functions.</summary>
    public IServiceProvider Services => _input.Services;

    /// <summary>Cancelled when nobody waits for the turn's answer any more.</summary>
    public CancellationToken CancellationToken => _input.CancellationToken;

    /// <summary>The clock of the turn.</summary>
    public TimeProvider Clock => Values.Clock;

    internal ValueContext Values { get; }

    internal string Flow { get; private set; } = "";

    internal string Step { get; private set; } = "";

    internal string DefaultFlow => _input.DefaultFlow ?? _input.StartFlow;

    internal FlowHistory History { get; private set; }

    internal TurnMemory MemoryChanges => _memory;

    /// <summary>Takes its first step: with the variables of a hold, or with none.</summary>
    internal void Begin(EntryPoint entry)
    {
        (Flow, Step) = (entry.Flow, entry.Step);
        if (entry.Hold is null || _input.State is not { } state) return;
        Frame = state.Frame;
        History = state.History;
    }

    /// <summary>Goes on to another step.</summary>
    internal void Move(string flow, string step)
    {
        History = History.After(Flow, Step, flow);
        (Flow, Step) = (flow, step);
        Frame = Frame.Empty;
    }
}
