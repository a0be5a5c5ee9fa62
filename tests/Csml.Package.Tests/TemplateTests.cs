using Csml.Package.Tests.Support;

namespace Csml.Package.Tests;

/// <summary>What <c>dotnet new</c> makes, with the packed packages only.</summary>
public sealed class TemplateTests(PackageFeed feed)
{
    [Theory]
    [InlineData("my-bot")]
    [InlineData("City.Bot")]
    [InlineData("1.Test")]
    public async Task A_new_bot_of_any_name_builds_without_a_warning_and_passes_its_transcript_test(string name)
    {
        var hive = await TemplateHive.InstallAsync(feed);
        var solution = await hive.NewBotAsync(name);

        (await DotnetCommand.RunAsync(solution, "build")).SucceededWithoutWarnings();
        var tested = (await DotnetCommand.RunAsync(solution, "test", "--no-build")).Succeeded();

        tested.Output.ShouldMatch(@"Passed:\s+1,");
        (await File.ReadAllTextAsync(Path.Combine(solution, name, "Properties", "launchSettings.json"), TestContext.Current.CancellationToken))
            .ShouldContain("csml/phone");
    }

    [Fact]
    public async Task A_new_bot_answers_calls_with_a_new_flow_in_it_and_its_test_fails_where_it_should()
    {
        var hive = await TemplateHive.InstallAsync(feed);
        var solution = await hive.NewBotAsync("Hotline");
        var project = WebProject.At(Path.Combine(solution, "Hotline"));
        await hive.NewFlowAsync("Complaint", project.Folder);
        project.Replace("Default.csml", "say \"Goodbye, {{name}}.\"\n    goto end", "say \"Is there a complaint?\"\n    goto flow Complaint");

        (await project.BuildAsync()).SucceededWithoutWarnings();
        (await project.PublishAsync()).Succeeded();
        await using (var bot = await RunningBot.StartAsync(project))
        {
            var caller = new Caller(bot, "CA00000000000000000000000000000001");
            (await caller.DialAsync()).Spoken.ShouldBe(["Welcome! What is your name?"], bot.Output);
            await caller.SayAsync("Ada");
            (await caller.PressAsync("2")).Spoken.ShouldBe(["Is there a complaint?", "How may I help you?"]);
            var last = await caller.SayAsync("Too loud");
            last.Spoken.ShouldBe(["You said: Too loud."]);
            last.EndsTheCall.ShouldBeTrue(last.Body);
        }

        (await DotnetCommand.RunAsync(solution, "test")).Failed().Output.ShouldContain(
            "Calls/welcome.transcript:12: expected bot: \"Goodbye, Ada.\", heard \"Is there a complaint?\"");
    }
}
