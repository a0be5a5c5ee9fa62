namespace Csml.Dialogue;

/// <summary>Step names with a meaning of their own.</summary>
internal static class StepNames
{
    /// <summary>Where a flow starts.</summary>
    internal const string Start = "start";

    /// <summary>Not a step: a jump there ends the conversation.</summary>
    internal const string End = "end";
}
