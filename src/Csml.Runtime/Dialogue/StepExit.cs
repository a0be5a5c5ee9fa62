using Csml.Values;

namespace Csml.Dialogue;

/// <summary>How a step was left, and where the run goes from there.</summary>
public readonly struct StepExit
{
    private StepExit(StepExitKind kind, string? step = null, string? flow = null)
    {
        Kind = kind;
        Step = step;
        Flow = flow;
    }

    private StepExit(HoldPoint point, Frame frame)
    {
        Kind = StepExitKind.Hold;
        Point = point;
        Frame = frame;
    }

    /// <summary>The conversation ends: <c>goto end</c>, or the step ran out of statements.</summary>
    public static StepExit End => default;

    /// <summary><c>previous step</c>: back to the step that was left last.</summary>
    public static StepExit PreviousStep => new(StepExitKind.PreviousStep);

    /// <summary><c>previous flow</c>: to the start of the other flow that was left last.</summary>
    public static StepExit PreviousFlow => new(StepExitKind.PreviousFlow);

    internal StepExitKind Kind { get; }

    internal string? Step { get; }

    internal string? Flow { get; }

    internal HoldPoint? Point { get; }

    internal Frame? Frame { get; }

    /// <summary><c>goto step</c>.</summary>
    public static StepExit GoTo(string step) => new(StepExitKind.GoTo, step);

    /// <summary><c>goto step@flow</c>.</summary>
    public static StepExit GoTo(string step, string flow) => new(StepExitKind.GoTo, step, flow);

    /// <summary><c>goto flow f</c>, <c>goto @f</c>: to its start.</summary>
    public static StepExit GoToFlow(string flow) => new(StepExitKind.GoTo, StepNames.Start, flow);

    /// <summary><c>hold</c>: waits for the caller; the variables are there again when the answer came.</summary>
    public static StepExit Hold(HoldPoint point, params ReadOnlySpan<(string Name, CsmlValue Value)> frame) =>
        new(point, Frame.AtHold(frame));

    /// <summary>The flow has no such step: a HARD error.</summary>
    public static StepExit UnknownStep(string step) => new(StepExitKind.UnknownStep, step);
}
