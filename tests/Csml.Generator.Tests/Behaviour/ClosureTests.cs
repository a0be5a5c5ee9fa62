using Csml.Generator.Tests.Support;
using Csml.Values;

namespace Csml.Generator.Tests.Behaviour;

/// <summary>Closures through compiled flows (language/01 4.5, language/02 4.7, rulings Q16 and Q18).</summary>
public sealed class ClosureTests
{
    private const string Functions = """
        using System.Threading.Tasks;

        namespace Shop;

        public static class Functions
        {
            [Csml.CsmlFunction("slow")]
            public static async Task<long> SlowAsync(long n)
            {
                await Task.Yield();
                return n * 10;
            }
        }
        """;

    [Theory]
    [InlineData("do f = (a, b) { return a - b }\n  say \"{{f(3, 1)}} {{f(b = 3, a = 1)}} {{f(3, b = 2)}} {{f(1, 2, 3)}}\"", "2 -2 1 -1")]
    [InlineData("do f = (a) { return a }\n  say f(a = 1, a = 2)", "2")]
    [InlineData("do f = () { do x = 1 }\n  say \"{{f()}}\"", "Null")]
    [InlineData("do rate = 3\n  do f = (n) { return n * rate }\n  say f(2)", "6")]
    [InlineData("do rate = 3\n  do f = (n) { return n * rate }\n  do rate = 4\n  say f(2)", "6")]
    [InlineData("do rate = 3\n  do f = (n) { return n * rate }\n  do rate = 4\n  do g = f\n  say \"{{f(2)}} {{g(2)}}\"", "6 8")]
    [InlineData("do rate = 3\n  do f = (n) { return n * rate }\n  remember rate = 4\n  forget rate\n  remember rate = 5\n  do g = f\n  say \"{{f(2)}} {{g(2)}}\"", "6 10")]
    [InlineData("remember rate = 3\n  do f = (n) { return n * rate }\n  say [1, 2].reduce(1, f)", "9")]
    [InlineData("do rate = 3\n  do f = (n) {\n    do rate = rate + n\n    return rate\n  }\n  say \"{{[1, 2].map(f)}} {{rate}}\"", "[4,5] 3")]
    [InlineData("do f = (n) {\n    if (seen == null) do seen = 0\n    do seen += n\n    return seen\n  }\n  say \"{{[1, 2].map(f)}}\"", "[1,2]")]
    [InlineData("say [3, 1].map((n, i) { return n + i }).filter((n) { return n > 2 })", "array: [3]")]
    [InlineData("do fs = [(n) { return n + 1 }, (n) { return n * 2 }]\n  do f = fs[1]\n  say f(5)", "10")]
    [InlineData("do o = {\"f\": (n) { return n + 1 }}\n  do f = o.f\n  say f(5)", "6")]
    [InlineData("do o = {\"f\": (n) { return n + 1 }}\n  say o.f(5).is_error()", "true")]
    [InlineData("do adder = (a) {\n    return (b) { return a + b }\n  }\n  do add2 = adder(2)\n  say add2(3)", "5")]
    [InlineData("do a = 1\n  do f = (b) {\n    do g = (c) { return a + b + c }\n    return g(10)\n  }\n  say f(100)", "111")]
    [InlineData("foreach (n) in [1, 2] {\n    do f = (m) { return n * m }\n  }\n  say f(5)", "10")]
    [InlineData("do (n) { return n + 1 } as f\n  say f(1)", "2")]
    [InlineData("do f = (n) { return K * n }\n  say f(2)", "14")]
    [InlineData("do f = TWICE\n  say f(4)", "8")]
    [InlineData("do f = TABLE.fs[0]\n  say f(4)", "5")]
    [InlineData("say [1, 2].map(TWICE)", "array: [2,4]")]
    [InlineData("say apply(TWICE, 4)", "8")]
    [InlineData("do f = (n) { return event }\n  say f(1)", "hi")]
    [InlineData("do x = 1\n  do f = (n) {\n    do y = 2\n    return _memory\n  }\n  say \"{{f(0)}}\"", "{\"n\":0,\"x\":1,\"y\":2}")]
    [InlineData("do x = 1\n  do f = () { return Exists(\"x\") && !Exists(\"z\") }\n  say f()", "true")]
    [InlineData("do f = (n) { return n }\n  say \"{{f.type_of()}} {{f}} {{f == f}}\"", "closure Null false")]
    [InlineData("do f = (n) { return n + [] }\n  if (f(1)) say \"never\"\n  say \"absorbed\"", "absorbed")]
    [InlineData("do scope = 2\n  do turn = 3\n  do f = (int) { return int + scope + turn }\n  say f(1)", "6")]
    public async Task A_closure_sees_and_gives_what_it_should(string statements, string said)
    {
        var flow = $$"""
            const K = 7
            const TWICE = (n) { return n * 2 }
            const TABLE = {"fs": [(n) { return n + 1 }]}
            fn apply(f, x) {
              do g = f
              return g(x)
            }
            start:
              {{statements}}
            """;

        (await Conversation.With(("Default", flow)).SendAsync("hi"))[^2].ShouldBe(said);
    }

