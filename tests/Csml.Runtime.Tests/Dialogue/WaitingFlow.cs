using Csml.Dialogue;

namespace Csml.Runtime.Tests.Dialogue;

/// <summary>A flow whose only step awaits.</summary>
internal sealed class WaitingFlow(IReadOnlyList<ClosureDefinition> closures, Func<Turn, Task> code) : IFlow
{
    public string Name => "Main";

    public IReadOnlyList<string> Steps { get; } = ["start"];

    public IReadOnlyList<HoldPoint> Holds { get; } = [];

    public IReadOnlyList<ClosureDefinition> Closures { get; } = closures;

    public async ValueTask<StepExit> RunAsync(Turn turn, string step, int segment)
    {
        await code(turn);
        return StepExit.End;
    }
}
