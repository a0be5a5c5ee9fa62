using Csml.Conformance.Cases;

namespace Csml.Conformance.Playing;

/// <summary>Compiles a case with the real generator and plays it, in this process.</summary>
internal static class CaseRunner
{
    /// <summary>Plays a case; whatever throws is the finding.</summary>
    /// <param name="played">The case.</param>
    /// <param name="timeLimit">
    /// After this the case counts as crashed, and its thread is left behind: only a process of its own can be stopped
    /// (<see cref="Workers.WorkerPool"/>). Null: no limit.
    /// </param>
    /// <param name="infersKinds">Whether variables of a known kind are of a C# type of their own.</param>
    public static async Task<CaseOutcome> RunAsync(ConformanceCase played, TimeSpan? timeLimit = null, bool infersKinds = true)
    {
        var limit = timeLimit ?? Timeout.InfiniteTimeSpan;
        using var stop = new CancellationTokenSource(limit);
        try
        {
            return await Task.Run(() => PlayAsync(played, infersKinds, stop.Token)).WaitAsync(limit);
        }
        catch (TimeoutException)
        {
            return CaseOutcome.OutOfTime(limit);
        }
#pragma warning disable CA1031 // Whatever is thrown is the finding.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return CaseOutcome.Crashed(thrown.ToString());
        }
    }

    private static async Task<CaseOutcome> PlayAsync(ConformanceCase played, bool infersKinds, CancellationToken cancellationToken)
    {
        using var compiled = CompiledCase.Compile(played, cancellationToken, infersKinds);
        if (compiled.IsBlocked) return CaseOutcome.Answered(new(IsValid: false, compiled.ErrorLines, []));

        var turns = await new Conversation(compiled.Bot, played).PlayAsync(cancellationToken);
        return CaseOutcome.Answered(new(IsValid: true, compiled.ErrorLines, turns));
    }
}
