using Csml.Dialogue;
using Csml.Values;

namespace Csml.Runtime.Tests.Dialogue;

/// <summary>Paths: reading, writing and mutating calls (language reference, part 1, 4.2 and 5.2; part 2, 2.9).</summary>
public class PathTests
{
    private static readonly CsmlValue Order = CsmlValue.Object(
        ("n", 2), ("items", CsmlValue.Array("tea", "cake")), ("who", CsmlValue.Object(("name", "Ada"))));

    public static TheoryData<string, Func<Turn, CsmlValue>, string, int> Reads => new()
    {
        { "key", turn => Order.Field(turn, "n"), "2", 0 },
        { "key in key", turn => Order.Field(turn, "who").Field(turn, "name"), "Ada", 0 },
        { "index", turn => Order.Field(turn, "items").At(turn, 1), "cake", 0 },
        { "key by index", turn => Order.At(turn, "n"), "2", 0 },
        { "character", turn => ((CsmlValue)"a😀c").At(turn, 1), "😀", 0 },
        { "missing key", turn => Order.Field(turn, "x"), "Null", 1 },
        { "rest of a broken path", turn => Order.Field(turn, "x").Field(turn, "y").At(turn, 0).Call(turn, "length"), "Null", 1 },
        { "path on a missing variable", turn => turn.Read("ghost").Field(turn, "a").Field(turn, "b"), "Null", 2 },
        { "methods on a missing variable", turn => turn.Read("ghost").Call(turn, "foo").Call(turn, "bar"), "Null", 3 },
        { "index out of range", turn => Order.Field(turn, "items").At(turn, 2), "Null", 1 },
        { "negative index", turn => Order.Field(turn, "items").At(turn, -1), "Null", 1 },
        { "index of an object", turn => Order.At(turn, 0), "Null", 1 },
        { "key of an array", turn => Order.Field(turn, "items").Field(turn, "x"), "Null", 1 },
        { "key of null", turn => CsmlValue.Null.Field(turn, "x"), "Null", 1 },
        { "index of another type", turn => Order.At(turn, 1.5), "failed", 0 },
        { "index that failed", turn => Order.At(turn, CsmlValue.Failure("no")), "failed", 0 },
        { "path on what failed", turn => CsmlValue.Failure("no").Field(turn, "a").At(turn, 0).Call(turn, "length"), "failed", 0 },
        { "argument that failed", turn => ((CsmlValue)"a").Call(turn, "contains", [CsmlValue.Failure("no")]), "failed", 0 },
        { "method", turn => ((CsmlValue)"abc").Call(turn, "to_uppercase"), "ABC", 0 },
        { "unknown method", turn => ((CsmlValue)"abc").Call(turn, "foo"), "Null", 1 },
        { "silent missing key", turn => Order.PeekField(turn, "x"), "Null", 0 },
        { "silent rest of a broken path", turn => Order.PeekField(turn, "x").Call(turn, "length"), "Null", 0 },
        { "silent missing index", turn => Order.PeekField(turn, "items").PeekAt(turn, 9), "Null", 0 },
        { "silent missing key is an error for or", turn => Builtins.Or(turn, Order.PeekField(turn, "x"), "else"), "else", 0 },
        { "silent missing index is an error for or", turn => Builtins.Or(turn, Order.PeekAt(turn, 9), "else"), "else", 0 },
    };

    [Theory]
    [MemberData(nameof(Reads))]
    public void Reading(string what, Func<Turn, CsmlValue> path, string expected, int errors) =>
        Probe.Evaluate(path).ShouldBe((expected, errors), what);

    [Fact]
    public void A_broken_path_kept_in_a_variable_is_null_for_the_next_statement()
    {
        var result = Probe.Run(turn =>
        {
            var kept = Order.Field(turn, "x", line: 1);
            turn.Say(kept.Field(turn, "y", line: 2), line: 2);
        });

        result.Texts().ShouldBe(["error", "error", "(nothing)"]);
    }

    [Fact]
    public void Everything_below_a_secret_is_secret()
    {
        var secret = CsmlValue.Object(("pin", "1234")).AsSecure();
        Probe.Run(turn =>
        {
            secret.Field(turn, "pin").IsSecure.ShouldBeTrue();
            secret.Field(turn, "pin").At(turn, 0).IsSecure.ShouldBeTrue();
            secret.Field(turn, "pin").Call(turn, "to_uppercase").IsSecure.ShouldBeTrue();
        });
    }

