using Microsoft.Extensions.Logging;

namespace Csml.Dialogue;

/// <summary>Where a turn begins (language reference, part 3, 4.3).</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Step">Its step.</param>
/// <param name="Hold">The hold to resume behind, or null for the start of the step.</param>
internal readonly record struct EntryPoint(string Flow, string Step, HoldPoint? Hold)
{
    /// <summary>
    /// Finds the entry: a trigger or a command starts a flow wherever the conversation is, else it goes on at its hold, else it
    /// starts. False if the hold is no longer there.
    /// </summary>
    internal static bool TryFind(FlowRegistry registry, TurnInput input, ILogger logger, out EntryPoint entry)
    {
        // The first event of a call is a trigger too, for the flow that the call starts in.
        if (input.Event.Type == "flow_trigger" && input.Event.Entries["flow_id"].TryGetString(out var trigger))
        {
            entry = registry.FindInAnyCase(trigger) is { } triggered
                ? new(triggered.Flow.Name, input.Event.Entries["step_id"].TryGetString(out var step) ? step : StepNames.Start, Hold: null)
                : new(input.DefaultFlow ?? input.StartFlow, StepNames.Start, Hold: null);
            return true;
        }

        if (CommandOf(input) is { } command)
        {
            entry = new(command.Flow, StepNames.Start, Hold: null);
            return true;
        }

        if (input.State is { } state)
            return TryResume(registry, input, state, logger, out entry);

        entry = new(input.StartFlow, input.StartStep ?? StepNames.Start, Hold: null);
        return true;
    }

    private static FlowCommand? CommandOf(TurnInput input)
    {
        if (input.Commands.Count == 0 || !input.Event.Value.TryGetString(out var words)) return null;
        foreach (var command in input.Commands)
        {
            if (string.Equals(command.Words, words, StringComparison.OrdinalIgnoreCase)) return command;
        }

        return null;
    }

    private static string? FirstMissing(HoldPoint hold, Frame frame)
    {
        foreach (var name in hold.LiveNames)
        {
            if (!frame.Contains(name)) return name;
        }

        return null;
    }

    private static bool TryResume(FlowRegistry registry, TurnInput input, DialogueState state, ILogger logger, out EntryPoint entry)
    {
        var (flow, step, holdId) = state.Position;
        var hold = FlowBehind(registry, flow, step, input.DefaultFlow ?? input.StartFlow)?.FindHold(holdId);
        var missing = hold is null || hold.Step != step
            ? "it no longer exists"
            : FirstMissing(hold, state.Frame) is { } name ? $"'{name}' was not stored" : null;
        if (missing is not null) DialogueLog.PositionLost(logger, flow, step, holdId, missing);
        entry = new(flow, step, hold);
        return missing is null;
    }

    /// <summary>
    /// The flow whose code a step of a flow is: its own, but where a flow has no start it is that of the default flow, under the
    /// name of the first (language reference, part 1, 6.2).
    /// </summary>
    internal static FlowRegistry.Entry? FlowBehind(FlowRegistry registry, string flow, string step, string defaultFlow) =>
        registry.Find(flow) is not { } found ? null
        : step == StepNames.Start && !found.HasStep(step) ? registry.Find(defaultFlow)
        : found;
}
