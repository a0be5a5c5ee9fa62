using Csml.Package.Tests.Support;

namespace Csml.Package.Tests;

/// <summary>Code of the app around a bot: flows, steps and remembered names are members that the C# compiler checks.</summary>
public sealed class HostCodeTests(PackageFeed feed)
{
    private const string Program = """
        using Csml;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddCsml<Bot>(csml => csml.Channels.Add(new() { Name = "second", Locale = "en-US", WelcomeFlow = Bot.Flows.Second }));
        var app = builder.Build();
        app.MapCsmlVoice();
        app.MapGet("/callers/{from}", async (string from, IClientMemories memories) =>
        {
            var memory = await memories.ReadAsync<BotMemory>("second", from);
            string? name = memory.name;
            long? visits = memory.visits;
            return $"{name ?? "nobody"} {visits ?? 0} {memory.TryGet(BotMemory.Names.last_order, out _)} {Bot.Steps.Second.start}";
        });
        app.MapDelete("/callers/{from}", (string from, IClientMemories memories, CancellationToken cancelled) => memories.ForgetAsync(from, cancelled));
        app.Run();
        """;

    private const string Functions = """
        using Csml;

        namespace Host;

        public enum Size { Small, Large }

        public sealed record Order(string Item, Size Size = Size.Small, DateTimeOffset? Due = null);

        public static class Shop
        {
            [CsmlFunction("order")]
            public static Order Place(Order order) => order with { Item = order.Item.ToUpperInvariant(), Due = DateTimeOffset.UnixEpoch };
        }
        """;

    private const string Flow = """
        start:
          say "Name?"
          hold
          remember name = event
          remember visits = 1
          remember last_order = App("order", order={"item": "tea", "size": "large"})
          say "{{last_order.item}} {{last_order.size}} {{last_order.due.format(\"%Y\")}}"
        """;

    [Fact]
    public async Task Code_of_the_app_starts_calls_at_flows_reads_memories_and_forgets_callers()
    {
        var project = await CreateAsync("Host");
        (await project.PublishAsync()).Succeeded().Output.ShouldNotContain("warning");
        await using var bot = await RunningBot.StartAsync(project);
        (string, string)[] call = [("CallSid", "CA1"), ("From", "+33612345678"), ("CallStatus", "in-progress")];

        (await bot.PostAsync("/voice/second", call)).Spoken.ShouldBe(["Name?"], bot.Output);
        (await bot.PostAsync("/voice/second/input?t=1", [.. call, ("SpeechResult", "Ada"), ("Confidence", "0.9")])).Spoken.ShouldBe(["TEA Large 1970"], bot.Output);
        (await bot.GetAsync("/callers/+33612345678")).ShouldBe("Ada 1 True start");

        await bot.DeleteAsync("/callers/+33612345678");

        (await bot.GetAsync("/callers/+33612345678")).ShouldBe("nobody 0 False start");
    }

    [Theory]
    [InlineData("Bot.Flows.Second", "Bot.Flows.Sekond", "CS0117")]
    [InlineData("Bot.Steps.Second.start", "Bot.Steps.Second.begin", "CS0117")]
    [InlineData("memory.visits", "memory.vists", "CS1061")]
    [InlineData("long? visits = memory.visits", "bool? visits = memory.visits", "CS0029")]
    public async Task A_name_that_no_flow_has_is_an_error_of_the_C_sharp_compiler(string before, string after, string error)
    {
        var project = await CreateAsync("Host");
        project.Replace("Program.cs", before, after);

        (await project.BuildAsync()).Failed().Output.ShouldContain($"error {error}");
    }

    private async Task<WebProject> CreateAsync(string name)
    {
        var project = await WebProject.CreateAsync(feed, name);
        project.Write("Program.cs", Program);
        project.Write("Shop.cs", Functions);
        project.Write("Flows/Default.csml", "start:\n  say \"Hello\"\n");
        project.Write("Flows/Second.csml", Flow);
        return project;
    }
}
