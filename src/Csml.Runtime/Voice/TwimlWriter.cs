using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Csml.Voice;

/// <summary>
/// Writes TwiML as UTF-8: a closed set of verbs, and the only place where text is escaped for XML. What XML 1.0 cannot
/// carry (control characters, lone surrogates) is left out, because one such character makes Twilio refuse the whole
/// document (error 12100).
/// </summary>
internal readonly ref struct TwimlWriter(IBufferWriter<byte> output)
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013"
        + "\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\uFFFE\uFFFF");

    /// <summary>The declaration and the root; nothing may come before it.</summary>
    public void BeginDocument() => Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>"u8);

    /// <summary>Closes the root.</summary>
    public void EndDocument() => Raw("</Response>"u8);

    /// <summary>Speaks a text.</summary>
    public void Say(VoiceOptions options, ReadOnlySpan<char> text)
    {
        BeginSay(options);
        Escaped(text);
        Raw("</Say>"u8);
    }

    /// <summary>Speaks a text that was escaped when the flow was compiled.</summary>
    public void SayEscaped(VoiceOptions options, ReadOnlySpan<byte> escaped)
    {
        BeginSay(options);
        Raw(escaped);
        Raw("</Say>"u8);
    }

    /// <summary>Plays an audio file.</summary>
    public void Play(string url)
    {
        Raw("<Play>"u8);
        Escaped(url);
        Raw("</Play>"u8);
    }

    /// <summary>Waits in silence.</summary>
    public void Pause(int seconds)
    {
        Raw("<Pause"u8);
        Attribute(" length=\""u8, seconds);
        Raw("/>"u8);
    }

    /// <summary>Opens a hold: keys and speech are awaited while and after what is nested in it is heard.</summary>
    public void BeginGather(VoiceOptions options, GatherPlan plan, string action)
    {
        Raw("<Gather input=\"dtmf speech\""u8);
        Attribute(" language=\""u8, options.GatherLanguage);
        Attribute(" timeout=\""u8, options.HoldTimeout);
        Raw(" speechTimeout=\"auto\""u8);
        if (plan.NumDigits is { } digits)
            Attribute(" numDigits=\""u8, digits);
        Raw(" finishOnKey=\"#\""u8);
        if (plan.Hints.Length > 0)
            Attribute(" hints=\""u8, plan.Hints);
        Raw(" actionOnEmptyResult=\"true\""u8);
        ActionAndMethod(action);
        Raw(">"u8);
    }

    /// <summary>Closes a hold.</summary>
    public void EndGather() => Raw("</Gather>"u8);

    /// <summary>Transfers the call; what happens next is decided by the answer to <paramref name="action"/>.</summary>
    public void Dial(DialPlan plan, string action)
    {
        Raw("<Dial"u8);
        ActionAndMethod(action);
        Attribute(" timeout=\""u8, plan.Timeout);
        if (plan.TimeLimit is { } limit)
            Attribute(" timeLimit=\""u8, limit);
        if (plan.CallerId is { } callerId)
            Attribute(" callerId=\""u8, callerId);
        if (plan.AnswerOnBridge)
            Raw(" answerOnBridge=\"true\""u8);
        if (plan.Record is { } record)
            Attribute(" record=\""u8, record);
        if (plan.RingTone is { } ringTone)
            Attribute(" ringTone=\""u8, ringTone);
        Raw("><Number"u8);
        if (plan.SendDigits is { } sendDigits)
            Attribute(" sendDigits=\""u8, sendDigits);
        Raw(">"u8);
        Escaped(plan.Number);
        Raw("</Number></Dial>"u8);
    }

    /// <summary>Lets Twilio fetch the next document.</summary>
    public void Redirect(string url)
    {
        Raw("<Redirect method=\"POST\">"u8);
        Escaped(url);
        Raw("</Redirect>"u8);
    }

    /// <summary>Ends the call.</summary>
    public void Hangup() => Raw("<Hangup/>"u8);

    /// <summary>Copies verbs that this writer wrote before.</summary>
    public void Verbs(ReadOnlySpan<byte> written) => Raw(written);

    private void BeginSay(VoiceOptions options)
    {
        Raw("<Say"u8);
        Attribute(" language=\""u8, options.SayLanguage);
        if (options.Voice is { } voice)
            Attribute(" voice=\""u8, voice);
        Raw(">"u8);
    }

    private void ActionAndMethod(string action)
    {
        Attribute(" action=\""u8, action);
        Raw(" method=\"POST\""u8);
    }

    private void Attribute(ReadOnlySpan<byte> opening, string value)
    {
        Raw(opening);
        Escaped(value);
        Raw("\""u8);
    }

    private void Attribute(ReadOnlySpan<byte> opening, int value)
    {
        Raw(opening);
        var target = output.GetSpan(11);
        value.TryFormat(target, out var written, provider: CultureInfo.InvariantCulture);
        output.Advance(written);
        Raw("\""u8);
    }

    private void Escaped(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var special = text.IndexOfAny(Special);
            Transcode(special < 0 ? text : text[..special]);
            if (special < 0)
                return;

            switch (text[special])
            {
                case '&':
                    Raw("&amp;"u8);
                    break;
                case '<':
                    Raw("&lt;"u8);
                    break;
                case '>':
                    Raw("&gt;"u8);
                    break;
                case '"':
                    Raw("&quot;"u8);
                    break;
            }

            text = text[(special + 1)..];
        }
    }

    private void Transcode(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var target = output.GetSpan(Encoding.UTF8.GetMaxByteCount(Math.Min(text.Length, 1_024)));
            var status = Utf8.FromUtf16(text, target, out var read, out var written, replaceInvalidSequences: false);
            output.Advance(written);
            text = text[(status == OperationStatus.InvalidData ? read + 1 : read)..];
        }
    }

    private void Raw(ReadOnlySpan<byte> bytes) => output.Write(bytes);
}
