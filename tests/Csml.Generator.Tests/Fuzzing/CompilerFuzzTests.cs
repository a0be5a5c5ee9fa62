using System.Diagnostics;
using System.Text;
using Csml.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Csml.Generator.Tests.Fuzzing;

/// <summary>Whatever the text, the compiler does not throw, comes to an end soon, and what it emits is C#.</summary>
public sealed class CompilerFuzzTests
{
    private const int FlowsPerProject = 100;
    private const int LargeFlow = 64 * 1024;

    /// <summary>Far more than a large flow may take, for machines that do other things as well; what is quadratic takes minutes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public void Mutated_flows_are_compiled_to_CSharp()
    {
        foreach (var seed in FuzzSettings.Seeds(usual: 3))
        {
            var mutator = new FlowMutator(new Random(seed));
            ShouldCompile(seed, Enumerable.Range(0, FlowsPerProject).Select(_ => mutator.Next()));
        }
    }

    [Fact]
    public void Random_bytes_are_compiled_to_CSharp()
    {
        foreach (var seed in FuzzSettings.Seeds(usual: 1))
        {
            var random = new Random(seed);
            ShouldCompile(seed, Enumerable.Range(0, FlowsPerProject).Select(_ => Bytes(random, random.Next(400))));
        }
    }

    [Fact]
    public void Large_flows_of_anything_take_no_time_out_of_proportion()
    {
        foreach (var seed in FuzzSettings.Seeds(usual: 2))
        {
            var random = new Random(seed);
            var mutator = new FlowMutator(random);
            ShouldEnd(Bytes(random, LargeFlow));
            ShouldEnd(Fill(() => mutator.Next()));
            ShouldEnd(Fill(() => "\n" + mutator.Next().Split('\n').MaxBy(line => line.Length)));
        }
    }

    [Theory]
    [InlineData("(", 1_000_000)]
    [InlineData("[", 1_000_000)]
    [InlineData("{", 1_000_000)]
    [InlineData("-(", 1_000_000)]
    [InlineData("f(", 1_000_000)]
    [InlineData("x[", 1_000_000)]
    [InlineData("!", 1_000_000)]
    [InlineData("() {", 250_000)]
    [InlineData("{\"k\":", 500_000)]
    [InlineData("\"{{", 500_000)]
    [InlineData("if (a) {", 250_000)]
    [InlineData("foreach (a) in b {", 100_000)]
    [InlineData("else if (a) say 1 ", 100_000)]
    public void A_million_brackets_are_refused_and_many_of_what_nests_otherwise(string open, int count)
    {
        const string Start = "start:\n  say ";
        var text = new StringBuilder(Start).Insert(Start.Length, open, count);

        ShouldEnd(text.ToString()).ShouldContain(found => found.Severity == DiagnosticSeverity.Error);
    }

    private static IReadOnlyList<Diagnostic> ShouldEnd(string text)
    {
        var project = TestProject.WithFlows(("Default", text)).WithProperty("CsmlAnalyzersSkipped", "true");
        var started = Stopwatch.GetTimestamp();
        var run = project.Run();
        var elapsed = Stopwatch.GetElapsedTime(started);

        run.Exception.ShouldBeNull();
        elapsed.ShouldBeLessThan(Patience);
        return run.Diagnostics;
    }

    private static void ShouldCompile(int seed, IEnumerable<string> texts) =>
        FuzzedFlows.Compile(seed, [.. texts.Select((text, index) => (FormattableString.Invariant($"F{index}"), text))]);

    private static string Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return (random.Next(2) == 0 ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes);
    }

    private static string Fill(Func<string> next)
    {
        var text = new StringBuilder();
        while (text.Length < LargeFlow) text.Append(next());
        return text.ToString(0, LargeFlow);
    }
}
