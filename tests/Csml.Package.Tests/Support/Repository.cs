using System.Reflection;

namespace Csml.Package.Tests.Support;

/// <summary>The sources that this test assembly was built from.</summary>
internal static class Repository
{
    private static readonly string[] NotSources = ["bin", "obj", "artifacts", "node_modules", ".git", ".vs", "TestResults"];

    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot")
        .Value!;

    /// <summary>Copies the sources, so that packing neither disturbs the build under test nor profits from it.</summary>
    public static void CopySourcesTo(string folder) => Copy(new DirectoryInfo(Root), folder);

    /// <summary>The files of the sources that match, as paths from the root.</summary>
    public static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(NotSources.Contains));

    private static void Copy(DirectoryInfo source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in source.EnumerateFiles().Where(file => !NotSources.Contains(file.Name)))
        {
            file.CopyTo(Path.Combine(target, file.Name));
        }

        foreach (var folder in source.EnumerateDirectories().Where(folder => !NotSources.Contains(folder.Name)))
        {
            Copy(folder, Path.Combine(target, folder.Name));
        }
    }
}
