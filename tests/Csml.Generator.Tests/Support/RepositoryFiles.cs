namespace Csml.Generator.Tests.Support;

/// <summary>Finds files of the repository, so that tests read and update them where they are kept.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static string Corpus { get; } = Path.Combine(Root, "tests", "Csml.Conformance", "corpus");

    public static string Fixtures { get; } = Path.Combine(Root, "tests", "Csml.Generator.Tests", "Fixtures");

    public static string RulePages { get; } = Path.Combine(Root, "docs", "diagnostics");

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Csml.Compiled.sln")))
            directory = directory.Parent;
        return directory?.FullName
            ?? throw new DirectoryNotFoundException("Csml.Compiled.sln is not above the test binaries.");
    }
}
