using System.Globalization;
using Csml.Values;

namespace Csml.Testing;

/// <summary>Reads transcripts, line by line.</summary>
internal sealed class TranscriptParser(string name)
{
    private readonly List<TranscriptCall> _calls = [];
    private readonly List<TranscriptLine> _lines = [];
    private readonly Dictionary<string, string> _parameters = new(StringComparer.Ordinal);
    private string? _channel;
    private string _from = CallDriver.UsualNumber;
    private DateTime? _at;
    private int _number;
    private int _callNumber = 1;

    internal Transcript Parse(string text)
    {
        foreach (var line in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            _number++;
            var trimmed = line.Trim();
            if (trimmed.IsEmpty || trimmed[0] == TranscriptWords.Comment) continue;
            if (trimmed.SequenceEqual(TranscriptWords.Separator)) EndCall();
            else ReadLine(trimmed.ToString());
        }

        EndCall();
        return new Transcript(name, _calls);
    }

    private void ReadLine(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var word = colon < 0 ? line : line[..colon].TrimEnd();
        var text = colon < 0 ? null : line[(colon + 1)..].Trim();
        switch (word)
        {
            case TranscriptWords.Channel or TranscriptWords.From or TranscriptWords.At or TranscriptWords.Parameter:
                ReadHeader(word, Required(word, text));
                break;
            case TranscriptWords.Memory:
                ReadMemory(Required(word, text));
                break;
            case TranscriptWords.Forgotten:
                _lines.Add(new MemoryLine(_number, Required(word, text), default));
                break;
            default:
                ReadBubble(word, text);
                break;
        }
    }

    private void ReadBubble(string word, string? text)
    {
        if (TranscriptWords.KindOf(word) is not { } kind)
            throw Error($"unknown line \"{word}\": a line begins with {TranscriptWords.All}");
        if (TranscriptWords.HasText(kind)) text = Required(word, text);
        else if (text is not null) throw Error($"\"{word}\" stands alone in its line");
        if (kind == BubbleKind.TransferOutcome && TransferOutcomes.Parse(text!) is null)
            throw Error($"no transfer ends with \"{text}\": write {TransferOutcomes.All}");
        _lines.Add(new BubbleLine(_number, new Bubble(kind, text ?? "")));
    }

    private void ReadHeader(string word, string text)
    {
        if (_lines.Count > 0) throw Error($"\"{word}:\" belongs before the first line of a call");
        switch (word)
        {
            case TranscriptWords.Channel:
                _channel = text;
                break;
            case TranscriptWords.From:
                _from = text;
                break;
            case TranscriptWords.At:
                _at = DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var at) && at.Year > 1
                    ? at
                    : throw Error($"\"{text}\" is no date and time: write one such as 2026-03-02 09:30");
                break;
            default:
                var (key, value) = Assignment(text);
                _parameters[key] = value;
                break;
        }
    }

    private void ReadMemory(string text)
    {
        var (key, json) = Assignment(text);
        if (!CsmlConvert.TryParseJson(json, out var value, out var problem))
            throw Error($"the value of memory '{key}' is no JSON: {problem}");
        _lines.Add(new MemoryLine(_number, key, value));
    }

    private (string Name, string Value) Assignment(string text)
    {
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        return sign > 0
            ? (text[..sign].TrimEnd(), text[(sign + 1)..].TrimStart())
            : throw Error($"\"{text}\" has no \"=\": write a name, \"=\" and a value");
    }

    private string Required(string word, string? text) => text is { Length: > 0 } ? text : throw Error($"\"{word}:\" needs a text behind it");

    /// <summary>The headers stay for the next call, but for the date: who calls again does so from the same number.</summary>
    private void EndCall()
    {
        if (_lines.Count == 0) throw Error("a call without a line");
        _calls.Add(new TranscriptCall(
            _callNumber, _channel, _from, _at, new Dictionary<string, string>(_parameters, StringComparer.Ordinal), [.. _lines]));
        _lines.Clear();
        _at = null;
        _callNumber = _number + 1;
    }

    private TranscriptException Error(string problem) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{name}:{_number}: {problem}"));
}
