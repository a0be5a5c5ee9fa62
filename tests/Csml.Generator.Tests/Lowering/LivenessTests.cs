using Csml.Generator.Lowering;
using Csml.Generator.Model;

namespace Csml.Generator.Tests.Lowering;

/// <summary>What has to be kept across a hold: no more than is read behind it.</summary>
public sealed class LivenessTests
{
    private static readonly string[] Names = ["a", "b", "c"];

    [Fact]
    public void What_is_read_behind_it_lives() => LiveAt(Hold, Say("b"), Say("a")).ShouldBe(["a", "b"]);

    [Fact]
    public void What_is_written_first_does_not() => LiveAt(Hold, Set("a"), Say("a")).ShouldBeEmpty();

    [Fact]
    public void What_may_go_to_the_memory_lives_since_it_matters_whether_it_is_set() =>
        LiveAt(Hold, new AssignModel("a", new IntegerModel(1), KeepsOnFailure: false)).ShouldBe(["a"]);

    [Fact]
    public void Either_branch_may_read_it() => LiveAt(Hold, If("c", [Say("a")], [Say("b")])).ShouldBe(["a", "b", "c"]);

    [Fact]
    public void Both_branches_have_to_write_it() => LiveAt(Hold, If("c", [Set("a")], [Set("b")]), Say("a"), Say("b")).ShouldBe(["a", "b", "c"]);

    [Fact]
    public void A_loop_comes_back_to_what_stands_before_the_hold() =>
        LiveAt(While("c", [Say("a"), Hold, Set("a")])).ShouldBe(["c"]);

    [Fact]
    public void A_loop_that_writes_late_reads_the_last_round() =>
        LiveAt(While("c", [Say("a"), Hold, Set("b")]), Say("b")).ShouldBe(["a", "c"]);

    [Fact]
    public void Break_leads_behind_the_loop_and_continue_to_its_head()
    {
        LiveAt(While("c", [Hold, new BreakModel()]), Say("b")).ShouldBe(["b"]);
        LiveAt(While("c", [Say("a"), Hold, new ContinueModel()]), Say("b")).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void Behind_an_exit_nothing_lives() => LiveAt(Hold, If("c", [new ExitModel(ExitKind.End)], []), Say("a")).ShouldBe(["a", "c"]);

    [Fact]
    public void A_foreach_sets_its_variables_and_goes_on_itself()
    {
        var loop = new ForeachModel("__each_a", "a", null, new LocalModel("b"), [Hold, Say("a")]);
        var liveness = Liveness.Of([loop], Names);

        liveness.LocalsBehind(Hold).ShouldBe(["a"]);
        liveness.LoopsBehind(Hold).ShouldBe(["__each_a"]);
    }

    [Fact]
    public void Nesting_does_not_multiply_the_work()
    {
        var body = (EquatableArray<StatementModel>)[Hold, Say("a")];
        for (var depth = 0; depth < 200; depth++)
            body = [While("c", body)];

        Liveness.Of(body, Names).LocalsBehind(Hold).ShouldBe(["a", "c"]);
    }

    private static HoldModel Hold { get; } = new(1, IsSecure: false);

    private static EquatableArray<string> LiveAt(params StatementModel[] statements) =>
        Liveness.Of([.. statements], Names).LocalsBehind(Hold);

    private static SayModel Say(string name) => new(new LocalModel(name));

    private static AssignLocalModel Set(string name) => new(name, new IntegerModel(1));

    private static IfModel If(string condition, EquatableArray<StatementModel> then, EquatableArray<StatementModel> otherwise) =>
        new(new LocalModel(condition), then, otherwise);

    private static WhileModel While(string condition, EquatableArray<StatementModel> body) =>
        new([], new LocalModel(condition), body);
}
