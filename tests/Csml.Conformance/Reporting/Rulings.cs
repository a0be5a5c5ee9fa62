namespace Csml.Conformance.Reporting;

/// <summary>
/// The cases in which this project answers otherwise on purpose: <c>docs/language.md</c>, "Differences from the reference engine".
/// What it does instead is pinned by a case of <c>rulings.jsonl</c>.
/// </summary>
internal static class Rulings
{
    private static readonly Dictionary<string, string> ByCase = new(StringComparer.Ordinal)
    {
        ["functions/50-fn-in-fn-memory"] = "compound-failure",
    };

    /// <summary>The ids of all rulings that a case contradicts.</summary>
    public static IEnumerable<string> All => ByCase.Values;

    /// <summary>The id of the ruling that a case contradicts, or null.</summary>
    public static string? Find(string caseId) => ByCase.GetValueOrDefault(caseId);
}
