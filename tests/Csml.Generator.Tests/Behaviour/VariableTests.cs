using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Behaviour;

/// <summary>Where values are stored and read, through compiled flows.</summary>
public sealed class VariableTests
{
    [Theory]
    [InlineData("do x = 1\n  remember x = 2\n  say x", "1")]
    [InlineData("remember x = 2\n  do x = 3\n  say _memory", "object: {\"x\":3}")]
    [InlineData("do o = {\"n\": 1}\n  do o.n += 2\n  do o.list = [1]\n  do o.list[0] = o.n\n  say o", "object: {\"n\":3,\"list\":[3]}")]
    [InlineData("do a = [1]\n  do b = a\n  do b.push(2)\n  say \"{{a}} {{b}}\"", "[1] [1,2]")]
    [InlineData("do a = [3, 1]\n  do i = 0\n  do a[i + 1] *= 5\n  say \"{{a}}\"", "[3,5]")]
    [InlineData("do x = 1 + 2 as two\n  say \"{{x}} {{two}}\"", "3 2")]
    [InlineData("do a = [1, 2]\n  do a += a.pop()\n  say a", "error: {\"error\":\"illegal operation: PrimitiveArray + PrimitiveInt at line 3 at flow [Default]\"}")]
    [InlineData("if ((1 + \"a\") as broken) say \"never\"\n  say Exists(\"broken\")", "false")]
    [InlineData("say (missing == null) && !missing.key", "true")]
    [InlineData("say !(1 + \"a\")", "true")]
    [InlineData("say \"{{1 + 2 * 3}} {{(1 + 2) * 3}} {{-(1 + 2)}} {{7 % 4 - 1}}\"", "7 9 -3 2")]
    [InlineData("say [1, 2].length() + \"abc\".length()", "5")]
    [InlineData("foreach (x, x) in [\"a\"] { say x }", "0")]
    [InlineData("forget *\n  say Exists(\"kept\")", "false")]
    public async Task A_statement_leaves_what_it_should(string statements, string said)
    {
        var messages = await Conversation.With(("Default", $"start:\n  {statements}\n")).SendAsync("hi");

        messages[0].ShouldBe(said);
    }

    [Fact]
    public async Task A_hard_error_in_a_function_is_absorbed_by_a_condition_and_ends_a_statement()
    {
        var conversation = Conversation.With(("Default", """
            fn broken(x) {
              foreach (y) in x { do z = y }
              return 1
            }
            start:
              if (broken(5)) say "never"
              else say "absorbed"
              say broken([1])
              say broken(5)
              say "never"
            """));

        var messages = await conversation.SendAsync("hi");

        messages[..2].ShouldBe(["absorbed", "1"]);
        messages[2].ShouldStartWith("error: ");
        messages[3..].ShouldBe(["(Error)"]);
    }

    [Fact]
    public async Task A_function_sees_nothing_of_its_caller()
    {
        var conversation = Conversation.With(("Default", """
            const LIMIT = 9
            fn look(a) {
              do x = 5
              return [a, x, kept, LIMIT]
            }
            start:
              do x = 1
              remember kept = 2
              say "{{look(3)}} {{x}}"
            """));

        (await conversation.SendAsync("hi")).ShouldBe([
            "error: {\"error\":\"< kept > is used before it was saved in memory at line 4 at flow [Default]\"}",
            "[3,5,null,9] 1",
            "(End)",
        ]);
    }

    [Fact]
    public async Task A_step_that_was_not_compiled_ends_the_call_and_the_others_run()
    {
        var project = TestProject.WithFlows(("Default", "start:\n  if (event == \"bad\") goto bad\n  say \"fine\"\nbad:\n  say Component.Map(1)\n"));
        var bot = CompiledProject.Create(project).Bot;

        (await new Conversation(bot).SendAsync("hi")).ShouldBe(["fine", "(End)"]);
        (await new Conversation(bot).SendAsync("bad"))[^1].ShouldBe("(Error)");
    }

    [Fact]
    public async Task An_inserted_step_uses_the_constants_and_steps_of_its_host()
    {
        var conversation = Conversation.With(
            ("Default", "const NAME = \"host\"\ninsert ask from Other\nstart:\n  goto ask\nnext:\n  say \"next of the host\"\n"),
            ("Other", "const NAME = \"other\"\nstart:\n  goto ask\nask:\n  say NAME\n  hold\n  goto next\nnext:\n  say \"next of the other\"\n"));

        (await conversation.SendAsync("hi")).ShouldBe(["host"]);
        (await conversation.SendAsync("go")).ShouldBe(["next of the host", "(End)"]);
    }
}
