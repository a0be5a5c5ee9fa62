using Csml.Dialogue;
using Csml.Values;

namespace Csml.Runtime.Tests.Dialogue;

/// <summary>Functions of flows, loops and what stops endless ones.</summary>
public class FunctionTests
{
    [Fact]
    public void A_function_sees_no_memory_but_its_own_variables()
    {
        var result = Probe.Run(
            turn =>
            {
                turn.Say(Fn(turn, 5));
                turn.Say(turn.Read("n"));
            },
            memory: ("n", "remembered"));

        result.Texts().ShouldBe(["""{"a":5}""", "remembered"]);

        static CsmlValue Fn(Turn turn, CsmlValue a)
        {
            using var scope = turn.EnterFunction();
            turn.Peek("n").IsError.ShouldBeTrue();
            CsmlValue n = default;
            turn.Assign("n", ref n, 1);
            n.IsUnset.ShouldBeFalse("in a function the name is a variable of its own");
            return turn.Text($"{turn.MemoryObject(("a", a))}");
        }
    }

    [Fact]
    public void A_hard_error_in_a_function_is_the_value_of_its_call()
    {
        var result = Probe.Run(turn =>
        {
            if (Fn(turn)) turn.Say("never");
            turn.Say("absorbed by the condition");
            turn.Say(Fn(turn));
            turn.Say("never");
        });

        result.Texts().ShouldBe(["absorbed by the condition", "error"]);
        result.Status.ShouldBe(TurnStatus.Error);

        static CsmlValue Fn(Turn turn)
        {
            try
            {
                using var scope = turn.EnterFunction();
                for (var loop = turn.Foreach(42); loop.MoveNext(out _);) turn.Say("never");
                return CsmlValue.Null;
            }
            catch (HardErrorException error)
            {
                return error.Failure;
            }
        }
    }

    [Fact]
    public void Endless_recursion_is_an_error_and_no_dead_process()
    {
        var result = Probe.Run(turn => turn.Say(Fn(turn, 0)));

        result.Status.ShouldBe(TurnStatus.Error);
        result.Error!.Text.ShouldContain("Infinite recursion");

        static CsmlValue Fn(Turn turn, CsmlValue depth)
        {
            try
            {
                using var scope = turn.EnterFunction();
                return Fn(turn, depth + 1).OrFail();
            }
            catch (HardErrorException error)
            {
                return error.Failure;
            }
        }
    }

    [Fact]
    public void An_endless_loop_is_an_error()
    {
        var iterations = 0;
        var result = Probe.Run(turn =>
        {
            while (CsmlValue.True)
            {
                turn.CountIteration(line: 3);
                iterations++;
            }
        });

        result.Error.ShouldNotBeNull().Line.ShouldBe(3);
        iterations.ShouldBe(DialogueLimits.Default.MaxIterations);
    }

    [Fact]
    public void A_loop_that_takes_too_long_is_an_error()
    {
        var bot = new ScriptedBot(new ScriptedFlow("Main", (turn, _) =>
        {
            while (true) turn.CountIteration();
        }));

        var result = new Conversation(bot, new() { MaxIterations = int.MaxValue, MaxDuration = TimeSpan.FromMilliseconds(20) }).Say("hi");

        result.Error.ShouldNotBeNull().Text.ShouldContain("Time limit");
    }

    [Fact]
    public void A_flood_of_messages_is_an_error()
    {
        var bot = new ScriptedBot(new ScriptedFlow("Main", (turn, _) =>
        {
            while (true) turn.Say("spam");
        }));

        var result = new Conversation(bot, new() { MaxMessages = 3 }).Say("hi");

        result.Texts().ShouldBe(["spam", "spam", "spam", "error"]);
    }

    [Fact]
    public void Foreach_walks_over_arrays_and_over_the_characters_of_texts()
    {
        var result = Probe.Run(turn =>
        {
            for (var loop = turn.Foreach(CsmlValue.Array("a", 2)); loop.MoveNext(out var item, out CsmlValue index);) turn.Say($"{index}:{item}");
            for (var loop = turn.Foreach("é😀"); loop.MoveNext(out var item, out long index);) turn.Say($"{index}:{item}");
            for (var loop = turn.Foreach(""); loop.MoveNext(out _);) turn.Say("never");
        });

        result.Texts().ShouldBe(["0:a", "1:2", "0:é", "1:😀"]);
    }

    [Fact]
    public void The_names_of_a_loop_are_gone_behind_it()
    {
        CsmlValue item = 1, index = 1;
        Probe.Run(turn =>
        {
            for (var loop = turn.Foreach(CsmlValue.Array("a")); loop.MoveNext(out item, out index);) turn.Say(item);
        });

        item.IsUnset.ShouldBeTrue();
        index.IsUnset.ShouldBeTrue();
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("a😀c")]
    public void A_loop_goes_on_where_it_was_saved(string text)
    {
        foreach (var iterable in (CsmlValue[])[text, CsmlValue.Array("x", "y", "z")])
        {
            var result = Probe.Run(turn =>
            {
                var loop = turn.Foreach(iterable);
                loop.MoveNext(out _);
                loop.MoveNext(out _);
                var stored = ValueSerializer.Deserialize(ValueSerializer.Serialize(loop.Save()));
                var resumed = ForeachLoop.Restore(turn, stored);
                while (resumed.MoveNext(out var item, out long index)) turn.Say($"{index}:{item}");
            });

            result.Texts().ShouldBe([iterable.Kind == CsmlValueKind.Array ? "2:z" : "2:c"]);
        }
    }

    [Fact]
    public void A_loop_that_was_not_running_does_not_run_when_restored()
    {
        Probe.Run(turn => ForeachLoop.Restore(turn, default(ForeachLoop).Save()).MoveNext(out _).ShouldBeFalse())
            .Status.ShouldBe(TurnStatus.End);
    }

    [Fact]
    public void What_cannot_be_walked_over_is_a_hard_error()
    {
        foreach (var value in (CsmlValue[])[42, CsmlValue.Null, CsmlValue.Object(("a", 1)), CsmlValue.Failure("no")])
            Probe.Run(turn => turn.Foreach(value)).Status.ShouldBe(TurnStatus.Error);
    }

    [Fact]
    public void A_computed_jump_needs_a_text()
    {
        Probe.Start(turn => turn.GoTo(42)).Say("hi").Error!.Text.ShouldBe("variables in goto need to resolve as strings");
        Probe.Start(turn => turn.GoTo("start", CsmlValue.Null)).Say("hi").Status.ShouldBe(TurnStatus.Error);
        Probe.Start(turn => turn.GoTo(default, "Nothing")).Say("hi").Error!.Text.ShouldContain("Nothing");
        Probe.Start(turn => turn.GoTo("end")).Say("hi").Status.ShouldBe(TurnStatus.End);
    }
}
