using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Behaviour;

/// <summary>
/// A hold resumes at the statement behind it, however deep it stands: compiled, loaded and talked to. The reference loses
/// its way in most of these.
/// </summary>
public sealed class ResumeTests
{
    [Fact]
    public async Task A_hold_that_begins_a_branch_goes_on_in_it()
    {
        var conversation = Conversation.With(("Default", """
            start:
              if (event == "hi") {
                hold
                say "thanks for {{event}}"
              } else say "other"
              say "bye"
            """));

        (await conversation.SendAsync("hi")).ShouldBeEmpty();
        (await conversation.SendAsync("cake")).ShouldBe(["thanks for cake", "bye", "(End)"]);
    }

    [Fact]
    public async Task Two_holds_in_nested_loops_keep_every_variable_and_both_loops()
    {
        var conversation = Conversation.With(("Default", """
            start:
              do orders = []
              foreach (course, i) in ["soup", "fish"] {
                do guests = 2
                while (guests > 0) {
                  say "{{i}} {{course}} {{guests}}?"
                  hold
                  if (event match "skip") break
                  do count = event
                  say "bread?"
                  hold
                  do orders.push("{{course}} {{count}} {{event}}")
                  do guests -= 1
                }
              }
              say orders.join("; ")
            """));

        (await conversation.SendAsync("hi")).ShouldBe(["0 soup 2?"]);
        (await conversation.SendAsync("one")).ShouldBe(["bread?"]);
        (await conversation.SendAsync("yes")).ShouldBe(["0 soup 1?"]);
        (await conversation.SendAsync("skip")).ShouldBe(["1 fish 2?"]);
        (await conversation.SendAsync("two")).ShouldBe(["bread?"]);
        (await conversation.SendAsync("no")).ShouldBe(["1 fish 1?"]);
        (await conversation.SendAsync("three")).ShouldBe(["bread?"]);
        (await conversation.SendAsync("maybe")).ShouldBe(["soup one yes; fish two no; fish three maybe", "(End)"]);
    }

    [Fact]
    public async Task A_condition_that_no_longer_holds_does_not_matter_to_the_rest_of_the_body()
    {
        var conversation = Conversation.With(("Default", """
            start:
              do n = 1
              while (n == 1) {
                do n = 2
                hold
                say "rest of the body"
              }
              if (false) say "never"
              say "end"
            """));

        await conversation.SendAsync("hi");
        (await conversation.SendAsync("go")).ShouldBe(["rest of the body", "end", "(End)"]);
    }

    [Fact]
    public async Task What_a_loop_goes_through_is_taken_once()
    {
        var conversation = Conversation.With(("Default", """
            start:
              do list = ["a", "b"]
              foreach (x) in list {
                do list.push("more")
                hold
                say x
              }
              say list.length()
            """));

        await conversation.SendAsync("hi");
        (await conversation.SendAsync("1")).ShouldBe(["a"]);
        (await conversation.SendAsync("2")).ShouldBe(["b", "4", "(End)"]);
    }

    [Fact]
    public async Task Continue_and_break_of_a_loop_with_a_hold_find_their_way()
    {
        var conversation = Conversation.With(("Default", """
            start:
              foreach (x) in "abcd" {
                if (x == "b") continue
                if (x == "d") {
                  say "stop"
                  break
                }
                say x
                hold
              }
              say Exists("x")
            """));

        (await conversation.SendAsync("hi")).ShouldBe(["a"]);
        (await conversation.SendAsync("1")).ShouldBe(["c"]);
        (await conversation.SendAsync("2")).ShouldBe(["stop", "false", "(End)"]);
    }

    [Fact]
    public async Task An_endless_loop_with_a_hold_asks_for_ever()
    {
        var conversation = Conversation.With(("Default", """
            start:
              while (true) {
                say "again?"
                hold
                if (event match "no") goto end
              }
            """));

        for (var turn = 0; turn < 5; turn++)
            (await conversation.SendAsync("yes")).ShouldBe(["again?"]);
        (await conversation.SendAsync("no")).ShouldBe(["(End)"]);
    }

    [Fact]
    public async Task Empty_blocks_before_a_hold_do_not_stop_the_conversation()
    {
        var conversation = Conversation.With(("Default", """
            start:
              if (event) {}
              foreach (x) in [1] { }
              hold
              say "went on"
            """));

        await conversation.SendAsync("hi");
        (await conversation.SendAsync("go")).ShouldBe(["went on", "(End)"]);
    }

    [Fact]
    public async Task A_variable_that_is_unset_at_a_hold_is_unset_behind_it()
    {
        var conversation = Conversation.With(("Default", """
            start:
              if (event == "never") do x = 1
              hold
              if (x) say "set"
              do x = 2
              say x
            """));

        await conversation.SendAsync("hi");
        (await conversation.SendAsync("go")).ShouldBe(["2", "(End)"]);
    }

    [Fact]
    public async Task An_awaiting_step_resumes_like_any_other()
    {
        var project = TestProject
            .WithFlows(("Default", """
                start:
                  foreach (word) in ["a", "bb"] {
                    say "{{word}}: {{App("length", text=word)}}?"
                    hold
                    say [App("length", text=event), word]
                  }
                """.Replace("App(\"length\", text=word)", "App(\\\"length\\\", text=word)", StringComparison.Ordinal)))
            .WithCSharp("Functions.cs", """
                namespace Shop;

                public static class Functions
                {
                    [Csml.CsmlFunction("length")]
                    public static async System.Threading.Tasks.Task<int> LengthAsync(string text)
                    {
                        await System.Threading.Tasks.Task.Yield();
                        return text.Length;
                    }
                }
                """);
        var conversation = new Conversation(CompiledProject.Create(project).Bot);

        (await conversation.SendAsync("hi")).ShouldBe(["a: 1?"]);
        (await conversation.SendAsync("three")).ShouldBe(["array: [5,\"a\"]", "bb: 2?"]);
        (await conversation.SendAsync("!")).ShouldBe(["array: [1,\"bb\"]", "(End)"]);
    }
}
