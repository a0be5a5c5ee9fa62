using Microsoft.Extensions.Logging;

namespace Csml.Testing.Hosting;

/// <summary>Collects the warnings and errors that are logged: they tell why a call went otherwise than expected.</summary>
internal sealed class WarningLog : ILoggerProvider, ILogger
{
    private readonly List<string> _entries = [];

    internal IReadOnlyList<string> Entries
    {
        get
        {
            lock (_entries) return [.. _entries];
        }
    }

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc />
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc />
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    /// <inheritdoc />
    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        var entry = exception is null ? formatter(state, exception) : $"{formatter(state, exception)}: {exception}";
        lock (_entries) _entries.Add(entry);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // An instance of the bot ends with its turn; what was logged is still to be read.
    }
}
