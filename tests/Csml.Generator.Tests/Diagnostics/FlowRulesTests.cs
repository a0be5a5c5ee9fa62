using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Diagnostics;

/// <summary>Control flow (CSML3xxx), beyond the examples of the pages.</summary>
public sealed class FlowRulesTests
{
    [Theory]
    [InlineData("say 1")]
    [InlineData("hold")]
    [InlineData("hold_secure")]
    [InlineData("goto end")]
    [InlineData("previous step")]
    [InlineData("remember x = 1")]
    [InlineData("forget x")]
    [InlineData("use 1 as x")]
    [InlineData("if (event) { while (event) { foreach (x) in [1] { say 1 } } }")]
    public void A_function_has_no_dialogue(string statement)
    {
        var bot = BoundBot.Of("fn f() {\n  " + statement + "\n}\nstart:\n  say f()\n");

        bot.Errors.ShouldHaveSingleItem().Id.ShouldBe("CSML3001");
        bot["Default"].Functions.Single().CanEmit.ShouldBeFalse();
        bot["Default"].Steps.Single().CanEmit.ShouldBeTrue();
    }

    [Theory]
    [InlineData("do x = 1 debug x log x if (x) return x")]
    [InlineData("while (event) { break }")]
    [InlineData("foreach (x) in [1] { if (x) { continue } debug x }")]
    public void A_function_has_everything_else(string statements) =>
        BoundBot.Of("fn f() {\n  " + statements + "\n}\nstart:\n  say f()\n").Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("break")]
    [InlineData("continue")]
    [InlineData("while (event) { hold } break")]
    [InlineData("if (event) { continue }")]
    public void Break_and_continue_need_a_loop(string statements) =>
        BoundBot.OfStep(statements).Errors.ShouldHaveSingleItem().Id.ShouldBe("CSML3003");

    [Theory]
    [InlineData("goto end say 1", 1)]
    [InlineData("previous step say 1 say 2", 1)]
    [InlineData("if (event) { goto end } else { goto end } say 1", 1)]
    [InlineData("if (event) { goto end say 1 } else { goto end say 2 }", 2)]
    [InlineData("while (event) { break say 1 }", 1)]
    [InlineData("while (event) { continue say 1 }", 1)]
    [InlineData("while (true) { hold } say 1", 1)]
    [InlineData("while (1) { goto end } say 1", 1)]
    [InlineData("while (true) { break } say 1", 0)]
    [InlineData("while (event) { goto end } say 1", 0)]
    [InlineData("foreach (x) in [1] { goto end } say 1", 0)]
    [InlineData("if (event) goto end say 1", 0)]
    [InlineData("hold say 1", 0)]
    public void What_is_never_reached_is_reported_once_per_place(string statements, int count) =>
        BoundBot.OfStep(statements).Diagnostics.Count(finding => finding.Id == "CSML3005").ShouldBe(count);

    [Theory]
    [InlineData("while (true) { debug 1 }", true)]
    [InlineData("while (true) { while (event) { break } }", true)]
    [InlineData("while (true) { if (event) { break } }", false)]
    [InlineData("while (true) { hold }", false)]
    [InlineData("while (true) { foreach (x) in [1] { goto end } }", false)]
    [InlineData("while (event) { debug 1 }", false)]
    public void A_loop_has_a_way_out(string statements, bool isEndless) =>
        BoundBot.OfStep(statements).Diagnostics.Any(finding => finding.Id == "CSML3009").ShouldBe(isEndless);

    /// <summary>The steps of a flow, and the step at which a finding is expected.</summary>
    public static TheoryData<string, string> Rings => new()
    {
        { "start: goto start", "CSML3006 start" },
        { "start: goto a\na: goto b\nb: goto a", "CSML3006 a" },
        { "start: if (event) goto a goto b\na: goto b\nb: goto a", "CSML3006 a" },
        { "start: remember n = 1 goto start", "CSML3006 start" },
        { "start: goto a\na: hold goto a", "" },
        { "start: goto a\na: if (event) { hold } goto a", "CSML3007 a" },
        { "start: goto a\na: if (event) { hold } else { hold } goto a", "" },
        { "start: hold goto start", "" },
        { "start: if (event) goto start", "CSML3007 start" },
        { "start: if (event) goto a goto end\na: if (event) goto start goto end", "CSML3007 a" },
        { "start: while (event) { goto start }", "CSML3007 start" },

        // Something may be another next time.
        { "start: remember n = n + 1 if (n < 3) goto start", "" },
        { "start: do n += 1 if (n < 3) goto start", "" },
        { "start: if (Random() < 0.5) goto start", "" },
        { "start: do l.push(1) if (l.length() < 3) goto start", "" },
        { "start: if (App(\"add\", a=1)) goto start", "" },
        { "fn f() { return 1 }\nstart: if (f()) goto start", "" },
        { "start: if (_metadata._context.previous_step) goto start", "" },
        { "start: forget n if (event) goto start", "" },
        { "start: if (event) goto a\na: if (event) previous step if (event) goto start", "CSML3007 a" },

        // Where a jump leads is not known.
        { "start: goto a\na: goto $event", "" },
        { "start: goto a\na: goto $event@Default", "" },
    };

    [Theory]
    [MemberData(nameof(Rings))]
    public void A_ring_of_gotos_needs_a_hold(string flow, string expected)
    {
        var bot = BoundBot.Of(flow + "\n");

        var found = bot.Diagnostics
            .Where(finding => finding.Id is "CSML3006" or "CSML3007")
            .Select(finding => finding.Id + " " + bot["Default"].Syntax.Text.ToString(finding.Span));
        string.Join(", ", found).ShouldBe(expected);
    }

    [Fact]
    public void A_ring_through_several_flows_is_reported_once()
    {
        var bot = BoundBot.Of(
            ("A", "start:\n  goto flow B\n"),
            ("B", "start:\n  goto back@C\n"),
            ("C", "start:\n  hold\n  goto back\nback:\n  goto flow A\n"));

        var finding = bot.Diagnostics.ShouldHaveSingleItem();
        finding.Id.ShouldBe("CSML3006");
        finding.Path.ShouldBe("/bot/A.csml");
    }

    [Fact]
    public void A_ring_through_an_inserted_step_goes_on_in_the_host()
    {
        var bot = BoundBot.Of(
            ("Default", "insert ask from Shared\nstart:\n  goto ask\nanswer:\n  goto ask\n"),
            ("Shared", "start:\n  goto ask\nask:\n  goto answer\nanswer:\n  hold\n"));

        bot.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("CSML3006");
    }

    [Theory]
    [InlineData("start: hold\na: hold", "a")]
    [InlineData("start: goto a\na: hold\nb: goto a", "b")]
    [InlineData("start: goto a\na: goto b\nb: hold", "")]
    [InlineData("start: goto $event\na: hold", "")]
    [InlineData("start: goto flow $event\na: hold", "")]
    [InlineData("start: goto end\nend: hold", "end")]
    public void A_step_that_no_goto_leads_to_is_noted(string flow, string expected)
    {
        var bot = BoundBot.Of(flow + "\n");

        var found = bot.Diagnostics
            .Where(finding => finding.Id == "CSML3008")
            .Select(finding => bot["Default"].Syntax.Text.ToString(finding.Span));
        string.Join(", ", found).ShouldBe(expected);
    }

    [Theory]
    [InlineData("start:\n  hold\n", 0)]
    [InlineData("", 0)]
    [InlineData("fn f() { return 1 }\n", 0)]
    [InlineData("begin:\n  hold\n", 1)]
    [InlineData("strat:\n  hold\n", 1)]
    public void A_flow_with_steps_has_a_start(string flow, int count) =>
        BoundBot.Of(flow).Diagnostics.Count(finding => finding.Id == "CSML3004").ShouldBe(count);

    [Theory]
    [InlineData("insert a from Shared\nstart:\n  goto a\n", 0)]
    [InlineData("insert a from Shared\nstart:\n  if (event) goto a\n  goto a@Shared\n", 1)]
    [InlineData("start:\n  goto a@Shared\n", 1)]
    [InlineData("start:\n  hold\n", 1)]
    public void A_flow_that_is_only_inserted_from_needs_no_start(string flow, int count) =>
        BoundBot.Of(("Default", flow), ("Shared", "a:\n  hold\n"))
            .Diagnostics.Count(finding => finding.Id == "CSML3004").ShouldBe(count);

    [Theory]
    [InlineData("1", true)]
    [InlineData("1.5", true)]
    [InlineData("true", true)]
    [InlineData("null", true)]
    [InlineData("{\"a\": 1}", true)]
    [InlineData("Length(\"a\")", true)]
    [InlineData("[1]", false)]
    [InlineData("\"abc\"", false)]
    [InlineData("event", false)]
    [InlineData("x", false)]
    [InlineData("Or(1, [1])", false)]
    public void Foreach_goes_through_arrays_and_texts(string iterable, bool isFound) =>
        BoundBot.OfStep($"foreach (i) in {iterable} {{ debug i }}")
            .Diagnostics.Any(finding => finding.Id == "CSML3010").ShouldBe(isFound);
}
