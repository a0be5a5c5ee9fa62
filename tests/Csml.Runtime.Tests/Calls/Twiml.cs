using System.Xml.Linq;

namespace Csml.Runtime.Tests.Calls;

/// <summary>What is heard in a document.</summary>
internal static class Twiml
{
    public const string Hangup = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Hangup/></Response>";

    public const string Apology = "Sorry, something went wrong on our side. Please call again later.";

    /// <summary>The texts of all <c>Say</c>s, in order.</summary>
    public static string[] Spoken(this string document) => [.. XDocument.Parse(document).Descendants("Say").Select(say => say.Value)];

    /// <summary>Whether the call ends with this document: it has no <c>Gather</c>, <c>Dial</c> or <c>Redirect</c> to go on with.</summary>
    public static bool Ends(this string document)
    {
        var root = XDocument.Parse(document).Root!;
        return root.Elements().Last().Name == "Hangup" && root.Element("Gather") is null && root.Element("Dial") is null;
    }

    /// <summary>The address that a <c>Gather</c> or <c>Dial</c> goes on at.</summary>
    public static string? Action(this string document) =>
        XDocument.Parse(document).Descendants().Select(element => (string?)element.Attribute("action")).FirstOrDefault(action => action is not null);
}
