using System.Text.Json.Nodes;
using Csml.Conformance.Cases;
using Csml.Conformance.Playing;
using Csml.Conformance.Workers;

namespace Csml.Conformance.Tests;

/// <summary>The program, on files that are made here.</summary>
public sealed class RunnerTests : IDisposable
{
    private const string Hi = """{"content_type": "text", "content": {"text": "hi"}}""";
    private const string End = "\"status\": \"end\", \"memory\": {}";

    private readonly string _folder = Directory.CreateTempSubdirectory("csml-runner-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Passed_and_failed_cases_are_counted_last_and_a_failed_one_says_where_it_differs()
    {
        Write(
            "a.jsonl",
            Case("a/good", """say "one" """, Hi, $$$"""{"valid": true, "turns": [{"messages": [{{{Text("one")}}}], {{{End}}} }]}"""),
            Case("a/bad", """say "two" """, Hi, $$$"""{"valid": true, "turns": [{"messages": [{{{Text("one")}}}], {{{End}}} }]}"""));

        var run = await RunAsync(_folder);

        run.ExitCode.ShouldBe(1);
        run.Lines[^1].ShouldBe("1 passed, 1 failed");
        run.Output.ShouldContain("FAILED a/bad: about a/bad\n    turn 1, message 1:\n      expected text {\"text\":\"one\"}\n      got      text {\"text\":\"two\"}");
    }

    [Fact]
    public async Task Answers_are_written_in_the_order_of_the_cases_whatever_was_expected()
    {
        Write(
            "b.jsonl",
            Case("b/refused", "say 1 +", Hi, """{"valid": true, "turns": []}"""),
            Case("b/lowered", "goto nowhere", Hi, """{"valid": true, "turns": []}"""),
            Case("b/asked", "remember n = 1.5\n  hold", $"{Hi}, {Hi}", expected: null));

        (await RunAsync(_folder, "--out", Answers)).ExitCode.ShouldBe(1);

        ReadAnswers().ShouldBe(
        [
            """{"id":"b/refused","expect":{"valid":false,"error_lines":[2]}}""",
            """{"id":"b/lowered","expect":{"valid":true,"error_lines":[2],"turns":[{"messages":[{"content_type":"error","content":{"error":"[nowhere] step does not exist at flow [Main]"}}],"status":"error","memory":{}}]}}""",
            """{"id":"b/asked","expect":{"valid":true,"error_lines":[],"turns":[{"messages":[],"status":"hold","memory":{"n":1.5},"flow":"Main","step":"start"},{"messages":[],"status":"end","memory":{"n":1.5}}]}}""",
        ]);
    }

    [Fact]
    public async Task What_throws_has_crashed_and_the_others_go_on()
    {
        Write(
            "c.jsonl",
            Case("c/no-event", "say 1", """{"content_type": "gesture", "content": {}}""", """{"valid": true, "turns": []}"""),
            Case("c/after", "say 1", Hi, expected: null));

        var run = await RunAsync(cases => WorkerPool.PlayAsync(cases, TimeSpan.FromMinutes(2)), _folder, "--out", Answers);

        run.Lines[^1].ShouldBe("0 passed, 1 failed, 1 skipped");
        run.Output.ShouldContain("no event of type 'gesture' has this content");
        ReadAnswers()[0].ShouldBe("""{"id":"c/no-event","crashed":true}""");
        ReadAnswers()[1].ShouldStartWith("""{"id":"c/after","expect":""");
    }

    [Fact]
    public async Task What_takes_too_long_is_stopped_and_has_crashed()
    {
        Write("d.jsonl", Case("d/long", "say 1", Hi, """{"valid": true, "turns": []}"""), Case("d/too", "say 1", Hi, expected: null));

        var run = await RunAsync(cases => WorkerPool.PlayAsync(cases, TimeSpan.Zero), _folder, "--out", Answers);

        run.Output.ShouldContain("FAILED d/long: about d/long\n    crashed: still running after 0 s");
        ReadAnswers().ShouldBe(["""{"id":"d/long","crashed":true}""", """{"id":"d/too","crashed":true}"""]);
    }

    [Fact]
    public async Task A_bot_of_several_flows_is_played_with_commands_triggers_memory_metadata_environment_and_a_step_limit()
    {
        Write("e.jsonl", $$$"""
            {"id": "e/all", "flows": [
              {"name": "Main", "id": "1f", "content": "start:\n  say \"{{name}} {{_metadata.line}} {{_env.region}}\"\n  hold\n  say \"on: {{event}}\"\n"},
              {"name": "Help", "id": "2f", "content": "start:\n  say \"help\"\n  goto start\nlater:\n  say \"later\"\n", "commands": ["help me"]}],
             "default_flow": "1f", "memory": {"name": "Ada"}, "metadata": {"line": {"n": 7}}, "env": {"region": "eu"}, "step_limit": 2, "surprise": [1],
             "events": [{{{Hi}}}, {"content_type": "payload", "content": {"payload": "go", "more": 1}}, {{{Hi}}}, {"content_type": "text", "content": {"text": "HELP me"}},
               {"content_type": "flow_trigger", "content": {"flow_id": "2f", "step_id": "later"}}, {"content_type": "audio", "content": {"url": "https://a.b/c.mp3"}, "secure": false}],
             "expect": {"valid": true, "turns": [
               {"messages": [{{{Text("Ada {\\\"n\\\":7} eu")}}}], "status": "hold", "flow": "Main", "step": "start", "memory": {"name": "Ada"}},
               {"messages": [{{{Text("on: go")}}}], "status": "end", "memory": {"name": "Ada"}},
               {"messages": [{{{Text("Ada {\\\"n\\\":7} eu")}}}], "status": "hold", "flow": "Main", "step": "start", "memory": {"name": "Ada"}},
               {"messages": [{{{Text("help")}}}, {{{Text("help")}}}, {"content_type": "error"}], "status": "error", "memory": {"name": "Ada"}},
               {"messages": [{{{Text("later")}}}], "status": "end", "memory": {"name": "Ada"}},
               {"messages": [{{{Text("Ada {\\\"n\\\":7} eu")}}}], "status": "hold", "flow": "Main", "step": "start", "memory": {"name": "Ada"}}]}}
            """.ReplaceLineEndings(" "));

        var run = await RunAsync(_folder);

        run.Output.ShouldBe("1 passed, 0 failed\n");
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Numbers_are_compared_by_value_objects_without_order_and_errors_by_their_type()
    {
        Write("f.jsonl", Case(
            "f/equal",
            """say {"b": 1, "a": [1.0]}""" + "\n  say missing\n  remember n = 2.0",
            Hi,
            $$$"""
            {"valid": true, "turns": [{"messages": [{"content_type": "object", "content": {"a": [1], "b": 1.0}}, {"content_type": "error", "content": {"error": "?"}}, {{{Text(null)}}}],
             "status": "end", "memory": {"n": 2}}]}
            """.ReplaceLineEndings(" ")));

        (await RunAsync(_folder)).Output.ShouldBe("1 passed, 0 failed\n");
    }

    [Theory]
    [InlineData("[2, 9]", "1 passed, 0 failed")]
    [InlineData("[]", "1 passed, 0 failed")]
    [InlineData("[3]", "0 passed, 1 failed")]
    public async Task A_refused_case_needs_an_error_on_one_of_its_lines(string lines, string total)
    {
        Write("g.jsonl", Case("g/refused", "say 1 +", Hi, $$$"""{"valid": false, "error_lines": {{{lines}}} }"""));

        (await RunAsync(_folder)).Lines[^1].ShouldBe(total);
    }

    [Fact]
    public async Task Files_and_folders_are_read_in_the_order_given_and_filtered_by_id()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "inner"));
        Write("inner/h.jsonl", Case("h/one", "say 1", Hi, expected: null), "", "  ", Case("h/two", "say 1", Hi, expected: null));
        Write("other.cases", Case("other/one", "say 1", Hi, expected: null));

