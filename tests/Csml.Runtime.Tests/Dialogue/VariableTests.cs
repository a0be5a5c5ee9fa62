using Csml.Dialogue;
using Csml.Values;

namespace Csml.Runtime.Tests.Dialogue;

/// <summary>Where variables live (language reference, part 1, 6.3 and 6.4).</summary>
public class VariableTests
{
    private static readonly CsmlValue Secret = ((CsmlValue)"1234").AsSecure();

    [Fact]
    public void A_variable_of_the_step_hides_a_remembered_one()
    {
        var result = Probe.Run(
            turn =>
            {
                turn.Say(turn.Read("local", "n"));
                turn.Say(turn.Read(default, "n"));
                turn.Say(turn.Read("n"));
            },
            memory: ("n", "remembered"));

        result.Texts().ShouldBe(["local", "remembered", "remembered"]);
    }

    [Fact]
    public void A_variable_that_is_nowhere_is_reported_and_null()
    {
        var result = Probe.Run(turn => turn.Say(turn.Read("ghost")));

        result.Texts().ShouldBe(["error", "(nothing)"]);
        result.Messages[0].Content.ToDisplayString().ShouldContain("< ghost > is used before it was saved in memory at line");
    }

    [Fact]
    public void Where_nobody_is_told_it_is_still_an_error_for_or()
    {
        var result = Probe.Run(turn => turn.Say(Builtins.Or(turn, turn.Peek(default, "ghost"), "fallback")));

        result.Texts().ShouldBe(["fallback"]);
    }

    [Theory]
    [InlineData(false, false, "local")]
    [InlineData(false, true, "memory")]
    [InlineData(true, false, "local")]
    [InlineData(true, true, "local")]
    public void An_assignment_goes_to_where_the_variable_lives(bool isLocal, bool isRemembered, string expected)
    {
        CsmlValue local = isLocal ? 1 : default(CsmlValue);
        var conversation = Probe.Start(turn =>
        {
            turn.Assign("n", ref local, 2);
            return StepExit.End;
        });
        if (isRemembered) conversation.Memory["n"] = 1;

        var result = conversation.Say("hi");

        (local == 2).IsTrue.ShouldBe(expected == "local");
        result.MemoryWrites.Count.ShouldBe(expected == "memory" ? 1 : 0);
        if (expected == "memory") (conversation.Memory["n"] == 2).IsTrue.ShouldBeTrue();
    }

    [Fact]
    public void Remembering_leaves_the_variable_of_the_step_alone()
    {
        var result = Probe.Run(turn =>
        {
            CsmlValue n = 1;
            turn.Remember("n", 2);
            turn.Say(turn.Read(n, "n"));
            turn.Assign("n", ref n, 3);
            turn.Say(n);
            turn.Say(turn.Read("n"));
        });

        result.Texts().ShouldBe(["1", "3", "2"]);
    }

    [Fact]
    public void Only_the_last_value_of_a_name_is_written()
    {
        var result = Probe.Run(turn =>
        {
            for (var n = 0; n < 5; n++) turn.Remember("n", n);
            turn.Remember("m", true);
        });

        result.MemoryWrites.Select(write => (write.Name, write.Value.ToDisplayString())).ShouldBe([("n", "4"), ("m", "true")]);
    }

    [Fact]
    public void What_is_forgotten_is_gone_at_once_and_for_good()
    {
        var conversation = Probe.Start(
            turn =>
            {
                turn.Forget("a", "unknown");
                turn.Say(turn.Peek("a").IsNull);
                turn.Say(turn.Read("b"));
                return StepExit.End;
            },
            ("a", 1),
            ("b", 2));

        conversation.Say("hi").Texts().ShouldBe(["true", "2"]);

        conversation.Memory.Keys.ShouldBe(["b"]);
    }

    [Fact]
    public void Forgetting_all_spares_what_is_remembered_after_it()
    {
        var conversation = Probe.Start(
            turn =>
            {
                turn.Remember("c", 3);
                turn.ForgetAll();
                turn.Say(turn.MemoryObject());
                turn.Remember("b", 4);
                return StepExit.End;
            },
            ("a", 1),
            ("b", 2));

        conversation.Say("hi").Texts().ShouldBe(["object {}"]);

        conversation.Memory.Keys.ShouldBe(["b"]);
    }

    [Fact]
    public void The_memory_object_shows_memory_under_the_variables_that_have_a_value()
    {
        var result = Probe.Run(
            turn =>
            {
                turn.Remember("c", 3);
                turn.Forget("gone");
                turn.Say($"{turn.MemoryObject(("b", "local"), ("unset", default))}");
            },
            memory: [("a", 1), ("b", 2), ("gone", 0)]);

        result.Texts().ShouldBe(["""{"a":1,"b":"local","c":3}"""]);
    }

    [Fact]
    public void Secrets_are_neither_assigned_nor_remembered()
    {
        CsmlValue local = default;
        var result = Probe.Run(turn =>
        {
            turn.Assign("n", ref local, Secret);
            turn.Remember("n", Secret);
        });

        result.Texts().ShouldBe(["error", "error"]);
        local.IsUnset.ShouldBeTrue();
        result.MemoryWrites.ShouldBeEmpty();
    }

    [Fact]
    public void What_cannot_be_computed_ends_the_run_where_it_is_assigned()
    {
        var result = Probe.Run(turn =>
        {
            CsmlValue n = 1;
            turn.Assign("n", ref n, n + "a", line: 7);
            turn.Say("never");
        });

        result.Status.ShouldBe(TurnStatus.Error);
        result.Error.ShouldNotBeNull().Line.ShouldBe(7);
        result.Texts().ShouldBe(["error"]);
    }

    [Fact]
    public void A_compound_assignment_that_fails_is_reported_and_changes_nothing()
    {
        CsmlValue n = 1, fresh = default;
        var result = Probe.Run(turn =>
        {
            turn.AssignOrKeep("n", ref n, n + "a");
            turn.AssignOrKeep("fresh", ref fresh, turn.Peek(fresh, "fresh") + 1);
            turn.AssignOrKeep("n", ref n, n + 1);
        });

        result.Texts().ShouldBe(["error", "error"]);
        n.ToDisplayString().ShouldBe("2");
        fresh.IsNull.ShouldBeTrue();
    }

    [Fact]
    public void A_constant_is_not_assigned()
    {
        Probe.Run(turn => turn.RefuseConstant("MENU")).Texts().ShouldBe(["error"]);
    }

    [Theory]
    [InlineData("remembered", true)]
    [InlineData("local", true)]
    [InlineData("unset", false)]
    [InlineData("ghost", false)]
    public void Exists_knows_memory_and_the_variables_that_have_a_value(string name, bool expected)
    {
        var result = Probe.Run(
            turn => turn.Say(Builtins.Exists(turn, name, [("local", 1), ("unset", default)])),
            memory: ("remembered", 1));

        result.Texts().ShouldBe([expected ? "true" : "false"]);
    }
}
