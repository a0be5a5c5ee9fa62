using Csml.Conformance.Cases;

namespace Csml.Conformance.Playing;

/// <summary>How playing a case went.</summary>
/// <param name="Answer">What we answered, unless something threw.</param>
/// <param name="Crash">What the compiler or the runtime threw, or that the time was over.</param>
internal sealed record CaseOutcome(CaseAnswer? Answer, string? Crash)
{
    public static CaseOutcome Answered(CaseAnswer answer) => new(answer, Crash: null);

    public static CaseOutcome Crashed(string reason) => new(null, reason);

    public static CaseOutcome OutOfTime(TimeSpan limit) => Crashed($"still running after {limit.TotalSeconds:0.#} s");
}
