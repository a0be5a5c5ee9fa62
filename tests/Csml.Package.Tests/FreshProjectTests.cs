using Csml.Package.Tests.Support;

namespace Csml.Package.Tests;

/// <summary>What building a new project with the package is like, before anything runs.</summary>
public sealed class FreshProjectTests(PackageFeed feed)
{
    [Theory]
    [InlineData("Bot", "CsmlBot")]
    [InlineData("my-bot", "Bot")]
    [InlineData("1.Test", "Bot")]
    public async Task A_project_of_any_name_builds_without_a_warning(string name, string botClass)
    {
        var project = await WebProject.CreateAsync(feed, name);
        project.Write("Program.cs", WebProject.BotProgram.Replace("<Bot>", $"<{botClass}>", StringComparison.Ordinal));
        project.AddFlow("Default.csml");
        project.AddFlow("Survey.csml");

        (await project.BuildAsync()).SucceededWithoutWarnings();
    }

    [Fact]
    public async Task A_second_build_and_a_publish_take_no_flow_twice_and_none_from_the_output_folders()
    {
        var project = await WebProject.CreateAsync(feed, "Twice");
        project.Write("Program.cs", WebProject.BotProgram);
        project.AddFlow("Default.csml");
        project.AddFlow("Survey.csml");
        (await project.BuildAsync()).SucceededWithoutWarnings();

        project.Write("bin/Debug/net10.0/Flows/Default.csml", "start:\n  say Image(\"");
        project.Write("obj/Broken.csml", "start:\n  goto nowhere\n");
        project.Write("Flows/Map.component.json", """{ "params": [] }""");

        (await project.BuildAsync()).SucceededWithoutWarnings();
        (await project.PublishAsync()).Succeeded().Output.ShouldNotContain("warning");
        Directory.GetFiles(project.PublishFolder, "*.csml", SearchOption.AllDirectories).ShouldBeEmpty("flows are compiled, not shipped");
        Directory.GetFiles(project.PublishFolder, "*.component.json", SearchOption.AllDirectories).ShouldBeEmpty("declarations are compiled, too");
    }

    [Fact]
    public async Task A_project_without_flows_gets_no_output_and_no_finding()
    {
        var project = await WebProject.CreateAsync(feed, "NoFlows");

        (await project.BuildAsync("-p:EmitCompilerGeneratedFiles=true")).SucceededWithoutWarnings();

        Directory.GetDirectories(project.PathOf("obj"), "Csml.Generator", SearchOption.AllDirectories).ShouldBeEmpty();
    }
}
