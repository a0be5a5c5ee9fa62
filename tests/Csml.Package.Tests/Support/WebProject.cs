namespace Csml.Package.Tests.Support;

/// <summary>A project as <c>dotnet new web</c> makes it, with nothing added but the package reference and what a test writes into it.</summary>
internal sealed class WebProject
{
    /// <summary>The whole program of a bot, as the README shows it.</summary>
    public const string BotProgram = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCsml<Bot>();
        var app = builder.Build();
        app.MapCsmlVoice();
        app.Run();
        """;

    private WebProject(string folder, string name)
    {
        Folder = folder;
        Name = name;
    }

    public string Folder { get; }

    public string Name { get; }

    public string PublishFolder => Path.Combine(Folder, "bin", "publish");

    public static async Task<WebProject> CreateAsync(PackageFeed feed, string name)
    {
        var folder = Path.Combine(Directory.CreateDirectory(Path.Combine(feed.Root, "projects", Path.GetRandomFileName())).FullName, name);
        var project = new WebProject(folder, name);

        var created = await DotnetCommand.RunAsync(feed.Root, "new", "web", "--name", name, "--output", folder, "--no-restore");
        created.Succeeded();
        project.Replace($"{name}.csproj", "</Project>", $"""
              <ItemGroup>
                <PackageReference Include="{PackageFeed.PackageId}" Version="{feed.Version}" />
              </ItemGroup>
            </Project>
            """);
        return project;
    }

    /// <summary>A project that is there already.</summary>
    public static WebProject At(string folder) => new(folder, Path.GetFileName(folder));

    public string PathOf(string file) => Path.Combine(Folder, file);

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    public void Replace(string file, string before, string after)
    {
        var text = File.ReadAllText(PathOf(file));
        text.ShouldContain(before);
        File.WriteAllText(PathOf(file), text.Replace(before, after, StringComparison.Ordinal));
    }

    /// <summary>Writes a file of the tests' own <c>Flows</c> folder into the project's.</summary>
    public void AddFlow(string name) =>
        Write(Path.Combine("Flows", name), File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Flows", name)));

    public Task<CommandResult> BuildAsync(params IEnumerable<string> options) =>
        DotnetCommand.RunAsync(Folder, ["build", .. options]);

    public Task<CommandResult> PublishAsync() =>
        DotnetCommand.RunAsync(Folder, "publish", "-c", "Release", "-o", PublishFolder);
}
