namespace Csml.Generator.Tests.Support;

/// <summary>A source among the fixtures, beside which its baselines lie.</summary>
internal sealed record Fixture(string Path)
{
    public string Text => File.ReadAllText(Path);

    /// <summary>All sources under a folder of the fixtures, by their paths in it.</summary>
    public static IEnumerable<string> NamesIn(string folder)
    {
        var root = System.IO.Path.Combine(RepositoryFiles.Fixtures, folder);
        return Directory.EnumerateFiles(root, "*.csml", SearchOption.AllDirectories)
            .Where(path => !System.IO.Path.GetFileNameWithoutExtension(path).Contains('.', StringComparison.Ordinal))
            .Select(path => System.IO.Path.GetRelativePath(root, path))
            .Order(StringComparer.Ordinal);
    }

    public static Fixture In(string folder, string name) =>
        new(System.IO.Path.Combine(RepositoryFiles.Fixtures, folder, name));

    /// <summary>The path of a baseline: <c>x.csml</c> has <c>x.tree.csml</c>.</summary>
    public string BaselinePath(string aspect) => System.IO.Path.ChangeExtension(Path, aspect + ".csml");
}
