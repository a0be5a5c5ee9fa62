using System.Text.RegularExpressions;
using Csml.Conformance.Cases;
using Csml.Conformance.Reporting;

namespace Csml.Conformance.Tests;

/// <summary>The page that lists our differences from the reference engine, and the cases that pin them, say the same.</summary>
public sealed partial class RulingsTests
{
    private static readonly string[] Cases =
        [.. CaseReader.ReadFile(Path.Combine(AppContext.BaseDirectory, "cases", "rulings.jsonl")).Select(read => read.Id["rulings/".Length..])];

    private static readonly string[] Rows =
        [.. Row().Matches(Section().Match(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "language.md"))).Value).Select(row => row.Groups["id"].Value)];

    [Fact]
    public void Every_difference_has_a_case() => Rows.Where(row => !Cases.Any(name => IsOf(row, name))).ShouldBeEmpty();

    [Fact]
    public void Every_case_has_a_difference() => Cases.Where(name => !Rows.Any(row => IsOf(row, name))).ShouldBeEmpty();

    [Fact]
    public void What_contradicts_the_corpus_is_a_difference() => Rulings.All.Except(Rows).ShouldBeEmpty();

    private static bool IsOf(string row, string name) => name == row || name.StartsWith(row + "-", StringComparison.Ordinal);

    [GeneratedRegex("^## Differences.*?(?=^## )", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex("^\\| (?<id>[a-z-]+) \\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
