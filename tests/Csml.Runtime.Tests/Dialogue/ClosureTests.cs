using Csml.Dialogue;
using Csml.Values;

namespace Csml.Runtime.Tests.Dialogue;

/// <summary>Language reference, part 2, 4.4 and 4.7, with the rulings on Q15, Q16 and Q18.</summary>
public sealed class ClosureTests
{
    private static readonly ClosureDefinition Add = new("add", ["a", "b"], [], static (_, scope) => scope[0] + scope[1]);
    private static readonly ClosureDefinition Zero = new("zero", [], [], static (_, _) => 0);
    private static readonly ClosureDefinition Tenfold = new("tenfold", ["n"], [], static (_, scope) => scope[0] * 10);
    private static readonly ClosureDefinition Nothing = new("nothing", ["n"], [], static (_, _) => default);
    private static readonly ClosureDefinition Index = new("index", ["n", "i"], [], static (_, scope) => scope[1]);
    private static readonly ClosureDefinition Three = new("three", ["a", "b", "c"], [], static (_, scope) => scope[0] + scope[2]);
    private static readonly ClosureDefinition Four = new("four", ["a", "b", "c", "d"], [], static (_, scope) => scope[3]);
    private static readonly ClosureDefinition Broken = new("broken", ["n"], [], static (_, scope) => scope[0] + CsmlValue.Null);
    private static readonly ClosureDefinition Memory = new("memory", ["n"], [], static (turn, _) => turn.Read("kept"));
    private static readonly ClosureDefinition Throwing =
        new("throwing", ["n"], [], static (_, _) => CsmlValue.Failure("no").OrFail());

    private static readonly ClosureDefinition Rated =
        new("rated", ["n"], ["rate"], static (turn, scope) => scope[0] * turn.Read(scope.Captured("rate"), "rate"));

    private static readonly ClosureDefinition Counting = new("counting", ["n"], [], static (turn, scope) =>
    {
        CsmlValue count = default;
        count = turn.Peek(count, "count").IsError ? 1 : count + 1;
        return count;
    });

    private static readonly ClosureDefinition Waiting = ClosureDefinition.Async("waiting", ["n"], ["rate"], static async (turn, scope) =>
    {
        await Task.Yield();
        return scope[0] * turn.Read(scope.Captured("rate"), "rate");
    });

    private static readonly ClosureDefinition[] All =
        [Add, Zero, Tenfold, Nothing, Index, Three, Four, Broken, Memory, Throwing, Rated, Counting, Waiting];

    [Fact]
    public void A_closure_is_called_by_the_name_of_its_variable()
    {
        Evaluate(turn => Closures.Call(turn, "add", turn.Closure(Add), [1, 2])).ShouldBe(("3", 0));
        Evaluate(turn => Closures.Call(turn, "add", turn.Closure(Add), ["a", "b", "surplus"])).ShouldBe(("ab", 0));
        Evaluate(turn => Closures.Call(turn, "zero", turn.Closure(Zero), [])).ShouldBe(("0", 0));
        Evaluate(turn => Closures.Call(turn, "nothing", turn.Closure(Nothing), [1])).ShouldBe(("Null", 0));
    }

    [Fact]
    public void Named_arguments_find_their_parameters()
    {
        Evaluate(turn => Closures.CallNamed(turn, "add", turn.Closure(Add), [("b", "y"), ("a", "x")])).ShouldBe(("xy", 0));
        Evaluate(turn => Closures.CallNamed(turn, "add", turn.Closure(Add), [(null, "x"), ("b", "y")])).ShouldBe(("xy", 0));
        Evaluate(turn => Closures.CallNamed(turn, "add", turn.Closure(Add), [("b", "y"), (null, "x")])).ShouldBe(("failed", 0));
        Evaluate(turn => Closures.CallNamed(turn, "add", turn.Closure(Add), [("b", "y"), ("c", "x")])).ShouldBe(("failed", 0));
    }

    [Fact]
    public void Too_few_arguments_are_a_hard_error() =>
        Evaluate(turn => Closures.Call(turn, "add", turn.Closure(Add), [1])).ShouldBe(("failed", 0));

