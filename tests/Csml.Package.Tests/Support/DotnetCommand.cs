using System.Diagnostics;
using System.Text;

namespace Csml.Package.Tests.Support;

/// <summary>Runs <c>dotnet</c> as a user's shell would: nothing of the test run's own environment goes along.</summary>
internal static class DotnetCommand
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(4);

    public static async Task<CommandResult> RunAsync(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        CleanEnvironment(start);

        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeLimit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new CommandResult($"dotnet {string.Join(' ', start.ArgumentList)}", process.ExitCode, output.ToString());

        void Append(string? line)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }

    /// <summary>Takes away what the test runner set for itself and what would configure the bot or the build behind our back.</summary>
    public static void CleanEnvironment(ProcessStartInfo start)
    {
        string[] foreign = ["MSBUILD", "VSTEST", "COREHOST", "DOTNET_HOST", "ASPNETCORE_", "DOTNET_ENVIRONMENT", "CSML", "CONFIGURATION", "CI"];
        foreach (var name in start.Environment.Keys.ToArray())
        {
            if (foreign.Any(prefix => name.Equals(prefix, StringComparison.OrdinalIgnoreCase)
                || (prefix != "CI" && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))))
            {
                start.Environment.Remove(name);
            }
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";

        // A build node that stays would keep our pipe open, and the generator of an earlier project in memory.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
    }
}
