using System.Globalization;
using System.Text;
using Csml.Dialogue;
using Csml.Values;

namespace Csml.Voice;

/// <summary>
/// Turns keys and speech into the event that a flow receives (language reference, part 3, 2.7): the choice of a button
/// where it is clear that one was meant, else the words as they were said.
/// </summary>
internal static class InputInterpreter
{
    /// <summary>The event for what the caller did, or null for silence.</summary>
    /// <param name="input">The fields of the webhook.</param>
    /// <param name="pending">The question the caller was asked, if there was one.</param>
    /// <param name="languageTag">The language they speak.</param>
    /// <param name="commands">Words that start a flow at any time.</param>
    public static CsmlEvent? Interpret(
        CallerInput input, PendingQuestion? pending, string languageTag, IReadOnlyList<FlowCommand> commands)
    {
        if (input.IsSilence)
            return null;

        return string.IsNullOrEmpty(input.Digits)
            ? FromSpeech(input, input.Speech!, pending, languageTag, commands)
            : FromDigits(input.Digits, pending, commands);
    }

    private static CsmlEvent FromDigits(string digits, PendingQuestion? pending, IReadOnlyList<FlowCommand> commands)
    {
        ReadOnlySpan<(string, CsmlValue)> extra = [("input", "dtmf"), ("digits", digits)];
        var chosen = IsAccepted(digits, pending) || IsCommand(digits, commands)
            ? null
            : pending?.Options.FirstOrDefault(option => option.Key == digits);
        return chosen is null ? CsmlEvent.FromText(digits, extra) : CsmlEvent.FromPayload(chosen.Payload, extra);
    }

    private static CsmlEvent FromSpeech(
        CallerInput input, string speech, PendingQuestion? pending, string languageTag, IReadOnlyList<FlowCommand> commands)
    {
        var extra = SpeechFields(speech, input.Confidence);
        if (IsAccepted(speech, pending) || IsCommand(speech, commands))
            return CsmlEvent.FromText(speech, extra);

        var chosen = pending is null ? null : OptionMatcher.Match(pending, speech, LanguageWords.For(languageTag));
        return chosen is null ? CsmlEvent.FromText(WithoutClosingMark(speech), extra) : CsmlEvent.FromPayload(chosen.Payload, extra);
    }

    /// <summary>Readable as <c>event.input</c> and so on; never <c>text</c>, which would change how the event matches.</summary>
    private static (string, CsmlValue)[] SpeechFields(string speech, string? confidence) =>
        double.TryParse(confidence, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? [("input", "speech"), ("speech_raw", speech), ("confidence", number)]
            : [("input", "speech"), ("speech_raw", speech)];

    /// <summary>Whether the flow's own <c>match</c> will recognise it as it is: equal but for the case of ASCII letters.</summary>
    private static bool IsAccepted(string said, PendingQuestion? pending) =>
        pending is not null && pending.Options.Any(option => option.Accepts.Any(word => EqualsIgnoringAsciiCase(word, said)));

    private static bool IsCommand(string said, IReadOnlyList<FlowCommand> commands) =>
        commands.Any(command => EqualsIgnoringAsciiCase(command.Words, said));

    private static bool EqualsIgnoringAsciiCase(string a, string b)
    {
        if (a.Length != b.Length)
            return false;

        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] != b[i] && !Ascii.EqualsIgnoreCase(a.AsSpan(i, 1), b.AsSpan(i, 1)))
                return false;
        }

        return true;
    }

    /// <summary>Recognisers end what they heard like a sentence.</summary>
    private static string WithoutClosingMark(string speech)
    {
        var text = speech.Trim();
        return text is [.., '.' or '?' or '!' or '…'] ? text[..^1].TrimEnd() : text;
    }
}
