using System.Diagnostics;
using System.Globalization;
using System.Text;
using Csml.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csml.Runtime.Tests.Storage;

public sealed class KilledProcessTests : IDisposable
{
    private const int TurnsBeforeTheKill = 200;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_acknowledged_turn_survives_the_kill_of_the_process()
    {
        var path = _folder.File("csml.db");
        var acknowledged = await WriteAndKill(path);

        using var store = SqliteCallStore.Open(path, Durability.Process, NullLogger<SqliteCallStore>.Instance);
        var stored = await store.LoadAsync(StoreWriter.Client, "CA1", TestContext.Current.CancellationToken);

        // One more may have been stored without its acknowledgement having been read.
        var turn = stored.Call.ShouldNotBeNull().Turn;
        turn.ShouldBeInRange(acknowledged, acknowledged + 1);
        var answer = Encoding.UTF8.GetString(stored.Call.LastAnswer.Span);
        answer.ShouldBe($"<{turn}/>");
        Encoding.UTF8.GetString(stored.Memory["n"].Span).ShouldBe(answer, "call and memory are one transaction");
    }

    private static async Task<int> WriteAndKill(string path)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(KilledProcessTests).Assembly.Location])
        {
            RedirectStandardOutput = true,
            Environment = { [StoreWriter.Variable] = path },
        };
        using var writer = Process.Start(start).ShouldNotBeNull();
        var acknowledged = 0;
        try
        {
            while (acknowledged < TurnsBeforeTheKill)
            {
                var line = await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
                acknowledged = int.Parse(line.ShouldNotBeNull(), CultureInfo.InvariantCulture);
            }
        }
        finally
        {
            writer.Kill();
        }

        // What was printed before the kill was acknowledged before it.
        while (await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { Length: > 0 } line)
            acknowledged = int.Parse(line, CultureInfo.InvariantCulture);
        await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
        return acknowledged;
    }
}
