using System.Threading.Channels;
using Csml.Conformance.Cases;
using Csml.Conformance.Playing;

namespace Csml.Conformance.Workers;

/// <summary>Plays cases in as many workers as there are cores.</summary>
internal static class WorkerPool
{
    /// <summary>The outcomes, in the order of the cases.</summary>
    public static async Task<CaseOutcome[]> PlayAsync(IReadOnlyList<ConformanceCase> cases, TimeSpan timeLimit)
    {
        var outcomes = new CaseOutcome[cases.Count];
        var waiting = Channel.CreateUnbounded<int>();
        for (var index = 0; index < cases.Count; index++) waiting.Writer.TryWrite(index);
        waiting.Writer.Complete();

        await Task.WhenAll(Enumerable.Range(0, Math.Min(Environment.ProcessorCount, cases.Count)).Select(_ => WorkAsync()));
        return outcomes;

        async Task WorkAsync()
        {
            WorkerProcess? worker = null;
            try
            {
                await foreach (var index in waiting.Reader.ReadAllAsync())
                {
                    worker ??= await WorkerProcess.StartAsync();
                    outcomes[index] = await worker.PlayAsync(cases[index], timeLimit);
                    if (worker.IsAlive) continue;
                    worker.Dispose();
                    worker = null;
                }
            }
            finally
            {
                worker?.Dispose();
            }
        }
    }
}