    [Theory]
    [InlineData("do f = (a, b) { return a }\n  do list = [1]\n  do list[0] = f(1)", "function arguments are not valid", "(Error)")]
    [InlineData("do f = (n) { return n + [] }\n  say f(1)", "illegal operation: PrimitiveInt + PrimitiveArray", "(Error)")]
    [InlineData("do f = (n) { return n + [] }\n  do x = [1].map(f)", "illegal operation: PrimitiveInt + PrimitiveArray", "(End)")]
    [InlineData("remember f = (n) { return n }\n  do x = f(1)", "Unknown builtin [f]", "(End)")]
    [InlineData("do x = TWICE(1)", "Unknown builtin [TWICE]", "(End)")]
    [InlineData("do f = (n) { return f(n) }\n  do x = f(1)", "Unknown builtin [f]", "(End)")]
    [InlineData("do f = (n) { return missing }\n  do x = f(1)", "< missing > is used before it was saved in memory", "(End)")]
    [InlineData("do f = (a, b, c) { return a }\n  do x = [1].map(f)", "[map] the closure can not have more than 2 parameters", "(End)")]
    public async Task What_goes_wrong_in_a_closure_is_said_with_its_line(string statements, string text, string status)
    {
        var messages = await Conversation.With(("Default", $"const TWICE = (n) {{ return n * 2 }}\nstart:\n  {statements}\n")).SendAsync("hi");

        messages.Length.ShouldBe(2, string.Join("\n", messages));
        messages[0].ShouldStartWith("error: {\"error\":\"" + text + " at line ");
        messages[1].ShouldBe(status);
    }

    [Fact]
    public async Task A_closure_outlives_holds_and_the_memory_as_it_was()
    {
        var project = CompiledProject.Create(TestProject.WithFlows(("Default", """
            start:
              do rate = 3
              do f = (n) { return n * rate }
              do rate = 4
              remember kept = f
              do rate = 5
              hold
              say f(2)
              hold
              say "{{f(2)}} {{[1].map(kept)}}"
              goto later
            later:
              hold
              do rate = 6
              say [1].map(kept)
              do g = kept
              say g(1)
            """)));
        var conversation = new Conversation(project.Bot) { IsStored = true };

        (await conversation.SendAsync("hi")).ShouldBeEmpty();
        (await conversation.SendAsync("next")).ShouldBe(["6"]);
        (await conversation.SendAsync("next")).ShouldBe(["6 [4]"]);
        (await conversation.SendAsync("next")).ShouldBe(["array: [4]", "6", "(End)"]);
    }

