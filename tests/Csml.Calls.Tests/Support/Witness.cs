using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Json;
using Csml.Storage;
using Microsoft.Extensions.Logging;

namespace Csml.Calls.Tests.Support;

/// <summary>
/// Notes all that an app tells anybody: log records of every level with their values, scopes and exceptions; activities, measurements and
/// exceptions of the whole process; what its store is given.
/// </summary>
internal sealed class Witness : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(string Place, string Text)> _notes = [];
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public Witness()
    {
        _activities = new()
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Note,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => NoteMeasurement(instrument, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => NoteMeasurement(instrument, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => NoteMeasurement(instrument, tags));
        _meters.Start();
        AppDomain.CurrentDomain.FirstChanceException += Note;
    }

    public IReadOnlyCollection<(string Place, string Text)> Notes => _notes;

    public void Note(string place, string text) => _notes.Enqueue((place, text));

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Note("scope", Spell(state));
        return null;
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Note("log", $"{logLevel} {eventId} {formatter(state, exception)} {Spell(state)} {exception} {Spell(exception?.Data)}");

    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= Note;
        _activities.Dispose();
        _meters.Dispose();
    }

    private void Note(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        // What the function itself throws is its own, and what System.Text.Json throws is caught where from_json reads: that they get
        // no further is what is tested.
        if (thrown.Exception is not (SecretException or JsonException)) Note("exception", thrown.Exception.ToString());
    }

    private void Note(Activity activity)
    {
        var events = activity.Events.Select(entry => $"{entry.Name} {Spell(entry.Tags)}");
        Note("activity", $"{activity.DisplayName} {Spell(activity.TagObjects)} {Spell(activity.Baggage)} {string.Join(' ', events)}");
    }

    private void NoteMeasurement(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Note("measurement", $"{instrument.Name} {Spell(tags.ToArray())}");

    private static string Spell(object? value) => value switch
    {
        null or string => $"{value}",
        IEnumerable values => string.Join(' ', values.Cast<object?>().Select(item => $"{item}")),
        _ => $"{value}",
    };

    /// <summary>A store that notes down what it is given.</summary>
    public sealed class Store(ICallStore inner, Witness witness) : ICallStore
    {
        public ValueTask<CallSnapshot> LoadAsync(ClientKey client, string callSid, CancellationToken cancellationToken) =>
            inner.LoadAsync(client, callSid, cancellationToken);

        public ValueTask<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
        {
            var call = commit.Call;
            ReadOnlyMemory<byte>?[] parts = [call.State, call.Pending, call.LastAnswer, call.Deferred, call.Opening];
            foreach (var bytes in parts) witness.Note("store", Encoding.UTF8.GetString((bytes ?? default).Span));
            foreach (var write in commit.MemoryWrites)
                witness.Note("memory", $"{write.Name} {Encoding.UTF8.GetString((write.Value ?? default).Span)}");
            return inner.CommitAsync(commit, cancellationToken);
        }

        public ValueTask ForgetAsync(string bot, string user, CancellationToken cancellationToken) =>
            inner.ForgetAsync(bot, user, cancellationToken);
    }
}
