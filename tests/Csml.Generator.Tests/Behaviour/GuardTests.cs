using System.Diagnostics;
using Csml.Dialogue;
using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Behaviour;

/// <summary>
/// Flows that would never end, or grow until the process dies: each is a HARD error at a line, in its own call alone (language reference,
/// part 1, 6.6).
/// </summary>
public sealed class GuardTests
{
    /// <summary>Far more than any of them takes, and far less than for ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly DialogueLimits Quick = new() { MaxDuration = TimeSpan.FromSeconds(0.3) };

    private static readonly DialogueLimits Small = new() { MaxTextLength = 2_000, MaxElements = 500 };

    /// <summary>Step by step what is wrong, and the line, counted from that of the step's name.</summary>
    private static readonly Dictionary<string, (string Body, int Line, string Error)> Steps = new()
    {
        ["iterations"] = ("while (true) {\n do x = 1\n }", 1, "100000 iterations"),
        ["iterations_in_loops"] = ("while (true) {\n while (true) { do x = 1 }\n }", 2, "100000 iterations"),
        ["ring"] = ("goto ring", 0, "100 steps"),
        ["recursion"] = ("say endless(1)", -1, "250 levels"),
        ["mutual_recursion"] = ("do x = ping(1)", -1, "250 levels"),
        ["messages"] = ("while (true) {\n say \"x\"\n }", 2, "1000 messages"),
        ["errors"] = ("while (true) {\n do x = missing\n }", 2, "1000 messages"),
        ["text"] = ("do s = \"abcdefghij\"\n while (true) {\n do s = s + s\n }", 3, "8388608 characters"),
        ["text_by_interpolation"] = ("do s = \"abcdefghij\"\n while (true) {\n do s = \"{{s}}{{s}}\"\n }", 3, "8388608 characters"),
        ["remembered_text"] = ("remember s = \"abcdefghij\"\n while (true) {\n do s = s + s\n }", 3, "8388608 characters"),
        ["array"] = ("do a = [1]\n while (true) {\n do a = [a, a]\n }", 3, "1048576 elements"),
        ["array_of_texts"] = ("do a = [\"0123456789012345\"]\n while (true) {\n do a = [a, a, a]\n }", 3, "1048576 elements"),
        ["object"] = ("do o = {\"k\": 1}\n while (true) {\n do o = {\"l\": o, \"r\": o}\n }", 3, "1048576 elements"),
        ["nesting"] = ("do a = []\n while (true) {\n do a = [a]\n }", 3, "128 levels"),
        ["nesting_of_objects"] = ("do o = {}\n while (true) {\n do o = {\"k\": o}\n }", 3, "128 levels"),
        ["nesting_in_place"] = ("do o = {}\n while (true) {\n do o.k = o\n }", 3, "128 levels"),
        ["debug_output"] = ("do s = \"abcdefghij\"\n while (s.length() < 5000000) { do s = s + s }\n while (true) {\n debug [s]\n }", 4, "too long"),
    };

    /// <summary>What has an end, but not one that anybody lives to see.</summary>
    private static readonly Dictionary<string, (string Body, int Line)> LongSteps = new()
    {
        ["calls"] = ("do x = twice(200)", -1),
        ["elements"] = ("do a = [].init(1000000)\n foreach (x) in a {\n foreach (y) in a { do z = y }\n }", 3),
        ["characters"] = ("do s = \"abcdefghij\"\n while (s.length() < 1000000) { do s = s + s }\n foreach (c) in s {\n foreach (d) in s { do z = d }\n }", 4),
        ["patterns"] = ("do s = \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\"\n while (true) {\n do x = s.match_regex(\"^(a|a|aa){1,400}$\")\n }", 2),
    };

    private static readonly string Flow =
        """
        fn endless(n) { return endless(n + 1) }
        fn ping(n) { return pong(n) }
        fn pong(n) { return ping(n) }
        fn twice(n) {
          if (n > 0) {
            do a = twice(n - 1)
            do b = twice(n - 1)
          }
          return n
        }
        start:
          say "fine"

        """ + string.Concat(Steps.Select(step => $"{step.Key}:\n {step.Value.Body}\n").Concat(LongSteps.Select(step => $"{step.Key}:\n {step.Value.Body}\n")));

    private static readonly Lazy<IBot> Bot = new(() => CompiledProject.Create(TestProject.WithFlows(("Default", Flow))).Bot);

    public static TheoryData<string> Names { get; } = [.. Steps.Keys];

    public static TheoryData<string> LongNames { get; } = [.. LongSteps.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_never_ends_is_an_error_at_its_line_and_the_next_call_goes_on(string step)
    {
        var (_, line, text) = Steps[step];
        var conversation = new Conversation(Bot.Value);

        var result = await RunAsync(conversation, step);

        result.Status.ShouldBe(TurnStatus.Error);
        result.Error!.Text.ShouldContain(text);
        if (line >= 0) result.Error.Line.ShouldBe(line == 0 ? 0 : LineOf(step) + line);
        (await conversation.SendAsync("again")).ShouldBe(["fine", "(End)"]);
    }

    [Theory]
    [MemberData(nameof(LongNames))]
    public async Task What_takes_too_long_is_an_error_at_its_line(string step)
    {
        var result = await RunAsync(new Conversation(Bot.Value, limits: Quick), step);

        result.Status.ShouldBe(TurnStatus.Error);
        result.Error!.Text.ShouldContain("0.3 seconds");
        if (LongSteps[step].Line is var line and >= 0) result.Error.Line.ShouldBe(LineOf(step) + line);
    }

    [Theory]
    [InlineData("text", "2000 characters")]
    [InlineData("text_by_interpolation", "2000 characters")]
    [InlineData("array", "500 elements")]
    [InlineData("array_of_texts", "500 elements")]
    public async Task Limits_on_values_can_be_lower_for_one_engine(string step, string text)
    {
        var lowered = await RunAsync(new Conversation(Bot.Value, limits: Small), step);
        var usual = await RunAsync(new Conversation(Bot.Value), step);

        lowered.Error!.Text.ShouldContain(text);
        usual.Error!.Text.ShouldNotContain(text);
    }

    [Fact]
    public async Task A_deep_value_is_said_compared_remembered_and_kept_over_a_hold()
    {
        var conversation = Conversation.With(("Default", """
            start:
              do a = []
              do n = 0
              while (n < 126) {
                do a = [a]
                do n += 1
              }
              remember deep = {"a": a}
              hold
              say deep.a == a
              say a
              say "{{a}}".length()
              say deep.to_string().from_json() == deep
            """));

        await conversation.SendAsync("hi");
        var messages = await conversation.SendAsync("go on");

        messages[0].ShouldBe("true");
        messages[2..].ShouldBe(["254", "true", "(End)"]);
    }

    private static async Task<TurnResult> RunAsync(Conversation conversation, string step)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await conversation.RunAsync(CsmlEvent.FromTrigger("Default", step));
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(Patience);
        return result;
    }

    private static int LineOf(string step) => Flow.Split('\n').ToList().IndexOf(step + ":") + 1;
}
