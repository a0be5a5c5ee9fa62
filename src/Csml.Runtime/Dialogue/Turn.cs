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
    private readonly FlowRegistry _registry;
    private readonly DialogueLimits _limits;
    private readonly ILogger _logger;
    private readonly TurnMemory _memory;
    private readonly long _startedAt;
    private CancellationTokenSource? _timeOut;

    internal Turn(TurnInput input, FlowRegistry registry, DialogueLimits limits, ValueContext values, ILogger logger)
    {
        _input = input;
        _registry = registry;
        _limits = limits;
        Values = values;
        _logger = logger;
        _memory = new(input.Memory);
        _startedAt = values.Clock.GetTimestamp();
    }

    /// <summary>The variables that were saved at the hold from which this turn resumes.</summary>
    public Frame Frame { get; private set; } = Frame.Empty;

    /// <summary>The call.</summary>
    public CallContext Context => _input.Context;

    /// <summary>The services of the turn, for C# functions.</summary>
    public IServiceProvider Services => _input.Services;

    /// <summary>Cancelled when the turn has taken too long, or when nobody waits for its answer any more.</summary>
    public CancellationToken CancellationToken => (_timeOut ??= CreateTimeOut()).Token;

    /// <summary>The clock of the turn.</summary>
    public TimeProvider Clock => Values.Clock;

    /// <summary>
    /// Whether the event is secure. No secure value outlives its turn, so elsewhere there is none but what C# functions made so.
    /// </summary>
    internal bool HoldsSecret => _input.Event.IsSecure;

    internal ValueContext Values { get; }

    internal string Flow { get; private set; } = "";

    internal string Step { get; private set; } = "";

    internal string DefaultFlow => _input.DefaultFlow ?? _input.StartFlow;

    internal FlowHistory History { get; private set; }

    private TimeSpan Elapsed => Clock.GetElapsedTime(_startedAt);

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

    /// <summary>Nothing runs any more: what still waits for a time-out need not.</summary>
    internal void Finish() => _timeOut?.Dispose();

    /// <summary>Most turns never wait for anything, so only those that ask have a timer.</summary>
    private CancellationTokenSource CreateTimeOut()
    {
        var left = _limits.MaxDuration - Elapsed;
        var timeOut = CancellationTokenSource.CreateLinkedTokenSource(_input.CancellationToken);
        timeOut.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        return timeOut;
    }
}
