using Csml.Generator.Model;

namespace Csml.Generator.Lowering;

/// <summary>What single statements and expressions read and write, taken back from the last effect to the first.</summary>
internal sealed partial class Liveness
{
    private void Undo(StatementModel statement, LocalSet live)
    {
        switch (statement)
        {
            case AssignLocalModel assign:
                live.Remove(_numbers[assign.Name]);
                break;
            case ClearModel clear:
                foreach (var name in clear.Names)
                    live.Remove(_numbers[name]);

                break;

            // Whether the step variable or the memory is written depends on whether the variable is set.
            case AssignModel assign:
                live.Add(_numbers[assign.Name]);
                break;
            case SetModel set:
                live.Add(_numbers[set.Name]);
                break;
        }
    }

    private void Undo(EquatableArray<ExpressionModel> operands, LocalSet live)
    {
        for (var index = operands.Count - 1; index >= 0; index--)
            Undo(operands[index], live);
    }

    private void Undo(ExpressionModel expression, LocalSet live)
    {
        switch (expression)
        {
            // An error is not stored, so that the variable may keep what it had.
            case BindModel { Value.MayFail: false } bind:
                live.Remove(_numbers[bind.Name]);
                break;
            case LocalModel local:
                live.Add(_numbers[local.Name]);
                break;
            case ReadModel { IsLocal: true } read:
                live.Add(_numbers[read.Name]);
                break;
            case UpdateModel { IsLocal: true } update:
                live.Add(_numbers[update.Name]);
                break;
            case MemoryObjectModel memory:
                AddAll(memory.Locals, live);
                break;
            case ClosureModel closure:
                AddAll(LocalNames.CapturedBy(closure), live);
                break;
            case RecaptureModel recapture:
                AddAll(recapture.Locals, live);
                break;
            case ClosureCallModel call:
                live.Add(_numbers[call.Variable]);
                break;
            case ExistsModel exists:
                AddAll(exists.Locals, live);
                break;
        }

        Undo(expression.Operands, live);
    }

    private void AddAll(EquatableArray<string> names, LocalSet live)
    {
        foreach (var name in names)
            live.Add(_numbers[name]);
    }
}
