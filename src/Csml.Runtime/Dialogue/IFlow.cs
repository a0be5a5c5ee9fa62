namespace Csml.Dialogue;

/// <summary>A flow compiled to C#: the classes that the generator makes of <c>.csml</c> files implement it.</summary>
public interface IFlow
{
    /// <summary>The flow's name: its file's name without the extension.</summary>
    string Name { get; }

    /// <summary>The steps that can be run here, inserted ones included.</summary>
    IReadOnlyList<string> Steps { get; }

    /// <summary>Every place where the flow can wait for the caller.</summary>
    IReadOnlyList<HoldPoint> Holds { get; }

    /// <summary>The closures written in the flow; a closure is called by looking up its id here.</summary>
    IReadOnlyList<ClosureDefinition> Closures => [];

    /// <summary>Runs one step, from its start (segment 0) or from behind the hold with that segment's number.</summary>
    ValueTask<StepExit> RunAsync(Turn turn, string step, int segment);
}
