using Csml.Package.Tests.Support;

namespace Csml.Package.Tests;

/// <summary>Flows that a project exports to those that reference it, or the package made of it.</summary>
public sealed class ModuleTests(PackageFeed feed)
{
    private const string Library = "Manners.Flows";

    private const string Importing = """
        import greet from modules/manners
        start:
          say greet("Ada")
        """;

    [Fact]
    public async Task A_referenced_project_exports_its_flows_and_an_edit_there_is_built_here()
    {
        var app = await WebProject.CreateAsync(feed, "Lobby");
        app.Write("Program.cs", WebProject.BotProgram);
        app.Write("Flows/Default.csml", Importing);
        var library = CreateLibrary(Path.Combine(app.Folder, ".."));
        app.Replace("Lobby.csproj", "</Project>", $"""
              <ItemGroup>
                <ProjectReference Include="../{Library}/{Library}.csproj" />
              </ItemGroup>
            </Project>
            """);

        // Of the library's own findings none is told a second time.
        (await app.BuildAsync()).SucceededWithoutWarnings();
        var assembly = app.PathOf("bin/Debug/net10.0/Lobby.dll");
        var built = File.GetLastWriteTimeUtc(assembly);
        (await app.BuildAsync()).SucceededWithoutWarnings();
        File.GetLastWriteTimeUtc(assembly).ShouldBe(built, "nothing was edited");

        (await FirstWordsAsync(app, call: 1)).ShouldBe(["Good day, Ada"]);
        library.Replace("Flows/Manners.csml", "Good {{", "A very good {{");
        (await FirstWordsAsync(app, call: 2)).ShouldBe(["A very good day, Ada"]);

        app.Replace("Flows/Default.csml", "modules/manners", "modules/maners");
        (await app.BuildAsync()).Failed().Output
            .ShouldContain("Default.csml(1,27): error CSML2031: No project or package that this one references exports a module 'maners'; did you mean 'manners'?");
    }

    [Fact]
    public async Task A_broken_module_is_reported_in_the_project_that_it_belongs_to()
    {
        var app = await WebProject.CreateAsync(feed, "Porch");
        app.Write("Flows/Default.csml", Importing);
        var library = CreateLibrary(Path.Combine(app.Folder, ".."));
        library.Replace("Flows/Manners.csml", "time_of_day", "time_of_dya");
        app.Replace("Porch.csproj", "</Project>", $"""
              <ItemGroup>
                <ProjectReference Include="../{Library}/{Library}.csproj" />
              </ItemGroup>
            </Project>
            """);

        var output = (await app.BuildAsync()).Failed().Output;

        // The summary at the end of a build says it once more.
        output.Split('\n').Where(static line => line.Contains("error CSML", StringComparison.Ordinal)).Distinct().Count().ShouldBe(1, output);
        output.ShouldContain($"[{Path.GetFullPath(library.PathOf(Library + ".csproj"))}]");
    }

    [Fact]
    public async Task A_package_brings_its_flows_and_the_functions_that_they_call()
    {
        var library = CreateLibrary(Path.Combine(feed.Root, "projects", Path.GetRandomFileName()));
        var output = Path.Combine(library.Folder, "feed");
        (await DotnetCommand.RunAsync(library.Folder, "pack", "-o", output, "-p:Version=3.2.1")).Succeeded().Output.ShouldNotContain("warning");

        var app = await WebProject.CreateAsync(feed, "Foyer");
        app.Write("Program.cs", WebProject.BotProgram);
        app.Write("Flows/Default.csml", Importing);
        app.Replace("Foyer.csproj", "</Project>", $"""
              <PropertyGroup>
                <RestoreAdditionalProjectSources>{output}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{Library}" Version="3.2.1" />
              </ItemGroup>
            </Project>
            """);

        (await FirstWordsAsync(app, call: 1)).ShouldBe(["Good day, Ada"]);
        (await app.BuildAsync()).SucceededWithoutWarnings();
    }

    /// <summary>A class library with a flow that imports from another of its own, and that calls C#.</summary>
    private WebProject CreateLibrary(string folder)
    {
        var library = WebProject.At(Path.Combine(folder, Library));
        library.Write($"{Library}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <CsmlModule>manners</CsmlModule>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{PackageFeed.PackageId}" Version="{feed.Version}" />
              </ItemGroup>
            </Project>
            """);
        library.Write("Clock.cs", """
            [assembly: Csml.CsmlFunctions]

            namespace Manners;

            public static class Clock
            {
                [Csml.CsmlFunction("time_of_day")]
                public static string TimeOfDay() => "day";
            }
            """);
        library.Write("Flows/Manners.csml", """
            import comma from Signs
            fn greet(name) {
              do never_read = 1
              return "Good {{App("time_of_day")}}{{comma()}} {{name}}"
            }
            """.Replace("\"time_of_day\"", "\\\"time_of_day\\\"", StringComparison.Ordinal));
        library.Write("Flows/Signs.csml", "fn comma(): return \",\"\n");
        return library;
    }

    private static async Task<IReadOnlyList<string>> FirstWordsAsync(WebProject app, int call)
    {
        (await app.PublishAsync()).Succeeded().Output.ShouldNotContain("warning");
        await using var bot = await RunningBot.StartAsync(app);
        return (await new Caller(bot, $"CA{call:x32}").DialAsync()).Spoken;
    }
}
