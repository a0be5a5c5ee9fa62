using Csml.Calls;
using Csml.Dialogue;
using Csml.Storage;
using Csml.Values;
using Csml.Voice;
using Microsoft.Extensions.Hosting;

namespace Csml.Phone;

/// <summary>Tells where a call is, from what is stored of it: the page sees what the next turn will begin with.</summary>
internal sealed class PositionReader(IBot bot, ICallStore store, IHostEnvironment environment)
{
    private readonly FlowRegistry _flows = new(bot);

    /// <summary>Reads the position of a call and the memory of its client.</summary>
    public async Task<PhonePosition> ReadAsync(PhonePositionRequest request, CancellationToken cancellationToken)
    {
        var client = ClientIdentity.Of(bot.Name, request.Channel, request.From, request.CallSid);
        var snapshot = await store.LoadAsync(client, request.CallSid, cancellationToken).ConfigureAwait(false);
        var state = snapshot.Call is { Status: CallStatus.Live, State: { } bytes } ? FrameSerializer.TryDeserialize(bytes.Span) : null;
        var hold = state is null ? null : _flows.Find(state.Position.Flow)?.FindHold(state.Position.HoldId);
        return new(
            request.Channel,
            snapshot.Call?.Status == CallStatus.Live,
            state is { IsSecure: true },
            state?.Position.Flow,
            state?.Position.Step,
            hold?.Source,
            hold?.Line ?? 0,
            await ReadSourceAsync(hold, cancellationToken).ConfigureAwait(false),
            LocalsOf(state),
            MemoryOf(snapshot),
            OptionsOf(snapshot.Call));
    }

    private async Task<SourceExcerpt?> ReadSourceAsync(HoldPoint? hold, CancellationToken cancellationToken) =>
        hold is { Source: { } file, Line: > 0 }
            ? await SourceExcerpt.ReadAsync(environment.ContentRootPath, file, hold.Line, cancellationToken).ConfigureAwait(false)
            : null;

    private static IReadOnlyList<PhoneField> LocalsOf(DialogueState? state)
    {
        var locals = new List<PhoneField>();
        foreach (var (name, value) in (state?.Frame ?? Frame.Empty).Entries)
        {
            // What the compiler keeps for itself, such as the state of a loop, begins so.
            if (!name.StartsWith("__", StringComparison.Ordinal) && !value.IsUnset)
                locals.Add(new(name, CsmlConvert.ToJson(value)));
        }

        return locals;
    }

    private static IReadOnlyList<PhoneField> MemoryOf(CallSnapshot snapshot) =>
    [
        .. snapshot.Memory
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => new PhoneField(entry.Key, CsmlConvert.ToJson(ValueSerializer.Deserialize(entry.Value.Span)))),
    ];

    private static IReadOnlyList<PhoneOption> OptionsOf(CallRecord? call) =>
        call is { Status: CallStatus.Live, Pending: { } pending }
            ? [.. PendingQuestion.FromBytes(pending.Span).Options.Select(option => new PhoneOption(option.Key, option.Title))]
            : [];
}
