using Csml.Values;
using Microsoft.Extensions.Logging;

namespace Csml.Dialogue;

/// <summary>The run loop: step after step until the conversation waits or ends (language reference, part 1, 6.1).</summary>
internal readonly struct DialogueRun(FlowRegistry registry, Turn turn, DialogueLimits limits, ILogger logger)
{
    internal async ValueTask<TurnResult> RunAsync(EntryPoint entry)
    {
        turn.Begin(entry);
        ValueLimits.Enter(limits.MaxTextLength, limits.MaxElements);
        try
        {
            var steps = 0;
            var segment = entry.Hold?.Segment ?? 0;
            while (true)
            {
                var flow = Enter(ref steps);
                var exit = await flow.RunAsync(turn, turn.Step, segment).ConfigureAwait(false);
                if (exit.Kind == StepExitKind.Hold) return Held(exit);
                if (!TryMove(exit)) return Result(TurnStatus.End);
                segment = 0;
            }
        }
        catch (HardErrorException error)
        {
            return Failed(error.Message, error.Line, exception: null);
        }
        catch (Exception exception)
        {
            // A flow that was emitted without a body, or a defect of ours: the caller must still hear an apology. What the
            // exception says may be the secret.
            return turn.HoldsSecret
                ? Failed(ErrorTexts.UnshownException(exception), line: 0, exception: null)
                : Failed(exception.Message, line: 0, exception);
        }
        finally
        {
            turn.Finish();
        }
    }

    /// <summary>Looks up the flow of the turn's current step and counts the step.</summary>
    private IFlow Enter(ref int steps)
    {
        var flow = EntryPoint.FlowBehind(registry, turn.Flow, turn.Step, turn.DefaultFlow)
            ?? throw new HardErrorException(ErrorTexts.UnknownFlow(turn.Flow, registry.Bot.Name), line: 0);
        if (steps++ >= limits.MaxSteps)
            throw new HardErrorException(ErrorTexts.StepLimit(limits.MaxSteps, turn.Step), line: 0);
        if (!flow.HasStep(turn.Step))
            throw new HardErrorException(ErrorTexts.UnknownStep(turn.Step), line: 0);
        return flow.Flow;
    }

    /// <summary>Goes where a step led; false at the end of the conversation.</summary>
    private bool TryMove(in StepExit exit)
    {
        var history = turn.History;
        var (flow, step) = exit.Kind switch
        {
            StepExitKind.GoTo => (exit.Flow ?? turn.Flow, exit.Step!),
            StepExitKind.PreviousStep when history.Step is not null => (history.StepFlow!, history.Step),
            StepExitKind.PreviousFlow when history.Step is not null => (history.OtherFlow ?? turn.Flow, StepNames.Start),
            StepExitKind.UnknownStep => throw new HardErrorException(ErrorTexts.UnknownStep(exit.Step!), line: 0),
            _ => (turn.Flow, StepNames.End),
        };
        if (step == StepNames.End) return false;
        turn.Move(flow, step);
        return true;
    }

    private TurnResult Held(in StepExit exit) =>
        Result(TurnStatus.Hold, new(new(turn.Flow, turn.Step, exit.Point!.Id), turn.Storable(exit.Frame!, exit.Point.Line), turn.History)
        {
            IsSecure = exit.Point.IsSecure,
        });

    private TurnResult Failed(string text, int line, Exception? exception)
    {
        DialogueLog.HardError(logger, turn.Flow, turn.Step, line, text, exception);
        turn.AddFinalError(text, line);
        return Result(TurnStatus.Error, state: null, new(turn.Flow, turn.Step, line, text));
    }

    private TurnResult Result(TurnStatus status, DialogueState? state = null, FlowError? error = null) =>
        new(status, turn.Messages, turn.MemoryChanges.Writes, state, error);
}
