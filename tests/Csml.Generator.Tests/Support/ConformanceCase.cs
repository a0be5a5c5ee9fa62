using System.Text.Json;

namespace Csml.Generator.Tests.Support;

/// <summary>A case of the conformance corpus, as far as the compiler is concerned.</summary>
internal sealed record ConformanceCase(
    string Id,
    bool IsValid,
    IReadOnlyList<int> ErrorLines,
    IReadOnlyList<(string Name, string Text)> Flows)
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryFiles.Corpus, "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Select(Read),
    ];

    private static ConformanceCase Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var expect = root.GetProperty("expect");
        return new ConformanceCase(
            root.GetProperty("id").GetString()!,
            expect.GetProperty("valid").GetBoolean(),
            expect.TryGetProperty("error_lines", out var lines)
                ? [.. lines.EnumerateArray().Select(number => number.GetInt32())]
                : [],
            [
                .. root.GetProperty("flows").EnumerateArray().Select(flow =>
                    (flow.GetProperty("name").GetString()!, flow.GetProperty("content").GetString()!)),
            ]);
    }
}
