namespace Csml.Dialogue;

/// <summary>
/// Where a conversation came from: one entry deep, kept across holds (language reference, part 1, 5.11). All null before
/// the first jump.
/// </summary>
/// <param name="Step">The step that was left last.</param>
/// <param name="StepFlow">Its flow.</param>
/// <param name="OtherFlow">The flow other than the current one that was left last.</param>
public readonly record struct FlowHistory(string? Step, string? StepFlow, string? OtherFlow)
{
    /// <summary>The history after a jump.</summary>
    internal FlowHistory After(string leftFlow, string leftStep, string enteredFlow) =>
        new(leftStep, leftFlow, leftFlow == enteredFlow ? OtherFlow : leftFlow);
}