    [Fact]
    public async Task A_stored_closure_whose_code_is_gone_is_an_error_that_the_flow_survives()
    {
        var first = new Conversation(CompiledProject.Create(TestProject.WithFlows(
            ("Default", "start:\n  remember f = (n) { return n + 1 }\n"))).Bot);
        await first.SendAsync("hi");
        var next = Conversation.With(("Default", """
            start:
              do g = f
              say Or(g(1), "gone")
              say [1].map(f).is_error()
            """));
        next.Memory["f"] = ValueSerializer.Deserialize(ValueSerializer.Serialize(first.Memory["f"]));

        var messages = await next.SendAsync("hi");

        messages.Where(static message => !message.StartsWith("error: ", StringComparison.Ordinal)).ShouldBe(["gone", "true", "(End)"]);
        messages.Count(static message => message.Contains("does not exist any more", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task White_space_and_other_code_leave_a_stored_closure_alone()
    {
        var first = new Conversation(CompiledProject.Create(TestProject.WithFlows(
            ("Default", "start:\n  if (f == null) remember f = (n) { return n + 1 }\n  say [1].map(f)\n"))).Bot);
        await first.SendAsync("hi");
        var next = new Conversation(CompiledProject.Create(TestProject.WithFlows(
            ("Default", "start:\n  say \"new\"\n  if (f == null) remember f = (n) {\n    // one more\n    return n  +  1\n  }\n  say [1].map(f)\n"))).Bot);
        next.Memory["f"] = ValueSerializer.Deserialize(ValueSerializer.Serialize(first.Memory["f"]));

        (await next.SendAsync("hi")).ShouldBe(["new", "array: [2]", "(End)"]);
    }

    [Fact]
    public async Task Closures_of_other_flows_run_where_they_are_handed_to()
    {
        var conversation = Conversation.With(
            ("Default", """
                import make from Tools
                insert offer from Tools
                const K = 2
                start:
                  do rate = 5
                  do f = make(10)
                  say f(1)
                  goto offer
                """),
            ("Tools", """
                const K = 1
                fn make(base) {
                  return (n) { return base + n + K }
                }
                start:
                  goto offer
                offer:
                  say [1].map((n) { return n + K })
                  goto end
                """));

        (await conversation.SendAsync("hi")).ShouldBe(["12", "array: [3]", "(End)"]);
    }

    [Theory]
    [InlineData("do f = (n) { return App(\"slow\", n = n) }\n  say \"{{f(1)}} {{f(n = 2)}} {{[1, 2].map(f)}}\"", "10 20 [10,20]")]
    [InlineData("say [1, 2].reduce(0, (sum, n) { return sum + App(\"slow\", n = n) })", "30")]
    [InlineData("do f = (n) { return App(\"slow\", n = n) }\n  say \"{{each([1, 2], f)}} {{call(f, 3)}}\"", "[10,20] 30")]
    [InlineData("do f = (n) { return App(\"slow\", n = n) }\n  do g = (n) { return f(n) + 1 }\n  say [g(1), g(2)].filter((n) { return n > 11 })", "array: [21]")]
    [InlineData("do f = (n) { return call(SLOW, n) }\n  say f(4)", "40")]
    [InlineData("do f = (n) { return App(\"slow\", n = n) }\n  do list = [f(1), 2, f(3)]\n  do list.push(f(4))\n  say list", "array: [10,2,30,40]")]
    [InlineData("do f = (n) { return App(\"slow\", n = n) }\n  while (f(1) < 5) { hold }\n  if (f(1) == 10) say \"ten\"", "ten")]
    public async Task A_closure_that_waits_is_waited_for(string statements, string said)
    {
        var project = CompiledProject.Create(TestProject
            .WithFlows(("Default", $$"""
                const SLOW = (n) { return App("slow", n = n) }
                fn each(list, f) {
                  return list.map(f)
                }
                fn call(f, x) {
                  return f(x)
                }
                start:
                  {{statements}}
                """))
            .WithCSharp("Functions.cs", Functions));

        (await new Conversation(project.Bot).SendAsync("hi")).ShouldBe([said, "(End)"]);
    }

    [Fact]
    public async Task Without_a_closure_that_waits_nothing_is_waited_for()
    {
        var project = CompiledProject.Create(TestProject
            .WithFlows(("Default", """
                fn each(list, f) {
                  return list.map(f)
                }
                start:
                  do f = (n) { return n + 1 }
                  say each([f(1)], f)
                other:
                  say [1].map((n) { return App("slow", n = n) })
                """))
            .WithCSharp("Functions.cs", Functions));

        (await new Conversation(project.Bot).SendAsync("hi")).ShouldBe(["array: [3]", "(End)"]);
        var flow = project.Run.GeneratedSources.Single(static source => source.HintName == "Flows.Default.g.cs").SourceText.ToString();
        flow.ShouldContain("private static StepExit Step_start(");
        flow.ShouldContain("internal static CsmlValue Fn_each(");
        flow.ShouldContain("private static async ValueTask<StepExit> Step_other(");
    }

    [Fact]
    public void Where_nothing_is_captured_assignments_are_plain() =>
        Source("start:\n  do f = (n) { return n }\n  do x = event.x\n  do g = f\n  say g(x)\n").ShouldNotContain("Recapture");

    [Fact]
    public void Only_what_may_be_a_closure_captures_again()
    {
        var source = Source("""
            start:
              do rate = 2
              do f = (n) { return n * rate }
              do a = 1 + rate
              do b = "{{rate}}"
              do c = event.key
              do d = [f].length()
              do e = [f].pop()
              say "{{a}} {{b}} {{c}} {{d}} {{e}}"
            """);

        source.Split('\n').Where(static line => line.Contains("Recapture", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain("\"e\"");
    }

    private static string Source(string flow) => TestProject.WithFlows(("Default", flow)).Run().GeneratedSources
        .Single(static source => source.HintName == "Flows.Default.g.cs").SourceText.ToString();
}
