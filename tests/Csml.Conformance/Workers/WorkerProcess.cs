using System.Diagnostics;
using System.Globalization;
using System.Text;
using Csml.Conformance.Cases;
using Csml.Conformance.Playing;

namespace Csml.Conformance.Workers;

/// <summary>
/// A process that plays cases, so that one which never ends, overflows the stack or eats the memory can be stopped and costs nothing
/// but itself.
/// </summary>
internal sealed class WorkerProcess : IDisposable
{
    /// <summary>How long a worker may take to start, on a machine that is busy with all of them.</summary>
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    /// <summary>Bytes; beyond this an allocation fails, in that case alone.</summary>
    private const long HeapLimit = 2L << 30;

    private const int MaxErrorLength = 2_000;

    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private WorkerProcess(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>Starts a worker and waits until it is ready.</summary>
    public static async Task<WorkerProcess> StartAsync()
    {
        var start = new ProcessStartInfo
        {
            FileName = "dotnet",
            ArgumentList = { typeof(WorkerProcess).Assembly.Location, Worker.Argument },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";

        var worker = new WorkerProcess(Process.Start(start)!);
        using var limit = new CancellationTokenSource(StartLimit);
        var first = await worker._process.StandardOutput.ReadLineAsync(limit.Token);
        return first == Worker.Ready
            ? worker
            : throw new InvalidOperationException($"a worker did not start: {first ?? worker.Death()}");
    }

    /// <summary>Whether the worker can play another case.</summary>
    public bool IsAlive { get; private set; } = true;

    /// <summary>Plays a case; the worker does not survive one that takes too long.</summary>
    public async Task<CaseOutcome> PlayAsync(ConformanceCase played, TimeSpan timeLimit)
    {
        using var limit = new CancellationTokenSource(timeLimit);
        try
        {
            await _process.StandardInput.WriteLineAsync(played.Json.AsMemory(), limit.Token);
            await _process.StandardInput.FlushAsync(limit.Token);
            if (await _process.StandardOutput.ReadLineAsync(limit.Token) is { } line) return OutcomeJson.Read(line);
        }
        catch (OperationCanceledException)
        {
            IsAlive = false;
            return CaseOutcome.OutOfTime(timeLimit);
        }
        catch (IOException)
        {
            // It is dead already; what it said last tells why.
        }

        IsAlive = false;
        return CaseOutcome.Crashed(Death());
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private string Death()
    {
        _process.WaitForExit(TimeSpan.FromSeconds(10));
        var code = _process.HasExited ? FormattableString.Invariant($"the process died with exit code {_process.ExitCode}") : "the process closed its output";
        lock (_errors) return $"{code}\n{_errors}".TrimEnd();
    }

    private void Keep(string? line)
    {
        lock (_errors)
        {
            if (line is not null && _errors.Length < MaxErrorLength) _errors.AppendLine(line);
        }
    }
}