    [Fact]
    public void What_holds_no_closure_is_an_unknown_function()
    {
        Evaluate(static turn => Closures.Call(turn, "f", default, [1])).ShouldBe(("Null", 1));
        Evaluate(static turn => Closures.CallNamed(turn, "f", "text", [("n", 1)])).ShouldBe(("Null", 1));
        Evaluate(turn => Closures.Call(turn, "f", CsmlValue.Failure("no"), [1])).ShouldBe(("failed", 0));
        Evaluate(turn => Closures.Call(turn, "f", default, [CsmlValue.Failure("no")])).ShouldBe(("failed", 0));
    }

    [Fact]
    public void A_hard_error_in_the_body_is_the_value_of_the_call()
    {
        Evaluate(turn => Closures.Call(turn, "f", turn.Closure(Broken), [1])).ShouldBe(("failed", 0));
        Evaluate(turn => Closures.Call(turn, "f", turn.Closure(Throwing), [1])).ShouldBe(("failed", 0));
    }

    [Fact]
    public void Captured_variables_are_there_however_the_closure_is_called()
    {
        Evaluate(turn => Closures.Call(turn, "f", turn.Closure(Rated, ("rate", 3)), [2])).ShouldBe(("6", 0));
        Evaluate(turn => Numbers.Map(turn, turn.Closure(Rated, ("rate", 3)))).ShouldBe(("[3,6,9]", 0));
        Evaluate(turn => Numbers.Reduce(turn, 1, turn.Closure(Rated, ("rate", 2)))).ShouldBe(("8", 0));
    }

    [Fact]
    public void Closures_capture_what_is_remembered_where_there_is_no_local()
    {
        Evaluate(turn => Closures.Call(turn, "f", turn.Closure(Rated, ("rate", default)), [2]), ("rate", 5)).ShouldBe(("10", 0));
        Evaluate(turn => Closures.Call(turn, "f", turn.Closure(Rated, ("rate", 3)), [2]), ("rate", 5)).ShouldBe(("6", 0));
    }

    [Fact]
    public void What_was_not_captured_is_a_missing_variable()
    {
        var (text, errors) = Evaluate(turn => Closures.Call(turn, "f", turn.Closure(Rated, ("rate", default)), [2]));
        (text, errors).ShouldBe(("failed", 1));
        Evaluate(turn => Closures.Call(turn, "f", turn.Closure(Memory), [1]), ("kept", 1)).ShouldBe(("Null", 1));
    }

    [Fact]
    public void Assigning_a_closure_captures_again()
    {
        Evaluate(turn =>
        {
            var first = turn.Closure(Rated, ("rate", 2));
            var second = turn.Recapture(first, ("rate", 3), ("other", 4));
            return CsmlValue.Array(Closures.Call(turn, "f", first, [1]), Closures.Call(turn, "g", second, [1]));
        }).ShouldBe(("[2,3]", 0));
    }

    [Fact]
    public void Capturing_again_keeps_what_is_out_of_sight_and_finds_what_is_remembered()
    {
        Evaluate(turn => Closures.Call(turn, "g", turn.Recapture(turn.Closure(Rated, ("rate", 2)), ("other", 4)), [1])).ShouldBe(("2", 0));
        Evaluate(turn => Closures.Call(turn, "g", turn.Recapture(turn.Closure(Rated, ("rate", 2))), [1]), ("rate", 7)).ShouldBe(("7", 0));
        Evaluate(static turn => turn.Recapture("text", ("rate", 3))).ShouldBe(("text", 0));
    }

    [Fact]
    public void Map_gives_what_the_closure_returns()
    {
        Evaluate(turn => Numbers.Map(turn, turn.Closure(Tenfold))).ShouldBe(("[10,20,30]", 0));
        Evaluate(turn => Numbers.Map(turn, turn.Closure(Zero))).ShouldBe(("[0,0,0]", 0));
        Evaluate(turn => Numbers.Map(turn, turn.Closure(Index))).ShouldBe(("[0,1,2]", 0));
        Evaluate(turn => Numbers.Map(turn, turn.Closure(Nothing))).ShouldBe(("[null,null,null]", 0));
        Evaluate(turn => CsmlValue.Array().Map(turn, turn.Closure(Tenfold))).ShouldBe(("[]", 0));
        Evaluate(turn => Numbers.Call(turn, "map", [turn.Closure(Tenfold), "surplus"])).ShouldBe(("[10,20,30]", 0));
    }

