using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Csml.Testing.Twiml;

/// <summary>Reads a document back to what the caller hears, as Twilio reads it: verb after verb, until one takes over.</summary>
internal sealed class AnswerReader
{
    private readonly List<Bubble> _heard = [];
    private TimeSpan _pauses;

    private AnswerReader()
    {
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="TranscriptException">It is none that the phone network could play.</exception>
    internal static Answer Read(ReadOnlyMemory<byte> twiml)
    {
        var text = Encoding.UTF8.GetString(twiml.Span);
        try
        {
            var reader = new AnswerReader();
            var next = reader.ReadVerbs(XDocument.Parse(text).Root!) ?? new NextStep.HangUp();
            return new Answer(reader._heard, reader._pauses, next);
        }
        catch (Exception exception) when (exception is XmlException or FormatException)
        {
            throw new TranscriptException($"the bot answered what the phone network cannot play: {exception.Message}\n\n{text}", exception);
        }
    }

    private NextStep? ReadVerbs(XElement parent)
    {
        foreach (var verb in parent.Elements())
        {
            if (ReadVerb(verb) is { } next) return next;
        }

        return null;
    }

    /// <summary>Plays a verb; not null where it takes over, so that nothing behind it is reached.</summary>
    private NextStep? ReadVerb(XElement verb)
    {
        switch (verb.Name.LocalName)
        {
            case "Say":
                _heard.Add(new Bubble(BubbleKind.BotText, verb.Value));
                return null;
            case "Play":
                _heard.Add(new Bubble(BubbleKind.BotAudio, verb.Value));
                return null;
            case "Pause":
                _pauses += Seconds(verb, "length", usual: 1);
                return null;
            case "Gather":
                ReadVerbs(verb);
                return new NextStep.Gather(Url(verb), Seconds(verb, "timeout", usual: 5), NumDigits(verb), FinishOnKey(verb));
            case "Dial":
                return new NextStep.Dial((verb.Element("Number") ?? verb).Value, Url(verb));
            case "Redirect":
                return new NextStep.Redirect(verb.Value);
            case "Hangup":
                return new NextStep.HangUp();
            case var unknown:
                throw new FormatException($"there is no verb {unknown} in the answers of a bot.");
        }
    }

    private static string Url(XElement verb) =>
        verb.Attribute("action")?.Value ?? throw new FormatException($"{verb.Name.LocalName} has no action.");

    private static TimeSpan Seconds(XElement verb, string name, int usual) =>
        TimeSpan.FromSeconds(verb.Attribute(name) is { } value ? int.Parse(value.Value, CultureInfo.InvariantCulture) : usual);

    private static int? NumDigits(XElement gather) =>
        gather.Attribute("numDigits") is { } value ? int.Parse(value.Value, CultureInfo.InvariantCulture) : null;

    private static char? FinishOnKey(XElement gather) =>
        gather.Attribute("finishOnKey") is not { } attribute ? '#' : attribute.Value.Length == 0 ? null : attribute.Value[0];
}
