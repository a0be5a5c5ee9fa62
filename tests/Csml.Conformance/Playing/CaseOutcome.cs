using Csml.Conformance.Cases;

namespace Csml.Conformance.Playing;

/// <summary>How playing a case went.</summary>
/// <param name="Answer">What we answered, unless something threw.</param>
/// <param name="Unsupported">The features the case needs that this release does not compile yet, as its diagnostics name them.</param>
/// <param name="Crash">What the compiler or the runtime threw, or that the time was over.</param>
internal sealed record CaseOutcome(CaseAnswer? Answer, IReadOnlyList<string> Unsupported, string? Crash)
{
    public static CaseOutcome Answered(CaseAnswer answer) => new(answer, [], Crash: null);

    public static CaseOutcome NeedsMore(CaseAnswer answer, IReadOnlyList<string> features) => new(answer, features, Crash: null);

    public static CaseOutcome Crashed(string reason) => new(null, [], reason);

    public static CaseOutcome OutOfTime(TimeSpan limit) => Crashed($"still running after {limit.TotalSeconds:0.#} s");
}
