using System.Net;
using System.Xml.Linq;

namespace Csml.Package.Tests.Support;

/// <summary>What a webhook was answered with, and what a caller makes of it.</summary>
internal sealed record TwimlAnswer(HttpStatusCode Status, string? ContentType, string Body)
{
    private XElement Response { get; } = Status == HttpStatusCode.OK ? XDocument.Parse(Body).Root! : new XElement("Response");

    /// <summary>All that is said, in order.</summary>
    public IReadOnlyList<string> Spoken => [.. Response.Descendants("Say").Select(say => say.Value)];

    public XElement? Gather => Response.Element("Gather");

    public XElement? Dial => Response.Element("Dial");

    /// <summary>True where the document itself ends the call, rather than as the safety net behind a Gather.</summary>
    public bool EndsTheCall => Gather is null && Response.Elements().LastOrDefault()?.Name == "Hangup";
}
