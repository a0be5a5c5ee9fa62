using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Csml.Benchmarks;

/// <summary>Measures in this process: the flows are compiled in this project, which another could not reference.</summary>
internal sealed class InProcessConfiguration : ManualConfig
{
    public InProcessConfiguration()
    {
        AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
        AddColumn(StatisticColumn.Median);
    }
}
