using Csml.Dialogue;
using Csml.Storage;
using Csml.Voice;

namespace Csml.Calls;

/// <summary>One turn of a call, from what is stored to what is to be stored.</summary>
internal sealed class CallTurn(CallTurns shared, CallRequest request, ClientKey client, CallSnapshot snapshot) : IAsyncDisposable
{
    private readonly TurnServices _services = new(shared.Scopes);
    private IReadOnlyList<MemoryWrite> _memoryWrites = [];

    /// <summary>Whether what the caller keyed or said may be seen in more than the event.</summary>
    private bool _isOpenQuestion;

    private CallRecord? Call => snapshot.Call;

    private VoiceChannel Channel => request.Channel;

    /// <summary>Whether the webhook answers a <c>hold_secure</c>, or what may have been one: nobody knows the question any more.</summary>
    internal bool AnswersSecret => request.Kind == CallRequestKind.Input && !_isOpenQuestion;

    /// <summary>Runs the turn; null where there is no call to go on with and none to begin.</summary>
    internal async ValueTask<CallRecord?> RunAsync()
    {
        var status = request.Parameters.Find(CallParameters.CallStatus);
        if (CallParameters.IsFinal(status))
        {
            CallLog.Ended(shared.Logger, request.CallSid, status);
            return Call is null ? null : Ended(FixedDocuments.Empty);
        }

        return request.Kind switch
        {
            CallRequestKind.First => await RunFlowAsync(shared.TriggerOf(Channel), state: null).ConfigureAwait(false),
            CallRequestKind.Input => await RunInputAsync().ConfigureAwait(false),
            CallRequestKind.DialResult when request.Parameters.Find(CallParameters.DialCallStatus) == "completed" => EndedOrNone(),
            _ => TakeDeferred(),
        };
    }

    /// <summary>What the store is asked to keep of it.</summary>
    internal TurnCommit Commit(CallRecord next)
    {
        if (_memoryWrites.Count == 0) return new(client, Call?.Turn, next, []);
        var writes = new StoredMemoryWrite[_memoryWrites.Count];
        for (var index = 0; index < writes.Length; index++)
        {
            var (name, value) = _memoryWrites[index];
            writes[index] = new(name, value.IsUnset ? default(ReadOnlyMemory<byte>?) : Values.ValueSerializer.Serialize(value));
        }

        return new(client, Call?.Turn, next, writes);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async ValueTask<CallRecord?> RunInputAsync()
    {
        var input = new CallerInput(
            request.Parameters.Find(CallParameters.Digits),
            request.Parameters.Find(CallParameters.SpeechResult),
            request.Parameters.Find(CallParameters.Confidence));
        var pending = Call?.Pending is { } question ? PendingQuestion.FromBytes(question.Span) : null;
        if (InputInterpreter.Interpret(input, pending, Channel.Options.GatherLanguage, []) is not { } said)
        {
            // R9: the conversation stops, and no flow hears of it.
            CallLog.NoInput(shared.Logger, request.CallSid, request.Turn);
            return EndedOrNone();
        }

        // While only documents of a flow that is over are left, nothing can come in.
        if (Call is { State: null }) return EndedOrNone();
        if (Call?.State is { } bytes && FrameSerializer.TryDeserialize(bytes.Span) is { } state)
        {
            _isOpenQuestion = !state.IsSecure;
            return await RunFlowAsync(said, state).ConfigureAwait(false);
        }

        CallLog.UnknownState(shared.Logger, request.CallSid);
        return await RestartAsync().ConfigureAwait(false);
    }

    private async ValueTask<CallRecord> RunFlowAsync(CsmlEvent input, DialogueState? state)
    {
        var result = await shared.Engine.RunAsync(shared.Bot, InputOf(input, state)).ConfigureAwait(false);
        return result.Status == TurnStatus.PositionLost
            ? await RestartAsync().ConfigureAwait(false)
            : Record(result, result.Messages);
    }

    /// <summary>The place where the call was is gone, with a deployment or with the store: an apology, and the welcome flow.</summary>
    private async ValueTask<CallRecord> RestartAsync()
    {
        _isOpenQuestion = false;
        var input = InputOf(shared.TriggerOf(Channel), state: null);
        var result = await shared.Engine.RunAsync(shared.Bot, input).ConfigureAwait(false);
        return Record(result, [Message.FromText(Channel.Options.Phrases.Apology), .. result.Messages]);
    }

    private CallRecord Record(TurnResult result, IReadOnlyList<Message> messages)
    {
        var from = request.Parameters.Find(CallParameters.From);
        var rendered = shared.Renderer.Render(messages, result.Status, Channel.Options, request.Urls, request.Turn + 1, from);
        _memoryWrites = result.MemoryWrites;

        // What is deferred is still to be answered, though the flow may be over.
        return Next(
            rendered.Twiml,
            result.Status == TurnStatus.Hold || rendered.Deferred is not null ? CallStatus.Live : CallStatus.Ended,
            result.State is { } state ? (ReadOnlyMemory<byte>?)FrameSerializer.Serialize(state) : null,
            rendered.Pending?.ToBytes(),
            rendered.Deferred);
    }

    /// <summary>Answers with the next document that was rendered in advance.</summary>
    private CallRecord? TakeDeferred()
    {
        if (Call?.Deferred is not { } deferred) return EndedOrNone();
        var (document, remaining) = DeferredDocuments.TakeFirst(deferred);
        return Next(
            document,
            Call.State is not null || remaining is not null ? CallStatus.Live : CallStatus.Ended,
            Call.State,
            Call.Pending,
            remaining);
    }

    private CallRecord? EndedOrNone() => Call is null ? null : Ended(FixedDocuments.Hangup);

    private CallRecord Ended(ReadOnlyMemory<byte> answer) => Next(answer, CallStatus.Ended);

    private CallRecord Next(
        ReadOnlyMemory<byte> answer,
        CallStatus status,
        ReadOnlyMemory<byte>? state = null,
        ReadOnlyMemory<byte>? pending = null,
        ReadOnlyMemory<byte>? deferred = null) => new()
        {
            CallSid = request.CallSid,
            Turn = request.Turn + 1,
            Status = status,
            State = state,
            Pending = pending,
            LastAnswer = answer,
            Deferred = deferred,
            Opening = Call?.Opening ?? OpeningSerializer.Serialize(request.Parameters),
            UpdatedAt = shared.Now,
        };

    private TurnInput InputOf(CsmlEvent input, DialogueState? state) => new()
    {
        Event = input,
        State = state,
        StartFlow = Channel.WelcomeFlow,
        DefaultFlow = shared.DefaultFlow,
        ReadMetadata = () => CallMetadata.Of(request, Call, withInput: !AnswersSecret),
        Memory = snapshot.Memory.Count == 0 ? StoredMemory.Empty : new StoredMemory(snapshot.Memory),
        Services = _services,
        Context = new()
        {
            CallSid = request.CallSid,
            Bot = client.Bot,
            Channel = client.Channel,
            Client = client.User,
            Turn = request.Turn,
            ReadParameters = () => CallParameters.ToDictionary(request.Parameters, withInput: !AnswersSecret),
        },
    };
}
