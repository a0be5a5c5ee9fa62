using Csml.Dialogue;
using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Lowering;

/// <summary>
/// The identity of a hold: the same from build to build as long as the question before it is, another where that is
/// another.
/// </summary>
public sealed class HoldIdentityTests
{
    private const string Flow = """
        start:
          say "First name?"
          hold
          say "Last name?"
          hold
          if (event) {
            say "Sure?"
            hold
          } else {
            say "Sure?"
            hold
          }
          foreach (x) in [1, 2] {
            say "Sure?"
            hold
          }
        """;

    /// <summary>Calls are resumed by these: they must not change from one release to the next.</summary>
    [Fact]
    public void An_identity_is_the_same_on_every_machine_and_in_every_release() => Identities(Flow).ShouldBe([
        "86c0c9af784d8ac1", "378e87adcf39d451", "b680aeaa266e8a65", "6d07f96c7325ea5d", "42e44814f19f9e90",
    ]);

    [Theory]
    [InlineData("say \"First name?\"\n  hold", "say   \"First name?\" // asked first\n\n  hold")]
    [InlineData("start:", "const X = 1\nfn f(a) { return a }\nstart:")]
    [InlineData("foreach (x)", "foreach /* each */ (x)")]
    public void White_space_comments_and_other_parts_of_the_flow_do_not_count(string original, string edited) =>
        Identities(Edit(original, edited)).ShouldBe(Identities(Flow));

    [Fact]
    public void Another_question_is_another_hold_and_the_others_stay()
    {
        var (before, after) = (Identities(Flow), Identities(Edit("Last name?", "Family name?")));

        after.Index().Where(hold => hold.Item != before[hold.Index]).Select(static hold => hold.Index).ShouldBe([1]);
    }

    [Theory]
    [InlineData("  } else {\n    say \"Sure?\"", "  } else if (event) {\n    say \"Sure?\"")]
    [InlineData("  foreach (x) in [1, 2] {", "  while (event) {")]
    public void Another_kind_of_block_is_another_place(string original, string edited) =>
        Identities(Edit(original, edited)).ShouldNotBe(Identities(Flow));

    [Fact]
    public void Equal_questions_are_told_apart_by_their_order()
    {
        var identities = Identities("start:\n  say \"Go on?\"\n  hold\n  say \"Go on?\"\n  hold\n");

        identities.ShouldBeUnique();
        identities[1].ShouldBe(identities[0] + "-2");
    }

    [Fact]
    public void Flow_and_step_belong_to_it()
    {
        const string Text = "start:\n  hold\nother:\n  hold\n";
        var bot = CompiledProject.Create(TestProject.WithFlows(("Default", Text), ("Second", Text))).Bot;

        bot.Flows.SelectMany(static flow => flow.Holds).Select(static hold => hold.Id).ShouldBeUnique();
    }

    private static string Edit(string original, string edited)
    {
        Flow.ShouldContain(original);
        return Flow.Replace(original, edited, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Identities(string flow) =>
        [.. Holds(flow).Select(static hold => hold.Id)];

    private static IReadOnlyList<HoldPoint> Holds(string flow) =>
        CompiledProject.Create(TestProject.WithFlows(("Default", flow))).Bot.Flows.Single().Holds;
}
