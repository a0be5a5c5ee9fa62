using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Csml.Benchmarks.Building;
using Csml.Generator.Binding;
using Csml.Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Benchmarks.Parsing;

/// <summary>From the text of a flow of a hundred lines to its tree.</summary>
[Config(typeof(Configuration))]
[MemoryDiagnoser]
public class ParsingBenchmark
{
    private static readonly string Text = FlowTexts.Write(flow: 1, flows: 200);

    private readonly SourceText _source = SourceText.From(Text);

    [Benchmark]
    public object Parse() => FlowTree.Parse(new SourceFile("/bot/Flow1.csml", _source), CancellationToken.None);

    private sealed class Configuration : ManualConfig
    {
        public Configuration()
        {
            AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
            AddColumn(new MegabytesColumn(Encoding.UTF8.GetByteCount(Text)));
        }
    }
}
