using System.Xml.Linq;

namespace Csml.Calls.Tests.Support;

/// <summary>A document as Twilio reads it.</summary>
internal sealed class Twiml(string text)
{
    /// <summary>The bytes, as text.</summary>
    public string Text { get; } = text;

    public XElement Response { get; } = XDocument.Parse(text).Root!;

    /// <summary>All that is said, in order.</summary>
    public string[] Said => [.. Response.Descendants("Say").Select(say => say.Value)];

    public XElement? Gather => Response.Element("Gather");

    public XElement? Dial => Response.Element("Dial");

    /// <summary>Whether the call ends with this document, rather than after a hold that nobody answered.</summary>
    public bool HangsUp => Gather is null && Dial is null && Response.Elements().LastOrDefault()?.Name == "Hangup";

    /// <summary>The names of the verbs, nested ones included.</summary>
    public string[] Verbs => [.. Response.Descendants().Select(verb => verb.Name.LocalName)];

    /// <summary>The languages of everything spoken or listened for.</summary>
    public string[] Languages => [.. Response.Descendants().Attributes("language").Select(language => language.Value).Distinct()];
}
