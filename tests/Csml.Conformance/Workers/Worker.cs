using Csml.Conformance.Cases;
using Csml.Conformance.Playing;

namespace Csml.Conformance.Workers;

/// <summary>The other side of a <see cref="WorkerProcess"/>: plays the cases that come in, line by line.</summary>
internal static class Worker
{
    /// <summary>The argument that makes a worker of the program.</summary>
    public const string Argument = "--worker";

    /// <summary>What a worker says when it has compiled once, so that the compiler's own start does not count as a case's time.</summary>
    public const string Ready = "ready";

    private const string WarmUp =
        """{"id": "warm-up", "flows": [{"name": "Main", "content": "start:\n  do n = [1, 2]\n  foreach (i) in n { say \"{{i}}\" }\n  hold\n"}], "events": [{"content_type": "text", "content": {"text": "hi"}}]}""";

    /// <summary>Plays until nothing more comes.</summary>
    public static async Task RunAsync(TextReader input, TextWriter output)
    {
        await CaseRunner.RunAsync(CaseReader.Read(WarmUp));
        await SayAsync(output, Ready);
        while (await input.ReadLineAsync() is { } json)
        {
            await SayAsync(output, OutcomeJson.Write(await CaseRunner.RunAsync(CaseReader.Read(json))));
        }
    }

    private static async Task SayAsync(TextWriter output, string line)
    {
        await output.WriteLineAsync(line);
        await output.FlushAsync();
    }
}
