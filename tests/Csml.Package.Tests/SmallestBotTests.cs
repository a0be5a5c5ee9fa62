using System.Net;
using Csml.Package.Tests.Support;

namespace Csml.Package.Tests;

/// <summary>The shortest way from a <c>.csml</c> file to a spoken answer.</summary>
public sealed class SmallestBotTests(PackageFeed feed)
{
    [Fact]
    public async Task One_say_in_a_flow_is_spoken_to_whoever_posts_a_signed_webhook()
    {
        var project = await WebProject.CreateAsync(feed, "Smallest");
        project.Write("Program.cs", WebProject.BotProgram);
        project.Write("Default.csml", """
            start:
              say "Hi & welcome"
            """);
        (await project.PublishAsync()).Succeeded();
        await using var bot = await RunningBot.StartAsync(project);

        var answer = await bot.PostAsync("/voice/en", ("CallSid", "CA1"), ("From", "+33612345678"), ("CallStatus", "ringing"));

        answer.Status.ShouldBe(HttpStatusCode.OK, bot.Output);
        answer.ContentType.ShouldBe("text/xml");
        answer.Spoken.ShouldBe(["Hi & welcome"]);
        answer.EndsTheCall.ShouldBeTrue(answer.Body);
    }
}
