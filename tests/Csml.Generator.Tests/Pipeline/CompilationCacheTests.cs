using Csml.Generator.Model;
using Csml.Generator.Pipeline;
using Csml.Generator.Tests.Support;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Tests.Pipeline;

/// <summary>What was compiled is compiled once, and what is not asked for is forgotten.</summary>
public sealed class CompilationCacheTests
{
    [Fact]
    public void Equal_inputs_are_compiled_once()
    {
        Compile("start:\n  say \"once\"\n").ShouldBeSameAs(Compile("start:\n  say \"once\"\n"));
        Compile("start:\n  say \"once\"\n").ShouldNotBeSameAs(Compile("start:\n  say \"twice\"\n"));
    }

    [Fact]
    public void The_interface_of_a_bot_is_one_object()
    {
        EquatableArray<FlowInterface> flows = [Flow("start:\n  remember a = 1\n").Interface];
        EquatableArray<FlowInterface> same = [Flow("start:\n  say 1\n  remember a = 2\n").Interface];
        EquatableArray<FlowInterface> other = [Flow("start:\n  remember b = 1\n").Interface];

        CompilationCache.InterfaceOf(flows, ComponentTable.Empty).ShouldBeSameAs(CompilationCache.InterfaceOf(same, ComponentTable.Empty));
        CompilationCache.InterfaceOf(flows, ComponentTable.Empty).ShouldNotBeSameAs(CompilationCache.InterfaceOf(other, ComponentTable.Empty));
    }

    [Fact]
    public void A_text_is_parsed_once_for_all_who_read_it()
    {
        var file = new TestAdditionalText("/bot/Default.csml", "start:\n  hold\n");
        var token = TestContext.Current.CancellationToken;

        var options = TestProject.Create().Options;
        ParsedFlow.Read(file, options, token).ShouldBeSameAs(ParsedFlow.Read(file, options, token));
    }

    [Fact]
    public void What_is_asked_for_stays_and_what_is_not_goes()
    {
        var computed = new List<int>();
        var cache = new BoundedCache<int, string>(capacity: 8);
        for (var key = 0; key < 100; key++)
        {
            Get(-1);
            Get(key);
        }

        computed.Count(key => key == -1).ShouldBe(1);
        Get(99);
        computed.Count(key => key == 99).ShouldBe(1);
        Get(0);
        computed.Count(key => key == 0).ShouldBe(2);

        string Get(int key) => cache.GetOrAdd(key, missing =>
        {
            computed.Add(missing);
            return missing.ToString(System.Globalization.CultureInfo.InvariantCulture);
        });
    }

    [Fact]
    public void Threads_that_ask_at_once_get_one_value()
    {
        var cache = new BoundedCache<int, object>(capacity: 8);
        using var together = new Barrier(4);
        var values = new object[4];

        var threads = Enumerable.Range(0, values.Length)
            .Select(index => new Thread(() => values[index] = cache.GetOrAdd(1, _ =>
            {
                together.SignalAndWait(TestContext.Current.CancellationToken);
                return new object();
            })))
            .ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        values.Distinct().Count().ShouldBe(1);
    }

    private static CompiledFlow Compile(string text)
    {
        var flow = Flow(text);
        var bot = CompilationCache.InterfaceOf([flow.Interface], ComponentTable.Empty);
        return CompilationCache.Compile(
            FlowInput.Create(flow, bot, [flow]),
            bot,
            FunctionTable.Empty,
            GeneratorOptions.Default,
            TestContext.Current.CancellationToken);
    }

    private static ParsedFlow Flow(string text) => new("/bot/Default.csml", SourceText.From(text));
}
