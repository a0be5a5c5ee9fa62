using System.Globalization;

namespace Csml.Testing;

/// <summary>Makes one call of a transcript, line by line.</summary>
internal sealed class TranscriptRunner(CallDriver driver, string name, TranscriptCall script)
{
    private int _number = script.Number;

    internal async Task RunAsync()
    {
        try
        {
            await PlayAsync().ConfigureAwait(false);
        }
        catch (TranscriptException exception)
        {
            throw new TranscriptException(
                string.Create(CultureInfo.InvariantCulture, $"{name}:{_number}: {exception.Message}"), exception);
        }
    }

    private async Task PlayAsync()
    {
        if (script.At is { } at) SetClock(at);
        var call = await driver.DialAsync(script.Channel, script.From, script.Parameters).ConfigureAwait(false);
        foreach (var line in script.Lines)
        {
            _number = line.Number;
            switch (line)
            {
                case MemoryLine { Value.IsUnset: true } forgotten:
                    await call.HasForgottenAsync(forgotten.Name).ConfigureAwait(false);
                    break;
                case MemoryLine memory:
                    await call.RemembersAsync(memory.Name, memory.Value).ConfigureAwait(false);
                    break;
                case BubbleLine { Bubble: var bubble }:
                    await PlayAsync(call, bubble).ConfigureAwait(false);
                    break;
            }
        }

        call.ThrowIfUnheard();
    }

    private static async Task PlayAsync(Call call, Bubble bubble)
    {
        var played = bubble.Kind switch
        {
            BubbleKind.CallerText => call.SaysAsync(bubble.Text),
            BubbleKind.CallerKeys => call.PressesAsync(bubble.Text),
            BubbleKind.CallerSilence => call.StaysSilentAsync(),
            BubbleKind.CallerHangUp => call.HangsUpAsync(),
            BubbleKind.TransferOutcome => call.TransferEndsAsync(TransferOutcomes.Parse(bubble.Text)!.Value),
            _ => null,
        };
        if (played is null) call.Expect(bubble);
        else await played.ConfigureAwait(false);
    }

    private void SetClock(DateTime at)
    {
        try
        {
            driver.Clock.AdvanceTo(at);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new TranscriptException(
                string.Create(CultureInfo.InvariantCulture, $"the clock is past {at:yyyy-MM-dd HH:mm} already"), exception);
        }
    }
}
