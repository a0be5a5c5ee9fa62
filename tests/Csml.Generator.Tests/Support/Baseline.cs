namespace Csml.Generator.Tests.Support;

/// <summary>
/// Files with the output that was read and approved. With <c>CSML_UPDATE_BASELINES=1</c> in the environment they are
/// written instead of compared.
/// </summary>
internal static class Baseline
{
    private static readonly bool IsUpdating =
        Environment.GetEnvironmentVariable("CSML_UPDATE_BASELINES") is "1" or "true";

    public static void Check(string path, string actual)
    {
        actual = Normalize(actual);
        var expected = File.Exists(path) ? Normalize(File.ReadAllText(path)) : null;
        if (actual == expected)
            return;

        if (!IsUpdating)
            throw new BaselineException(Explain(path, expected, actual));

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, actual);
    }

    private static string Explain(string path, string? expected, string actual)
    {
        var name = Path.GetRelativePath(RepositoryFiles.Root, path);
        var difference = expected is null ? "It does not exist yet." : FirstDifference(expected, actual);
        return $"""
            {name} differs from what the compiler answers. {difference}
            To accept the new output, run this and read the diff before committing it:
              CSML_UPDATE_BASELINES=1 dotnet test tests/Csml.Generator.Tests
            """;
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
            line++;
        return $"""
            Line {line + 1}
              expected: {(line < left.Length ? left[line] : "(end)")}
              actual:   {(line < right.Length ? right[line] : "(end)")}
            """;
    }

    private static string Normalize(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}

/// <summary>Says which baseline is not met, where, and how to accept the new output.</summary>
internal sealed class BaselineException(string message) : Exception(message);
