using System.Collections.Concurrent;

namespace Csml.Calls.Tests.Support;

/// <summary>What the flows of these tests call in C#.</summary>
public static class Functions
{
    private static readonly ConcurrentDictionary<string, int> Runs = new();

    /// <summary>How often flow code of a call has called <c>count_run</c>.</summary>
    public static int RunsOf(string callSid) => Runs.GetValueOrDefault(callSid);

    /// <summary>Counts, and takes its time: twins of a turn have every chance to run beside each other.</summary>
    [CsmlFunction("count_run")]
    public static async Task<long> CountRun(CallContext call)
    {
        var runs = Runs.AddOrUpdate(call.CallSid, 1, (_, count) => count + 1);
        await Task.Delay(50);
        return runs;
    }
}
