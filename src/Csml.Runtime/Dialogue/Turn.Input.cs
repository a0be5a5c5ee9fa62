using System.Runtime.CompilerServices;
using Csml.Values;

namespace Csml.Dialogue;

/// <content>What came in: <c>event</c>, <c>_metadata</c>, <c>_env</c>.</content>
public sealed partial class Turn
{
    private const string ContextKey = "_context";

    private CsmlObject? _metadata;

    /// <summary>The bare word <c>event</c>: what the caller said or keyed, as a string.</summary>
    public CsmlValue Event => _input.Event.Value;

    /// <summary><c>_metadata</c> as a whole, with <c>_context</c>.</summary>
    public CsmlValue Metadata => MetadataObject.With(ContextKey, PositionObject());

    /// <summary><c>_env</c>.</summary>
    public CsmlValue Env => _input.Env;

    private CsmlObject MetadataObject =>
        _metadata ??= (_input.ReadMetadata?.Invoke() ?? _input.Metadata).TryGetObject(out var entries) ? entries : CsmlObject.Empty;

    /// <summary><c>event.key</c>: a field of the event's content.</summary>
    public CsmlValue EventField(string key, [CallerLineNumber] int line = 0) => _input.Event.Content.Field(this, key, line);

    /// <summary><c>event.key</c> where a missing key is not reported.</summary>
    public CsmlValue PeekEventField(string key, [CallerLineNumber] int line = 0) => _input.Event.Content.PeekField(this, key, line);

    /// <summary><c>event[index]</c>.</summary>
    public CsmlValue EventAt(CsmlValue index, [CallerLineNumber] int line = 0) => _input.Event.Content.At(this, index, line);

    /// <summary><c>event[index]</c> where a missing key is not reported.</summary>
    public CsmlValue PeekEventAt(CsmlValue index, [CallerLineNumber] int line = 0) => _input.Event.Content.PeekAt(this, index, line);

    /// <summary><c>event.method()</c>.</summary>
    public CsmlValue EventCall(string method, [CallerLineNumber] int line = 0) =>
        EventMethods.Invoke(this, _input.Event, method, [], line);

    /// <summary><c>event.method(…)</c>.</summary>
    public CsmlValue EventCall(string method, ReadOnlySpan<CsmlValue> arguments, [CallerLineNumber] int line = 0) =>
        EventMethods.Invoke(this, _input.Event, method, arguments, line);

    /// <summary><c>_metadata.key</c>: silently <c>null</c> where there is no such key.</summary>
    public CsmlValue MetadataField(string key) =>
        key == ContextKey ? PositionObject() : MetadataObject[key].OrNull();

    /// <summary><c>_metadata[key]</c>: as <see cref="MetadataField"/>; a HARD error for what is no key.</summary>
    public CsmlValue MetadataAt(CsmlValue index) =>
        index.IsFailed ? index
        : index.TryGetString(out var key) ? MetadataField(key).AsSecureIf(index.IsSecure)
        : CsmlValue.Failure(ErrorTexts.MetadataKey);

    /// <summary><c>_metadata._context</c>: where the conversation is and where it came from.</summary>
    private CsmlValue PositionObject() => History.Step is null || History.StepFlow is null
        ? CsmlValue.Object(("current_step", Step), ("current_flow", Flow), ("default_flow", DefaultFlow))
        : CsmlValue.Object(
            ("current_step", Step),
            ("current_flow", Flow),
            ("default_flow", DefaultFlow),
            ("previous_step", History.Step),
            ("previous_flow", History.StepFlow));
}
