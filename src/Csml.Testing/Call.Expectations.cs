using System.Text;
using Csml.Values;

namespace Csml.Testing;

/// <content>What the caller expects, and what is said when it does not come.</content>
public sealed partial class Call
{
    private readonly int _warningsBefore;
    private int _expected;

    /// <summary>The bot has said these sentences, and they are the next that were not expected yet.</summary>
    /// <exception cref="TranscriptException">It has said something else, or nothing.</exception>
    public void Hears(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts) Expect(new Bubble(BubbleKind.BotText, text));
    }

    /// <summary>The bot has played this recorded sound.</summary>
    /// <exception cref="TranscriptException">It has done something else.</exception>
    public void HearsAudio(string url) => Expect(new Bubble(BubbleKind.BotAudio, url));

    /// <summary>The bot forwards the call to this number.</summary>
    /// <exception cref="TranscriptException">It has done something else.</exception>
    public void IsForwardedTo(string number) => Expect(new Bubble(BubbleKind.Forwarding, number));

    /// <summary>The bot has hung up, and everything it said was expected.</summary>
    /// <exception cref="TranscriptException">It has done something else.</exception>
    public void IsOver() => Expect(new Bubble(BubbleKind.BotHangUp, ""));

    /// <summary>The bot remembers this value of the caller.</summary>
    /// <exception cref="TranscriptException">It remembers another one, or nothing of that name.</exception>
    public async Task RemembersAsync(string name, CsmlValue value)
    {
        var remembered = await MemoryAsync(name).ConfigureAwait(false);
        if (remembered.IsUnset) throw Failure($"expected memory: {name} = {CsmlConvert.ToJson(value)}, but '{name}' is not remembered");
        if (!remembered.Equals(value))
            throw Failure($"expected memory: {name} = {CsmlConvert.ToJson(value)}, but it is {CsmlConvert.ToJson(remembered)}");
    }

    /// <summary>The bot remembers nothing of the caller under this name.</summary>
    /// <exception cref="TranscriptException">It does.</exception>
    public async Task HasForgottenAsync(string name)
    {
        var remembered = await MemoryAsync(name).ConfigureAwait(false);
        if (!remembered.IsUnset) throw Failure($"expected forgotten: {name}, but it is {CsmlConvert.ToJson(remembered)}");
    }

    /// <summary>What the bot remembers of the caller under this name; a value of kind Unset where it remembers nothing.</summary>
    public Task<CsmlValue> MemoryAsync(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _driver.ReadMemoryAsync(_line.Opening(), name);
    }

    internal void Expect(Bubble expected)
    {
        if (_expected == _bubbles.Count) throw Failure($"expected {expected.Quoted}, heard nothing more");
        var heard = _bubbles[_expected];
        if (heard == expected)
        {
            _expected++;
            return;
        }

        var difference = heard.Kind == expected.Kind ? $"\"{heard.Text}\"" : heard.Quoted;
        throw Failure($"expected {expected.Quoted}, heard {difference}", heardUntil: _expected);
    }

    /// <summary>Fails where the bot did something that nobody expected.</summary>
    internal void ThrowIfUnheard()
    {
        if (_expected < _bubbles.Count) throw Failure($"unexpected {_bubbles[_expected].Quoted}", heardUntil: _expected);
    }

    /// <summary>Says how the call went, and marks where it went wrong.</summary>
    private TranscriptException Failure(string problem, int? heardUntil = null)
    {
        var message = new StringBuilder(problem).Append("\n\nThe call so far, on ").Append(Channel);
        if (_driver.ReloadsState) message.Append(", its state stored and reloaded between turns");
        message.Append(":\n");
        for (var index = 0; index < _bubbles.Count; index++)
            message.Append(index == heardUntil ? "> " : "  ").Append(_bubbles[index]).Append('\n');

        var warnings = _driver.Warnings;
        if (warnings.Count > _warningsBefore) message.Append("\nLogged meanwhile:\n");
        foreach (var warning in warnings.Skip(_warningsBefore)) message.Append("  ").Append(warning).Append('\n');
        return new TranscriptException(message.ToString().TrimEnd('\n'));
    }
}