    public static TheoryData<string, CsmlValue, CsmlValue[], string, TurnStatus, int> Writes => new()
    {
        { "key", Order, ["n"], """{"n":9,"items":["tea","cake"],"who":{"name":"Ada"}}""", TurnStatus.End, 0 },
        { "new key", CsmlValue.Object(), ["k"], """{"k":9}""", TurnStatus.End, 0 },
        { "index", Order, ["items", 0], """{"n":2,"items":[9,"cake"],"who":{"name":"Ada"}}""", TurnStatus.End, 0 },
        { "deep key", Order, ["who", "name"], """{"n":2,"items":["tea","cake"],"who":{"name":9}}""", TurnStatus.End, 0 },
        { "character", "abc", [1], "a9c", TurnStatus.End, 0 },
        { "index beyond the end", CsmlValue.Array(1), [1], "[1]", TurnStatus.End, 1 },
        { "negative index", CsmlValue.Array(1), [-1], "[1]", TurnStatus.End, 1 },
        { "index of an object", CsmlValue.Object(), [0], "{}", TurnStatus.End, 1 },
        { "missing key on the way", CsmlValue.Object(("a", 1)), ["x", "y"], """{"a":1}""", TurnStatus.End, 1 },
        { "key of an int", 5, ["k"], "5", TurnStatus.Error, 1 },
        { "key of null", CsmlValue.Null, ["k"], "Null", TurnStatus.Error, 1 },
        { "key of an array", CsmlValue.Array(1), ["k"], "[1]", TurnStatus.Error, 1 },
        { "key of a time", CsmlObject.Create([("ms", 1)], "time"), ["ms"], """{"ms":1}""", TurnStatus.Error, 1 },
        { "index of another type", CsmlValue.Array(1), [1.5], "[1]", TurnStatus.Error, 1 },
        { "index that failed", CsmlValue.Array(1), [CsmlValue.Failure("no")], "[1]", TurnStatus.Error, 1 },
    };

    [Theory]
    [MemberData(nameof(Writes))]
    public void Writing(string what, CsmlValue variable, CsmlValue[] path, string expected, TurnStatus status, int errors)
    {
        var result = Probe.Run(turn => turn.Set("o", ref variable, 9, path));

        variable.ToDisplayString().ShouldBe(expected, what);
        result.Status.ShouldBe(status, what);
        result.Messages.Count.ShouldBe(errors, what);
    }

    [Fact]
    public void A_write_into_a_remembered_value_is_remembered()
    {
        CsmlValue local = default;
        var result = Probe.Run(turn => turn.Set("o", ref local, 9, ["n"]), memory: ("o", CsmlValue.Object(("n", 1))));

        local.IsUnset.ShouldBeTrue();
        result.MemoryWrites.ShouldHaveSingleItem().Value.ToDisplayString().ShouldBe("""{"n":9}""");
    }

    [Fact]
    public void A_write_into_a_variable_that_does_not_exist_creates_it_and_fails()
    {
        CsmlValue local = default;
        Probe.Run(turn => turn.Set("o", ref local, 9, ["k"])).Status.ShouldBe(TurnStatus.Error);

        local.IsNull.ShouldBeTrue();
    }

    [Fact]
    public void A_compound_write_works_on_the_element()
    {
        var variable = Order;
        var result = Probe.Run(turn =>
        {
            turn.SetOrKeep("o", ref variable, variable.PeekField(turn, "n") + 1, ["n"]);
            turn.SetOrKeep("o", ref variable, variable.PeekField(turn, "who") + 1, ["who"]);
        });

        result.Texts().ShouldBe(["error"]);
        variable.ToDisplayString().ShouldBe("""{"n":3,"items":["tea","cake"],"who":{"name":"Ada"}}""");
    }

    [Fact]
    public void A_mutating_call_changes_the_variable_or_the_element_it_starts_from()
    {
        CsmlValue list = CsmlValue.Array(1), order = Order;
        Probe.Run(turn =>
        {
            turn.Update("list", ref list, [], "push", [2]);
            turn.Update("order", ref order, ["items"], "push", ["pie"]);
            turn.Update("order", ref order, ["items", 0], "to_uppercase", []).ToDisplayString().ShouldBe("TEA");
        });

        list.ToDisplayString().ShouldBe("[1,2]");
        order.ToDisplayString().ShouldBe("""{"n":2,"items":["tea","cake","pie"],"who":{"name":"Ada"}}""");
    }

    [Fact]
    public void A_mutating_call_on_a_remembered_value_is_remembered()
    {
        CsmlValue local = default;
        var conversation = Probe.Start(
            turn =>
            {
                turn.Update("list", ref local, [], "push", [2]);
                turn.Update("list", [], "push", [3]);
                turn.Update("list", [], "length", []).ToDisplayString().ShouldBe("3");
                return StepExit.End;
            },
            ("list", CsmlValue.Array(1)));

        conversation.Say("hi").MemoryWrites.Count.ShouldBe(1);

        conversation.Memory["list"].ToDisplayString().ShouldBe("[1,2,3]");
        local.IsUnset.ShouldBeTrue();
    }

    [Fact]
    public void A_mutating_call_on_nothing_is_reported_and_creates_nothing()
    {
        CsmlValue local = default;
        var result = Probe.Run(turn => turn.Update("ghost", ref local, [], "push", [1]));

        result.Texts().ShouldBe(["error", "error"]);
        local.IsUnset.ShouldBeTrue();
        result.MemoryWrites.ShouldBeEmpty();
    }

    [Fact]
    public void A_call_through_a_broken_path_changes_nothing()
    {
        var order = Order;
        var result = Probe.Run(turn => turn.Update("order", ref order, ["x", "y"], "push", [1]));

        result.Texts().ShouldBe(["error"]);
        order.ToDisplayString().ShouldBe(Order.ToDisplayString());
    }

    [Fact]
    public void A_constant_is_read_but_not_changed()
    {
        var result = Probe.Run(turn =>
        {
            turn.Say(turn.UpdateConstant(Order, ["items"], "length", []));
            turn.Say(turn.UpdateConstant(Order, ["items"], "push", [1]));
        });

        result.Texts().ShouldBe(["2", "error", "(nothing)"]);
    }
}
