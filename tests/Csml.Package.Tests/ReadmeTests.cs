using System.Text.RegularExpressions;
using Csml.Package.Tests.Support;

namespace Csml.Package.Tests;

/// <summary>The README's way from a new web project to a bot, gone word by word.</summary>
public sealed partial class ReadmeTests(PackageFeed feed)
{
    [Fact]
    public async Task The_files_shown_make_a_bot_that_answers_as_told()
    {
        var project = await WebProject.CreateAsync(feed, "Readme");
        foreach (Match shown in FileShown().Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"), TestContext.Current.CancellationToken)))
        {
            project.Write(shown.Groups["file"].Value, shown.Groups["text"].Value);
        }

        (await project.BuildAsync()).SucceededWithoutWarnings();
        (await project.PublishAsync()).Succeeded();
        await using var bot = await RunningBot.StartAsync(project);

        var caller = new Caller(bot, "CA00000000000000000000000000000001");
        (await caller.DialAsync()).Spoken.ShouldBe(["Welcome! What is your name?"], bot.Output);
        (await caller.SayAsync("Ada")).Spoken.ShouldBe(["How can I help you, Ada?", "For Opening hours, press 1. For A person, press 2."]);
        (await caller.PressAsync("1")).Spoken[0].ShouldMatch("^Today we are open from (nine to five|ten to noon)\\.$");
        (await caller.SayAsync("A person, please.")).Dial.ShouldNotBeNull();
    }

    [GeneratedRegex("^`(?<file>[\\w.]+)`[^\n]*:\n\n```\\w*\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FileShown();
}