        await RunAsync(Path.Combine(_folder, "other.cases"), _folder, "--out", Answers, "--filter", "ONE");

        ReadAnswers().Select(line => JsonNode.Parse(line)!["id"]!.GetValue<string>()).ShouldBe(["other/one", "h/one"]);
    }

    [Fact]
    public async Task Cases_of_one_id_are_all_played_and_noted()
    {
        Write("i.jsonl", Case("i/twice", "say 1", Hi, expected: null), Case("i/twice", "say 2", Hi, expected: null));

        var run = await RunAsync(_folder, "--out", Answers);

        run.Errors.ShouldBe("note: 2 cases have the id 'i/twice'; all of them are played\n");
        ReadAnswers().Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("{", "it.jsonl:2: ")]
    [InlineData("[]", "it.jsonl:2: it is no JSON object")]
    [InlineData("""{"flows": [{"name": "Main", "content": ""}]}""", "it.jsonl:2: 'id' is missing")]
    [InlineData("""{"id": "x"}""", "it.jsonl:2: 'flows' has no flow")]
    [InlineData("""{"id": "x", "id": "y", "flows": []}""", "it.jsonl:2: ")]
    [InlineData("""{"id": 5, "flows": [{"name": "Main", "content": ""}]}""", "it.jsonl:2: 'id' is or holds Number where String is due")]
    [InlineData("""{"id": "x", "flows": [{"name": "Main", "content": ""}], "expect": {"valid": "yes"}}""", "it.jsonl:2: 'valid' is neither true nor false")]
    public async Task A_line_that_is_no_case_is_named_with_its_file(string line, string problem)
    {
        Write("it.jsonl", Case("it/good", "say 1", Hi, expected: null), line);

        var run = await RunAsync(_folder);

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldContain(problem);
        run.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("no case file")]
    [InlineData("no file or folder '/no/such/file'", "/no/such/file")]
    [InlineData("unknown option '--verbose'", "--verbose")]
    [InlineData("--out needs a value", "--out")]
    public async Task Arguments_that_make_no_sense_are_explained(string mistake, params string[] arguments)
    {
        var run = await RunAsync(arguments);

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldStartWith(mistake + "\nusage: ");
    }

    private string Answers => Path.Combine(_folder, "answers.out");

    private string[] ReadAnswers() => File.ReadAllLines(Answers);

    private void Write(string name, params string[] lines) => File.WriteAllLines(Path.Combine(_folder, name), lines);

    private static string Text(string? text) =>
        $$$"""{"content_type": "text", "content": {"text": {{{(text is null ? "null" : $"\"{text}\"")}}} }}""";

    private static string Case(string id, string statements, string events, string? expected) =>
        $$$"""{"id": "{{{id}}}", "about": "about {{{id}}}", "flows": [{"name": "Main", "content": {{{JsonValue.Create($"start:\n  {statements}\n").ToJsonString()}}} }], "default_flow": "Main", "events": [{{{events}}}]{{{(expected is null ? "" : $", \"expect\": {expected}")}}} }""";

    /// <summary>In this process: starting workers takes longer than all these cases.</summary>
    private static Task<Run> RunAsync(params string[] arguments) =>
        RunAsync(cases => Task.WhenAll(cases.Select(one => CaseRunner.RunAsync(one))), arguments);

    private static async Task<Run> RunAsync(Func<IReadOnlyList<ConformanceCase>, Task<CaseOutcome[]>> play, params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" }, errors = new() { NewLine = "\n" };
        var code = await Runner.RunAsync(arguments, play, output, errors);
        return new(code, output.ToString(), errors.ToString());
    }

    private sealed record Run(int ExitCode, string Output, string Errors)
    {
        public string[] Lines => Output.TrimEnd('\n').Split('\n');
    }
}
