using Microsoft.Extensions.Logging;

namespace Csml.Tests.Shared;

/// <summary>Collects what is logged, each entry as its level and its text.</summary>
internal sealed class ListLoggerProvider(List<string> entries) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (entries)
        {
            entries.Add($"{logLevel} {formatter(state, exception)}{(exception is null ? "" : $" {exception}")}");
        }
    }

    public void Dispose()
    {
    }
}
