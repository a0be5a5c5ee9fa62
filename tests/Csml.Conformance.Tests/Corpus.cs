using Csml.Conformance.Cases;

namespace Csml.Conformance.Tests;

/// <summary>The programs of the corpus, and of the rulings that differ from it.</summary>
internal static class Corpus
{
    public static IReadOnlyDictionary<string, ConformanceCase> Cases { get; } =
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "cases"), "*.jsonl", SearchOption.AllDirectories)
            .SelectMany(CaseReader.ReadFile)
            .ToDictionary(read => read.Id);
}
