using BenchmarkDotNet.Running;
using Csml.Benchmarks.Building;
using Csml.Benchmarks.Http;
using Csml.Benchmarks.Parsing;
using Csml.Benchmarks.Turns;

const string Usage = """
    turn                               one turn of flow code
    parse                              parsing
    build                              generator and analyzer, in a project with 200 flows
    serve memory|<file>|bare <port>    a server for http.sh: the bot with a store, or a bare endpoint
    requests <file> <first> <calls>    the signed webhooks of so many calls, for http.sh
    """;

switch (args)
{
    case ["turn"]:
        BenchmarkRunner.Run<TurnBenchmark>();
        return 0;
    case ["parse"]:
        BenchmarkRunner.Run<ParsingBenchmark>();
        return 0;
    case ["build"]:
        await BuildMeasurement.RunAsync(Console.Out);
        return 0;
    case ["serve", "bare", var port]:
        await BareServer.RunAsync(int.Parse(port));
        return 0;
    case ["serve", var store, var port]:
        await BotServer.RunAsync(store, int.Parse(port));
        return 0;
    case ["requests", var file, var first, var calls]:
        await RequestFile.WriteAsync(file, int.Parse(first), int.Parse(calls));
        return 0;
    default:
        await Console.Error.WriteLineAsync(Usage);
        return 2;
}
