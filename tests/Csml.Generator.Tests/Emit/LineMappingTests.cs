using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Emit;

/// <summary>Where a debugger stops and what an exception names: places of the flow, one for each statement.</summary>
public sealed class LineMappingTests
{
    [Fact]
    public void Each_statement_is_one_place_to_stop_at() => Stops("""
        start:
          say "Hello"
          do x = Length("abc") + 1 * 2
          say Question("Which?", buttons=[
            Button("A"),
            Button("B")
          ])
          goto end
        """).ShouldBe(["(2,3)-(2,14)", "(3,3)-(3,31)", "(4,3)-(7,5)", "(8,3)-(8,11)"]);

    [Fact]
    public void A_branch_stops_at_its_head() => Stops("""
        start:
          if (event == 1) say "one"
          else if (event == 2 && event != 3) {
            say "two"
          } else say "many"
        """).ShouldBe(["(2,3)-(2,18)", "(2,19)-(2,28)", "(3,3)-(3,37)", "(4,5)-(4,14)", "(5,10)-(5,20)"]);

    [Fact]
    public void Loops_stop_at_their_head_and_nowhere_else() => Stops("""
        start:
          foreach (x) in [1, 2] {
            if (x == 1) continue
            say x
          }
          while (event == 1) {
            say "again"
            break
          }
        """).Distinct().ShouldBe([
            "(2,3)-(2,24)", "(3,5)-(3,16)", "(3,17)-(3,25)", "(4,5)-(4,10)", "(6,3)-(6,21)", "(7,5)-(7,16)", "(8,5)-(8,10)",
        ], ignoreOrder: true);

    [Fact]
    public void Flattened_loops_and_branches_stop_at_the_same_places() => Stops("""
        start:
          foreach (x) in [1, 2] {
            while (event != "stop") {
              if (event == 1) {
                hold
                say x
              } else say "other"
            }
          }
          say "end"
        """).ShouldBe([
            "(10,3)-(10,12)", "(2,3)-(2,24)", "(3,5)-(3,28)", "(4,7)-(4,22)", "(5,9)-(5,13)", "(6,9)-(6,14)", "(7,14)-(7,25)",
        ], ignoreOrder: true);

    [Fact]
    public void A_function_stops_at_its_statements() =>
        Stops("fn twice(n) {\n  do m = n\n  return m * 2\n}\nstart:\n  say twice(1)\n", "Fn_twice").ShouldBe(["(2,3)-(2,11)", "(3,3)-(3,15)"]);

    [Fact]
    public void A_closure_stops_at_its_statements()
    {
        const string Flow = """
            start:
              do f = (n) {
                do m = n
                if (m > 1) return 0
                return m * 2
              }
              say [f(1)].map((n) { return n })
            """;

        Stops(Flow).ShouldBe(["(2,3)-(6,4)", "(7,3)-(7,35)"]);
        Stops(Flow, "Closure_start_1_Body").ShouldBe(["(3,5)-(3,13)", "(4,5)-(4,15)", "(4,16)-(4,24)", "(5,5)-(5,17)"]);
        Stops(Flow, "Closure_start_2_Body").ShouldBe(["(7,24)-(7,32)"]);
    }

    [Fact]
    public void A_closure_of_an_inserted_step_stops_in_the_file_that_it_is_written_in()
    {
        var project = CompiledProject.Create(TestProject.WithFlows(
            ("Default", "insert ask from Questions\nstart:\n  goto ask\n"),
            ("Questions", "start:\n  goto ask\nask:\n  say [1].map((n) { return n })\n")));

        project.StopsIn("Shop.Flows.DefaultFlow", "Closure_ask_1_Body").ShouldBe(["/bot/Questions.csml(4,21)-(4,29)"]);
    }

    [Fact]
    public void An_inserted_step_stops_in_the_file_that_it_is_written_in()
    {
        var project = CompiledProject.Create(TestProject.WithFlows(
            ("Default", "insert ask from Questions\nstart:\n  goto ask\n"),
            ("Questions", "start:\n  goto ask\nask:\n  say \"Name?\"\n")));

        project.StopsIn("Shop.Flows.DefaultFlow", "Step_ask").ShouldBe(["/bot/Questions.csml(4,3)-(4,14)"]);
    }

    [Fact]
    public async Task A_stack_trace_names_the_flow_and_its_line()
    {
        var project = CompiledProject.Create(TestProject
            .WithFlows(("Default", "start:\n  say \"first\"\n  do trace =\n    App(\"trace\")\n  say trace\n"))
            .WithCSharp("Functions.cs", """
                namespace Shop;

                public static class Functions
                {
                    [Csml.CsmlFunction("trace")]
                    public static string Trace() => 
                        System.Array.Find(System.Environment.StackTrace.Split('\n'), frame => frame.Contains("Step_start"))!;
                }
                """));

        var said = await new Conversation(project.Bot).SendAsync("hi");

        said[1].ShouldContain("Step_start(Turn turn) in /bot/Default.csml:line 3");
    }

    [Fact]
    public async Task A_run_time_error_names_the_line_of_its_statement()
    {
        var conversation = Conversation.With(("Default", """
            start:
              say
                missing
              do x = 0
              while (x < 100000000) {
                do x += 1
              }
            """));

        var messages = await conversation.SendAsync("hi");

        messages.Where(static message => message.StartsWith("error", StringComparison.Ordinal))
            .Select(static message => message[message.IndexOf(" at line", StringComparison.Ordinal)..])
            .ShouldBe([" at line 2 at flow [Default]\"}", " at line 5 at flow [Default]\"}"]);
    }

    [Fact]
    public void Without_directives_nothing_points_to_the_flow()
    {
        var project = TestProject.WithFlows(("Default", "start:\n  say \"Hello\"\n")).WithProperty("CsmlEmitLineDirectives", "false");

        CompiledProject.Create(project).StopsIn("Shop.Flows.DefaultFlow", "Step_start").ShouldAllBe(
            static stop => stop.StartsWith("Flows.Default.g.cs", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Stops(string flow, string method = "Step_start") =>
        CompiledProject.Create(TestProject.WithFlows(("Default", flow)))
            .StopsIn("Shop.Flows.DefaultFlow", method)
            .Select(static stop => stop.Replace("/bot/Default.csml", "", StringComparison.Ordinal));
}
