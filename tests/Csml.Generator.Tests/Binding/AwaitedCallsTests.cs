using Csml.Generator.Binding;
using Csml.Generator.Model;
using Csml.Generator.Tests.Support;
using Csml.Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Tests.Binding;

/// <summary>Which calls are awaited, as the interfaces of the flows tell.</summary>
public sealed class AwaitedCallsTests
{
    private const string Runner = "fn run(f) { return f(1) }\nfn each(list, f) { return list.map(f) }\nstart:\n  hold\n";

    [Theory]
    [InlineData("start:\n  do f = (n) { return n }\n", false)]
    [InlineData("start:\n  do f = (n) { return App(\"add\", a = n) }\n", false)]
    [InlineData("start:\n  do f = (n) { return App(\"order_status\", number = n) }\n", true)]
    [InlineData("start:\n  do f = (n) { return App(n, number = n) }\n", true)]
    [InlineData("start:\n  do f = (n) { return n.send() }\n", true)]
    [InlineData("start:\n  do f = (n) { return [(m) { return m.send() }] }\n", true)]
    [InlineData("start:\n  do f = (n) { return n.map((m) { return m.send() }) }\n", true)]
    [InlineData("start:\n  do x = [1].map((n) { return n.send() })\n", false)]
    [InlineData("fn wait(n) { return n.send() }\nstart:\n  do f = (n) { return wait(n) }\n", true)]
    [InlineData("fn wait(n) { return n.send() }\nstart:\n  do f = (n) { return n(1) }\n", false)]
    [InlineData("const F = {\"f\": (n) { return n.send() }}\nstart:\n  hold\n", true)]
    public void A_closure_that_awaits_makes_calls_of_unknown_closures_awaited(string flow, bool awaits)
    {
        var awaited = new AwaitedCalls(BotInterface.Create([Interface("Default", flow), Interface("Tools", Runner)], ComponentTable.Empty), BoundBot.Functions);

        awaited.ClosuresAwait.ShouldBe(awaits);
        awaited.OfFunction(new FunctionReference(null, "Tools", "run")).ShouldBe(awaits);
        awaited.OfFunction(new FunctionReference(null, "Tools", "each")).ShouldBe(awaits);
    }

    [Theory]
    [InlineData("fn f(n) { return n.send() }", true)]
    [InlineData("fn f(n) { return g(n) }\nfn g(n) { if (n) return f(n) else return App(\"order_status\", number = n) }", true)]
    [InlineData("fn f(n) { return g(n) }\nfn g(n) { return f(n) }", false)]
    [InlineData("fn f(n) { return [n].map((m) { return m.send() }) }", true)]
    [InlineData("fn f(n) { return [n].map((m) { return m + 1 }) }", false)]
    [InlineData("fn f(n) { do n.send() = 1 return n }", true)]
    public void A_function_awaits_what_it_calls(string function, bool awaits) =>
        new AwaitedCalls(BotInterface.Create([Interface("Default", function + "\nstart:\n  hold\n")], ComponentTable.Empty), BoundBot.Functions)
            .OfFunction(new FunctionReference(null, "Default", "f")).ShouldBe(awaits);

    [Fact]
    public void Closures_that_call_and_capture_nothing_are_no_news_to_other_flows()
    {
        var flow = Interface("Default", "start:\n  do f = (n, m) {\n    do k = n\n    return k + m.length()\n  }\n  say f(1, \"a\")\n");

        flow.Closures.ShouldBeEmpty();
        flow.CapturedNames.ShouldBeEmpty();
    }

    [Fact]
    public void What_closures_may_capture_is_part_of_it() =>
        Interface("Default", "const K = 1\nfn g(n) { return n }\nstart:\n  do f = (n) {\n    if (n) do own = K\n    foreach (x) in list { do y = x }\n    return g(own) + call(n) + event\n  }\n")
            .CapturedNames.ShouldBe(["call", "list", "own"]);

    private static FlowInterface Interface(string name, string text)
    {
        var tree = FlowTree.Parse(new SourceFile("/bot/" + name + ".csml", SourceText.From(text)), TestContext.Current.CancellationToken);
        return InterfaceReader.Read(tree.Source, tree.Syntax);
    }
}
