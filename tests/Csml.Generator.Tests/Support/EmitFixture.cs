namespace Csml.Generator.Tests.Support;

/// <summary>The projects among the fixtures whose C# is kept beside them.</summary>
internal static class EmitFixture
{
    public static string Folder { get; } = Path.Combine(RepositoryFiles.Fixtures, "Emit");

    /// <summary>The flows and the C# files of a fixture, as a project.</summary>
    public static TestProject Project(string name)
    {
        var project = TestProject.Create();
        foreach (var path in Directory.GetFiles(Path.Combine(Folder, name), "*.csml").Order(StringComparer.Ordinal))
            project = project.WithFlow(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path));

        foreach (var path in Directory.GetFiles(Path.Combine(Folder, name), "*.component.json"))
            project = project.WithFile(Path.GetFileName(path), File.ReadAllText(path));

        var modules = new DirectoryInfo(Path.Combine(Folder, name, "modules"));
        foreach (var file in modules.Exists ? modules.GetFiles("*.csml", SearchOption.AllDirectories) : [])
            project = project.WithModuleFlow(file.Directory!.Name, Path.GetFileNameWithoutExtension(file.Name), File.ReadAllText(file.FullName));

        foreach (var path in Directory.GetFiles(Path.Combine(Folder, name), "*.cs").Where(static path => !path.EndsWith(".g.verified.cs", StringComparison.Ordinal)))
            project = project.WithCSharp(Path.GetFileName(path), File.ReadAllText(path));

        return project;
    }
}
