using System.Runtime.CompilerServices;
using System.Text;
using Csml.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csml.Runtime.Tests.Storage;

/// <summary>
/// The child process of the kill test: this assembly, started with a variable that says which file to write to. It commits turns
/// until it is killed and prints the number of each one that was acknowledged.
/// </summary>
internal static class StoreWriter
{
    internal const string Variable = "CSML_TEST_STORE_WRITER";

    internal static readonly ClientKey Client = new("Bot", "en", "+15550100");

#pragma warning disable CA2255 // The assembly is a program here: this must run before the test runner's own Main.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void WriteIfAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } path) return;
        WriteForever(path);
    }

    private static void WriteForever(string path)
    {
        using var store = SqliteCallStore.Open(path, Durability.Process, NullLogger<SqliteCallStore>.Instance);
        using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        for (var turn = 1; ; turn++)
        {
            var answer = Encoding.UTF8.GetBytes($"<{turn}/>");
            var call = new CallRecord
            {
                CallSid = "CA1",
                Turn = turn,
                Status = CallStatus.Live,
                LastAnswer = answer,
                UpdatedAt = DateTimeOffset.UtcNow,
            };

            // An array, because the list of a collection expression is a type of this assembly: another thread that reads it would
            // wait for the end of this initializer.
            var commit = new TurnCommit(Client, turn == 1 ? null : turn - 1, call, new StoredMemoryWrite[] { new("n", answer) });
            store.CommitAsync(commit, CancellationToken.None).AsTask().GetAwaiter().GetResult();
            output.WriteLine(turn);
        }
    }
}
