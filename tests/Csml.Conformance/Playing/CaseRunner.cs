using Csml.Conformance.Cases;

namespace Csml.Conformance.Playing;

/// <summary>Compiles a case with the real generator and plays it.</summary>
internal static class CaseRunner
{
    public static async Task<CaseOutcome> RunAsync(ConformanceCase played, TimeSpan timeLimit)
    {
        using var limit = new CancellationTokenSource(timeLimit);
        try
        {
            // A flow that never ends cannot be stopped from outside: its thread is left behind, the run goes on without it.
            return await Task.Run(() => PlayAsync(played, limit.Token)).WaitAsync(timeLimit);
        }
        catch (TimeoutException)
        {
            return CaseOutcome.Crashed($"still running after {timeLimit.TotalSeconds:0} s");
        }
#pragma warning disable CA1031 // Whatever is thrown is the finding.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return CaseOutcome.Crashed(thrown.ToString());
        }
    }

    private static async Task<CaseOutcome> PlayAsync(ConformanceCase played, CancellationToken cancellationToken)
    {
        using var compiled = CompiledCase.Compile(played, cancellationToken);
        if (compiled.Unsupported.Count > 0) return CaseOutcome.NeedsMore(new(IsValid: false, compiled.ErrorLines, []), compiled.Unsupported);
        if (compiled.IsBlocked) return CaseOutcome.Answered(new(IsValid: false, compiled.ErrorLines, []));

        var turns = await new Conversation(compiled.Bot, played).PlayAsync(cancellationToken);
        return CaseOutcome.Answered(new(IsValid: true, compiled.ErrorLines, turns));
    }
}
