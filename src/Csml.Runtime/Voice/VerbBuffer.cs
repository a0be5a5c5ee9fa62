using System.Buffers;
using Csml.Values;

namespace Csml.Voice;

/// <summary>
/// The verbs of one turn as TwiML, one after another, with the ends of each: where a document gets too long, or a
/// transfer comes between, it is cut there.
/// </summary>
internal sealed class VerbBuffer(VoiceOptions options) : IDisposable
{
    private readonly ArrayBufferWriter<byte> _bytes = ScratchBuffer.Take();
    private readonly List<int> _ends = [];

    /// <summary>The number of verbs.</summary>
    public int Count => _ends.Count;

    private TwimlWriter Writer => new(_bytes);

    /// <summary>The verbs from <paramref name="first"/> up to, not including, <paramref name="end"/>.</summary>
    public ReadOnlySpan<byte> Slice(int first, int end) => _bytes.WrittenSpan[StartOf(first)..StartOf(end)];

    /// <summary>The first verb behind <paramref name="first"/> that no longer fits in <paramref name="size"/> bytes; the count if all do.</summary>
    public int EndWithin(int first, int size)
    {
        var fitting = first;
        while (fitting < Count && StartOf(fitting + 1) - StartOf(first) <= size)
            fitting++;
        return fitting;
    }

    /// <summary>Speaks a spoken form, in as many pieces as it takes.</summary>
    public void Say(string spoken)
    {
        var rest = spoken.AsSpan();
        while (!rest.IsEmpty)
        {
            Writer.Say(options, SpeechSplitter.Next(ref rest, options.MaxSayCharacters, options.MaxSayEncodedBytes));
            End();
        }
    }

    /// <summary>Speaks a text that was escaped when the flow was compiled and is short enough for one piece.</summary>
    public void SayEscaped(ReadOnlySpan<byte> escaped)
    {
        Writer.SayEscaped(options, escaped);
        End();
    }

    /// <summary>Plays a recording.</summary>
    public void Play(string url)
    {
        Writer.Play(url);
        End();
    }

    /// <summary>Waits in silence.</summary>
    public void Pause(int seconds)
    {
        Writer.Pause(seconds);
        End();
    }

    /// <inheritdoc />
    public void Dispose() => ScratchBuffer.Return(_bytes);

    private int StartOf(int verb) => verb == 0 ? 0 : _ends[verb - 1];

    private void End() => _ends.Add(_bytes.WrittenCount);
}
