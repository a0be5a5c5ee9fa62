using Csml.Dialogue;
using Csml.Values;
using Microsoft.Extensions.Logging;

namespace Csml.Voice;

/// <summary>
/// Renders the messages of a turn as TwiML: what can be heard becomes verbs, a hold one <c>Gather</c> around all of
/// them, the end of the flow <c>Hangup</c>. What only a screen could show is left out and logged.
/// </summary>
internal sealed class VoiceRenderer(ILogger<VoiceRenderer> logger)
{
    private const int ShortestPause = 250;

    /// <summary>
    /// Renders one turn. <paramref name="nextTurn"/> is the number that the next webhook of the call will carry,
    /// <paramref name="caller"/> who calls, as Twilio names them in <c>From</c>.
    /// </summary>
    public RenderedTurn Render(
        IReadOnlyList<Message> messages, TurnStatus status, VoiceOptions options, ActionUrls urls, int nextTurn, string? caller)
    {
        using var verbs = new VerbBuffer(options);
        var documents = new DocumentComposer(verbs, options, urls, nextTurn);
        var pending = default(PendingQuestion);
        foreach (var message in messages)
        {
            switch (message.Kind)
            {
                case MessageKind.CallForwarding when Transfer(message, options, caller) is { } transfer:
                    documents.CutAtTransfer(transfer);
                    break;
                case MessageKind.CallForwarding:
                    verbs.Say(SpokenForm.Of(options.Phrases.TransferUnavailable));
                    break;
                case MessageKind.Question or MessageKind.Button when message.Content.TryGetObject(out var content):
                    pending = Ask(verbs, content, options);
                    break;
                default:
                    Write(verbs, message, options);
                    break;
            }
        }

        var all = documents.Finish(status, pending);
        return new RenderedTurn(all[0], status == TurnStatus.Hold ? pending : null, DeferredDocuments.Join(all[1..]));
    }

    /// <summary>What a caller hears when something of ours failed: the channel's apology, then the end of the call.</summary>
    public static ReadOnlyMemory<byte> Apology(VoiceOptions options)
    {
        using var verbs = new VerbBuffer(options);
        return new DocumentComposer(verbs, options, new ActionUrls(""), 0).Finish(TurnStatus.Error, pending: null)[0];
    }

    private static PendingQuestion Ask(VerbBuffer verbs, CsmlObject content, VoiceOptions options)
    {
        var question = DigitMenu.OptionsOf(content);
        var isQuestion = content.ContainsKey("buttons");
        var title = isQuestion && content["title"].TryGetString(out var text) ? SpokenForm.Of(text) : "";
        verbs.Say(title);

        var isRead = options.ReadOptions switch
        {
            OptionReading.Never => false,
            OptionReading.Always => true,
            _ => !KeyInstructions.AreIn(title, LanguageWords.For(options.SayLanguage)),
        };
        if (isRead)
            verbs.Say(SpokenForm.Of(DigitMenu.Read(question, options.Phrases)));
        return question;
    }

    private void Write(VerbBuffer verbs, in Message message, VoiceOptions options)
    {
        switch (message.Kind)
        {
            case MessageKind.Text:
                Say(verbs, message, options);
                break;
            case MessageKind.Audio:
                Play(verbs, message);
                break;
            case MessageKind.Typing or MessageKind.Wait:
                Pause(verbs, message, options);
                break;
            case MessageKind.Debug or MessageKind.Error:
                break; // Logged where they arose; never spoken.
            default:
                VoiceLog.Unrendered(logger, message.ContentType);
                break;
        }
    }

    private void Say(VerbBuffer verbs, in Message message, VoiceOptions options)
    {
        // A byte of the prepared form takes at most three in a URL, so a short one is one piece for certain.
        if (message.Constant is { Spoken.Length: var length } constant && length * 3 <= options.MaxSayEncodedBytes && length <= options.MaxSayCharacters)
        {
            if (length > 0)
                verbs.SayEscaped(constant.Spoken.Span);
            else
                VoiceLog.EmptyText(logger);
            return;
        }

        var spoken = message.Content.TryGetString(out var text) ? SpokenForm.Of(text) : "";
        if (spoken.Length == 0)
            VoiceLog.EmptyText(logger);
        verbs.Say(spoken);
    }

    private void Play(VerbBuffer verbs, in Message message)
    {
        var isPlayable = Field(message, "url").TryGetString(out var url)
            && Uri.TryCreate(url, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
        if (isPlayable)
            verbs.Play(url!);
        else
            VoiceLog.UnplayableAudio(logger);
    }

    private static void Pause(VerbBuffer verbs, in Message message, VoiceOptions options)
    {
        if (Field(message, "duration").TryGetNumber(out var milliseconds) && milliseconds >= ShortestPause)
            verbs.Pause((int)Math.Min(Math.Ceiling(milliseconds / 1_000), options.MaxPauseSeconds));
    }

    private DialPlan? Transfer(in Message message, VoiceOptions options, string? caller)
    {
        var content = message.Content.TryGetObject(out var entries) ? entries : CsmlObject.Empty;
        var plan = DialPlan.Create(content, options, caller, out var refusal);
        if (plan is null)
            VoiceLog.TransferRefused(logger, refusal);
        return plan;
    }

    private static CsmlValue Field(in Message message, string key) =>
        message.Content.TryGetObject(out var content) ? content[key] : default;
}