    [Fact]
    public void Filter_keeps_the_elements_that_count_as_true()
    {
        Evaluate(turn => Numbers.Filter(turn, turn.Closure(Index))).ShouldBe(("[2,3]", 0));
        Evaluate(turn => Numbers.Filter(turn, turn.Closure(Zero))).ShouldBe(("[]", 0));
        Evaluate(turn => CsmlValue.Array().Filter(turn, turn.Closure(Index))).ShouldBe(("[]", 0));
    }

    [Fact]
    public void Reduce_hands_on_what_the_closure_returned_before()
    {
        Evaluate(turn => Numbers.Reduce(turn, 0, turn.Closure(Add))).ShouldBe(("6", 0));
        Evaluate(turn => Numbers.Reduce(turn, 0, turn.Closure(Three))).ShouldBe(("3", 0));
        Evaluate(turn => CsmlValue.Array().Reduce(turn, 7, turn.Closure(Add))).ShouldBe(("7", 0));
    }

    [Fact]
    public void Wrong_arguments_of_the_array_methods_are_soft_errors()
    {
        Func<Turn, CsmlValue>[] calls =
        [
            turn => Numbers.Call(turn, "reduce", [0]), turn => Numbers.Call(turn, "reduce"), turn => Numbers.Reduce(turn, 0, 1),
            turn => Numbers.Reduce(turn, turn.Closure(Add), 0), turn => Numbers.Call(turn, "map"), turn => Numbers.Map(turn, "x"),
            turn => Numbers.Filter(turn, CsmlValue.Null), turn => Numbers.Map(turn, turn.Closure(Three)),
            turn => Numbers.Filter(turn, turn.Closure(Three)), turn => Numbers.Reduce(turn, 0, turn.Closure(Four)),
            turn => Numbers.Map(turn, turn.Closure(Waiting)), turn => ((CsmlValue)"text").Call(turn, "map", [turn.Closure(Tenfold)]),
            turn => turn.Closure(Add).Call(turn, "length"),
        ];
        foreach (var call in calls) Evaluate(call).ShouldBe(("Null", 1));
    }

    [Fact]
    public void A_hard_error_in_the_body_makes_the_whole_call_a_soft_error()
    {
        Evaluate(turn => Numbers.Map(turn, turn.Closure(Broken))).ShouldBe(("Null", 1));
        Evaluate(turn => Numbers.Filter(turn, turn.Closure(Throwing))).ShouldBe(("Null", 1));
        Evaluate(turn => Numbers.Map(turn, CsmlValue.Failure("no"))).ShouldBe(("failed", 0));
    }

    [Fact]
    public void A_body_starts_fresh_for_each_element() =>
        Evaluate(turn => Numbers.Map(turn, turn.Closure(Counting))).ShouldBe(("[1,1,1]", 0));

    [Fact]
    public void A_closure_whose_code_is_gone_is_an_error()
    {
        CsmlValue old = new CsmlClosure("gone", CsmlObject.Empty);
        Evaluate(turn => Closures.Call(turn, "f", old, [])).ShouldBe(("Null", 1));
        Evaluate(turn => Numbers.Map(turn, old)).ShouldBe(("Null", 1));
        Evaluate(turn => turn.Recapture(old, ("rate", 1)).Call(turn, "type_of")).ShouldBe(("closure", 0));
    }

    [Fact]
    public void A_stored_closure_runs_as_before() =>
        Evaluate(turn =>
        {
            var stored = ValueSerializer.Deserialize(ValueSerializer.Serialize(turn.Closure(Rated, ("rate", 4))));
            return Closures.Call(turn, "f", stored, [5]);
        }).ShouldBe(("20", 0));

    [Fact]
    public void Closures_show_as_null_and_equal_nothing()
    {
        Evaluate(turn => CsmlValue.Array(turn.Closure(Add))).ShouldBe(("[null]", 0));
        Evaluate(turn => turn.Closure(Add)).ShouldBe(("Null", 0));
        Evaluate(turn => turn.Closure(Add) == turn.Closure(Add)).ShouldBe(("false", 0));
        Evaluate(turn => CsmlValue.Array(turn.Closure(Add)) == CsmlValue.Array(turn.Closure(Add))).ShouldBe(("false", 0));
        Evaluate(turn => !turn.Closure(Add)).ShouldBe(("true", 0));
        Evaluate(turn => 1 + turn.Closure(Add)).ShouldBe(("failed", 0));
    }

