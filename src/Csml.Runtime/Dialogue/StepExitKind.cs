namespace Csml.Dialogue;

/// <summary>The ways to leave a step.</summary>
internal enum StepExitKind : byte
{
    End,
    GoTo,
    PreviousStep,
    PreviousFlow,
    Hold,
    UnknownStep,
}
