using Csml.Dialogue;

namespace Csml.Runtime.Tests.Dialogue;

/// <summary>A flow whose steps are lambdas.</summary>
internal sealed class ScriptedFlow(string name, params (string Step, Func<Turn, int, StepExit> Body)[] steps) : IFlow
{
    /// <summary>A flow with the step <c>start</c> only, and holds in it.</summary>
    public ScriptedFlow(string name, Func<Turn, int, StepExit> start, params HoldPoint[] holds)
        : this(name, ("start", start)) => Holds = holds;

    public string Name { get; } = name;

    public IReadOnlyList<string> Steps { get; } = [.. steps.Select(step => step.Step)];

    public IReadOnlyList<HoldPoint> Holds { get; init; } = [];

    public IReadOnlyList<ClosureDefinition> Closures { get; init; } = [];

    public ValueTask<StepExit> RunAsync(Turn turn, string step, int segment)
    {
        foreach (var (name, body) in steps)
        {
            if (name == step) return new(body(turn, segment));
        }

        return new(StepExit.UnknownStep(step));
    }
}