    [Fact]
    public void What_secure_values_decide_is_secure()
    {
        var secret = ((CsmlValue)2).AsSecure();
        CsmlValue[] results = [];
        Evaluate(turn =>
        {
            var rated = turn.Closure(Rated, ("rate", secret));
            results =
            [
                rated, Numbers.Map(turn, rated), Numbers.Filter(turn, rated), Numbers.Reduce(turn, 1, rated),
                Closures.Call(turn, "f", rated, [1]), Numbers.AsSecure().Map(turn, turn.Closure(Zero)),
                CsmlValue.Array(1, secret).Map(turn, turn.Closure(Tenfold)), CsmlValue.Array().AsSecure().Filter(turn, turn.Closure(Zero)),
            ];
            return CsmlValue.Null;
        });
        results.ShouldAllBe(result => result.IsSecure);
    }

    [Fact]
    public async Task A_closure_that_awaits_runs_where_it_is_awaited()
    {
        List<CsmlValue> results = [];
        var flow = new WaitingFlow(All, async turn =>
        {
            var waiting = turn.Closure(Waiting, ("rate", 3));
            results.Add(await Closures.CallAsync(turn, "f", waiting, [2]));
            results.Add(await Closures.CallNamedAsync(turn, "f", waiting, [("n", 4)]));
            results.Add(await Numbers.CallAsync(turn, "map", [waiting]));
            results.Add(await Numbers.CallAsync(turn, "filter", [turn.Closure(Index)]));
            results.Add(await Numbers.CallAsync(turn, "reduce", [0, turn.Closure(Add)]));
            results.Add(await Numbers.CallAsync(turn, "map", [turn.Closure(Broken)]));
            results.Add(await Numbers.CallAsync(turn, "length", []));
        });
        var result = await Probe.RunAsync(flow);
        results.Select(value => value.ToDisplayString()).ShouldBe(["6", "12", "[3,6,9]", "[2,3]", "6", "Null", "3"]);
        result.Texts().ShouldBe(["error"]);
    }

    [Fact]
    public void Endless_recursion_of_closures_ends_as_an_error()
    {
        ClosureDefinition again = null!;
        again = new("again", ["n"], [], (turn, _) => Numbers.Map(turn, turn.Closure(again)).OrFail());
        var result = Run(turn => turn.Say(Closures.Call(turn, "f", turn.Closure(again), [1])), [again]);
        result.Status.ShouldBe(TurnStatus.Error);
    }

    [Fact]
    public void Loops_in_loops_end_when_the_turn_takes_too_long()
    {
        var clock = new SteppingClock(TimeSpan.FromMilliseconds(100));
        var items = CsmlValue.Array(new CsmlValue[5_000]);
        ClosureDefinition outer = new("outer", ["n"], [], (turn, _) => items.Map(turn, turn.Closure(Zero)));
        var flow = new ScriptedFlow("Main", ("start", (turn, _) =>
        {
            turn.Say(items.Map(turn, turn.Closure(outer)));
            return StepExit.End;
        }
        ))
        { Closures = [outer, Zero] };
        var result = new Conversation(new ScriptedBot(flow), values: new ValueContext(new Random(1), clock)).Say("hi");
        result.Texts().ShouldBe(["error", "(nothing)"]);
        clock.Reads.ShouldBeLessThan(1_000);
    }

    private static CsmlValue Numbers => CsmlValue.Array(1, 2, 3);

    private static (string Text, int Errors) Evaluate(Func<Turn, CsmlValue> expression, params (string Name, CsmlValue Value)[] memory)
    {
        CsmlValue value = default;
        var result = Run(turn => value = expression(turn), All, memory);
        result.Status.ShouldBe(TurnStatus.End);
        return (value.IsFailed ? "failed" : value.ToDisplayString(), result.Messages.Count);
    }

    private static TurnResult Run(
        Action<Turn> code, IReadOnlyList<ClosureDefinition> closures, params (string Name, CsmlValue Value)[] memory)
    {
        var flow = new ScriptedFlow("Main", ("start", (turn, _) =>
        {
            code(turn);
            return StepExit.End;
        }
        ))
        { Closures = closures };
        var conversation = new Conversation(new ScriptedBot(flow));
        foreach (var (name, value) in memory) conversation.Memory[name] = value;
        return conversation.Say("hi");
    }
}
