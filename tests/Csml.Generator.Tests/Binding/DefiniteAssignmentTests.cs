using Csml.Generator.Binding;
using Csml.Generator.Syntax.Nodes;
using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Binding;

/// <summary>What a variable that is read means at its place, through all that a step can do to it.</summary>
public sealed class DefiniteAssignmentTests
{
    /// <summary>The statements of a step, and the kinds of its reads of <c>x</c> in the order of the text.</summary>
    public static TheoryData<string, string> Steps => new()
    {
        // A do reaches the memory where that has the name, so that the step variable may stay unset.
        { "do x = 1 say x", "MaybeLocal" },
        { "say x", "MemoryOnly" },
        { "say x do x = 1", "MemoryOnly" },
        { "do 1 as x say x", "MaybeLocal" },
        { "remember x = 1 say x", "MemoryOnly" },
        { "remember 1 as x say x", "MemoryOnly" },

        // as, use and foreach write the step variable whatever the memory has.
        { "say 1 as x say x", "AssignedLocal" },
        { "do y = 1 as x say x", "AssignedLocal" },
        { "use 1 as x say x", "AssignedLocal" },
        { "say [1 as x, x]", "AssignedLocal" },
        { "say [x, 1 as x]", "MemoryOnly" },
        { "say (1 as x) + x", "AssignedLocal" },
        { "say \"{{1 as x}} {{x}}\"", "AssignedLocal" },
        { "if (1 as x) say x", "AssignedLocal" },
        { "if (true) { } else if (1 as x) { } say x", "MaybeLocal" },

        // Branches.
        { "if (true) { say 1 as x } say x", "MaybeLocal" },
        { "if (true) { say 1 as x } else { say 2 as x } say x", "AssignedLocal" },
        { "if (true) { say 1 as x } else { goto end } say x", "AssignedLocal" },
        { "if (true) { say 1 as x } else if (true) { say 2 as x } say x", "MaybeLocal" },
        { "if (true) { say 1 as x } else if (true) { say 2 as x } else { say 3 as x } say x", "AssignedLocal" },
        { "if (true) { say 1 as x goto end } say x", "MemoryOnly" },

        // Loops: the body may run not at all, or again.
        { "while (y) { say 1 as x } say x", "MaybeLocal" },
        { "while (y) { say x say 1 as x }", "MaybeLocal" },
        { "say 1 as x while (y) { say x do x = 2 } say x", "AssignedLocal,AssignedLocal" },
        { "while (y) { say 1 as x break } say x", "MaybeLocal" },
        { "while (true) { say 1 as x break } say x", "AssignedLocal" },
        { "while (true) { if (y) { break } say 1 as x } say x", "MaybeLocal" },
        { "while (y as x) { } say x", "AssignedLocal" },
        { "foreach (x) in [1] { say x } say x", "AssignedLocal,MemoryOnly" },
        { "foreach (y, x) in [1] { say x } say x", "AssignedLocal,MemoryOnly" },
        { "say 1 as x foreach (x) in [1] { } say x", "MemoryOnly" },
        { "foreach (y) in [1] { say x foreach (x) in [2] { say x } }", "MemoryOnly,AssignedLocal" },
        { "foreach (y) in [1] { if (y) { continue } say 1 as x say x } say x", "AssignedLocal,MaybeLocal" },
        { "say 1 as x foreach (y) in [1] { forget x say x say 2 as x } say x", "MemoryOnly,MaybeLocal" },

        // A hold keeps step variables; forget drops them.
        { "say 1 as x hold say x", "AssignedLocal" },
        { "do x = 1 hold say x", "MaybeLocal" },
        { "say 1 as x forget x say x", "MemoryOnly" },
        { "say 1 as x forget [y, x] say x", "MemoryOnly" },
        { "say 1 as x forget * say x", "MemoryOnly" },
        { "say 1 as x if (y) { forget x } say x", "MaybeLocal" },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_read_in_a_step_knows_where_to_look(string statements, string expected)
    {
        var flow = BoundBot.OfStep(statements)["Default"];

        KindsOfX(flow).ShouldBe(expected.Split(','));
    }

    [Theory]
    [InlineData("fn f() { do x = 1 return x }", "AssignedLocal")]
    [InlineData("fn f() { return x }", "MemoryOnly")]
    [InlineData("fn f(x) { return x }", "AssignedLocal")]
    [InlineData("fn f(y) { if (y) { do x = 1 } return x }", "MaybeLocal")]
    [InlineData("const x = 1\nfn f(x) { return x }", "Constant")]
    public void A_function_has_variables_of_its_own(string function, string expected)
    {
        var flow = BoundBot.Of(function + "\nstart:\n  remember x = 1\n")["Default"];

        KindsOfX(flow).ShouldBe([expected]);
    }

    [Theory]
    [InlineData("do x = 1", "LocalOrMemory")]
    [InlineData("say 1 as x do x = 2", "Local,Local")]
    [InlineData("do x = 1 do x = 2", "LocalOrMemory,LocalOrMemory")]
    [InlineData("do 1 as x", "LocalOrMemory")]
    [InlineData("foreach (x) in [1] { do x = 2 }", "Local,Local")]
    [InlineData("do x.k = 1", "MemoryOnly")]
    [InlineData("do x = {} do x.k = 1", "LocalOrMemory,LocalOrMemory")]
    [InlineData("say {} as x do x.k = 1", "Local,Local")]
    [InlineData("if (y) { say 1 as x } do x = 2", "Local,LocalOrMemory")]
    public void A_write_knows_where_to_go(string statements, string expected)
    {
        var flow = BoundBot.OfStep(statements)["Default"];

        WritesOf(flow).ShouldBe(expected.Split(','));
    }

    [Fact]
    public void A_write_to_a_constant_is_none()
    {
        var flow = BoundBot.Of("const x = 1\nstart:\n  do x = 2\n  do x.k = 3\n  do 4 as x\n")["Default"];

        WritesOf(flow).ShouldBe(["Constant", "Constant", "Constant"]);
        flow.Steps.ShouldHaveSingleItem().Locals.ShouldBeEmpty();
    }

    [Fact]
    public void A_write_in_a_function_is_local()
    {
        var flow = BoundBot.Of("fn f() {\n  do x = 1\n  return x\n}\nstart:\n  say f()\n")["Default"];

        WritesOf(flow).ShouldBe(["Local"]);
    }

    [Theory]
    [InlineData("event", "Event")]
    [InlineData("_metadata", "Metadata")]
    [InlineData("_env", "Env")]
    [InlineData("_memory", "Memory")]
    public void Special_names_mean_themselves(string name, string expected)
    {
        var flow = BoundBot.OfStep($"say {name}")["Default"];

        flow.ReadOf(flow.Syntax.Descendants<NameExpressionSyntax>().Single()).Kind.ToString().ShouldBe(expected);
    }

    [Fact]
    public void Locals_are_listed_in_the_order_in_which_they_appear()
    {
        var flow = BoundBot.OfStep("do b = 1 foreach (a, i) in [1 as c] { use 2 as d } remember m = 1 do p.q = 1")["Default"];

        flow.Steps.Single().Locals.Select(local => (local.Name, local.Role)).ShouldBe(
        [
            ("b", LocalRole.Variable),
            ("c", LocalRole.Variable),
            ("a", LocalRole.Loop),
            ("i", LocalRole.Loop),
            ("d", LocalRole.Variable),
        ]);
    }

    [Fact]
    public void Loops_as_deep_as_they_may_be_are_bound_in_one_pass()
    {
        const int Depth = 60;
        var text = string.Concat(Enumerable.Repeat("while (y) { do x = 1 ", Depth)) + new string('}', Depth);

        BoundBot.OfStep(text).Errors.ShouldBeEmpty();
    }

    private static IEnumerable<string> KindsOfX(BoundFlow flow) => flow.Syntax
        .Descendants<NameExpressionSyntax>()
        .Where(name => name.Name == "x")
        .Select(name => flow.ReadOf(name).Kind.ToString());

    private static IEnumerable<string> WritesOf(BoundFlow flow)
    {
        foreach (var node in flow.Syntax.Descendants<Csml.Generator.Syntax.SyntaxNode>())
        {
            var isWrite = node is AssignmentTargetSyntax or AsExpressionSyntax ||
                (node is NameSyntax && !flow.Syntax.Descendants<ForgetSyntax>().Any());
            if (isWrite)
                yield return flow.WriteOf(node).Kind.ToString();
        }
    }
}
