using Csml.Testing.Twiml;

namespace Csml.Testing;

/// <summary>
/// A call to the bot under test, from the caller's side. What the bot says has to be expected (<see cref="Hears"/>) before the
/// caller does anything, and to the letter: anything unexpected fails.
/// </summary>
public sealed partial class Call
{
    private const int MostRedirects = 100;
    private const string UsualConfidence = "0.9";

    private readonly CallDriver _driver;
    private readonly CallLine _line;
    private readonly List<Bubble> _bubbles = [];
    private NextStep _next = new NextStep.HangUp();

    internal Call(CallDriver driver, CallLine line)
    {
        _driver = driver;
        _line = line;
        _warningsBefore = driver.Warnings.Count;
    }

    /// <summary>The id of the call.</summary>
    public string CallSid => _line.CallSid;

    /// <summary>The channel that was called.</summary>
    public string Channel => _line.Channel;

    /// <summary>The caller's number.</summary>
    public string From => _line.From;

    /// <summary>All that has happened so far.</summary>
    public IReadOnlyList<Bubble> Bubbles => _bubbles;

    /// <summary>The call so far, in the form of a transcript.</summary>
    public string Transcript => string.Concat(_bubbles.Select(bubble => $"{bubble}\n"));

    /// <summary>The caller says something.</summary>
    public Task SaysAsync(string words)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        var gather = ListeningBot();
        _bubbles.Add(new Bubble(BubbleKind.CallerText, words));
        return PostAsync(gather.Url, ("SpeechResult", words), ("Confidence", UsualConfidence));
    }

    /// <summary>
    /// The caller presses keys: <c>1</c>, <c>402#</c>. The key that ends the input is not sent, as Twilio does it.
    /// </summary>
    public Task PressesAsync(string keys)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(keys);
        if (keys.AsSpan().IndexOfAnyExcept("0123456789*#") >= 0)
            throw Failure($"a phone has no such keys: \"{keys}\"");

        var gather = ListeningBot();
        var digits = gather.FinishOnKey is { } last && keys.EndsWith(last) ? keys[..^1] : keys;
        if (gather.FinishOnKey is { } ending && digits.Contains(ending, StringComparison.Ordinal))
            throw Failure($"the key {ending} ends the input: what is pressed behind it in \"{keys}\" would not be heard");
        if (digits.Length > gather.NumDigits)
            throw Failure($"the bot takes {gather.NumDigits} key here: of \"{keys}\" it would hear the first only");

        _bubbles.Add(new Bubble(BubbleKind.CallerKeys, keys));
        return PostAsync(gather.Url, ("Digits", digits));
    }

    /// <summary>The caller says and presses nothing until the bot waits no longer.</summary>
    public Task StaysSilentAsync()
    {
        var gather = ListeningBot();
        _bubbles.Add(new Bubble(BubbleKind.CallerSilence, ""));
        _driver.Clock.Advance(gather.Timeout);
        return PostAsync(gather.Url);
    }

    /// <summary>The caller hangs up.</summary>
    public async Task HangsUpAsync()
    {
        ThrowIfUnheard();
        if (_next is NextStep.HangUp) throw Failure("the caller cannot hang up: the call is over");
        _bubbles.Add(new Bubble(BubbleKind.CallerHangUp, ""));
        _next = new NextStep.HangUp();
        _expected = _bubbles.Count;
        await _driver.EndAsync(_line.Completed()).ConfigureAwait(false);
    }

    /// <summary>A call that was forwarded (<see cref="IsForwardedTo"/>) comes back, or is over.</summary>
    public Task TransferEndsAsync(TransferOutcome outcome)
    {
        ThrowIfUnheard();
        if (_next is not NextStep.Dial dial) throw Failure("no transfer is under way");
        var word = TransferOutcomes.WordOf(outcome);
        _bubbles.Add(new Bubble(BubbleKind.TransferOutcome, word));
        return PostAsync(dial.Url, ("DialCallStatus", word));
    }

    internal async Task BeginAsync() => await PlayAsync((await _driver.RunAsync(_line.Opening()).ConfigureAwait(false)).Twiml).ConfigureAwait(false);

    private async Task PostAsync(string url, params (string Name, string Value)[] fields)
    {
        _expected = _bubbles.Count;
        await PlayAsync((await _driver.RunAsync(_line.To(url, fields)).ConfigureAwait(false)).Twiml).ConfigureAwait(false);
    }

    /// <summary>Plays a document and what it redirects to, until the bot waits for something.</summary>
    private async Task PlayAsync(ReadOnlyMemory<byte> twiml)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            var answer = AnswerReader.Read(twiml);
            _bubbles.AddRange(answer.Heard);
            _driver.Clock.Advance(answer.Pauses);
            _next = answer.Next;
            if (_next is NextStep.Dial dial) _bubbles.Add(new Bubble(BubbleKind.Forwarding, dial.Number));
            if (_next is NextStep.HangUp) _bubbles.Add(new Bubble(BubbleKind.BotHangUp, ""));
            if (_next is not NextStep.Redirect redirect) return;
            twiml = (await _driver.RunAsync(_line.To(redirect.Url)).ConfigureAwait(false)).Twiml;
        }

        throw Failure("the bot redirects without end");
    }

    private NextStep.Gather ListeningBot()
    {
        ThrowIfUnheard();
        return _next as NextStep.Gather ?? throw Failure(
            _next is NextStep.Dial ? "the bot does not listen: the call is forwarded" : "the bot does not listen: the call is over");
    }
}
