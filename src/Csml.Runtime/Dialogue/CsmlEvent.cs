using Csml.Values;

namespace Csml.Dialogue;

/// <summary>What the caller did: the <c>event</c> of one turn (language reference, part 3, 3).</summary>
public sealed class CsmlEvent
{
    private CsmlEvent(string type, CsmlObject content, CsmlValue value, bool isSecure)
    {
        Type = type;
        IsSecure = isSecure;
        Value = value.AsSecureIf(isSecure);
        Entries = content;
    }

    /// <summary>The type: <c>text</c>, <c>payload</c>, <c>flow_trigger</c>…</summary>
    public string Type { get; }

    /// <summary>Whether the answer is secret: nothing derived from it is ever said or stored.</summary>
    public bool IsSecure { get; }

    /// <summary>What the bare word <c>event</c> stands for in a flow: always a string.</summary>
    public CsmlValue Value { get; }

    /// <summary>What <c>event.get_content()</c> gives: an object whose tag is the type.</summary>
    public CsmlValue Content => ((CsmlValue)Entries.WithTag(Type)).AsSecureIf(IsSecure);

    internal CsmlObject Entries { get; }

    /// <summary>Words: spoken ones, or keys that mean what they say.</summary>
    /// <param name="text">The words.</param>
    /// <param name="extra">Further fields that flows may read, such as <c>event.confidence</c>.</param>
    public static CsmlEvent FromText(string text, params ReadOnlySpan<(string Key, CsmlValue Value)> extra) =>
        new("text", ContentOf("text", text, extra), text, isSecure: false);

    /// <summary>The choice of a button.</summary>
    /// <param name="payload">The button's payload.</param>
    /// <param name="extra">Further fields; never <c>text</c>, which would win over the payload in <c>event.match</c>.</param>
    public static CsmlEvent FromPayload(string payload, params ReadOnlySpan<(string Key, CsmlValue Value)> extra) =>
        new("payload", ContentOf("payload", payload, extra), payload, isSecure: false);

    /// <summary>The start of a flow from outside: the first event of every call.</summary>
    public static CsmlEvent FromTrigger(string flow, string? step = null)
    {
        var content = step is null
            ? CsmlObject.Create([("flow_id", flow), ("close_flows", true)])
            : CsmlObject.Create([("flow_id", flow), ("step_id", step), ("close_flows", true)]);
        return new("flow_trigger", content, ((CsmlValue)content).ToDisplayString(), isSecure: false);
    }

    /// <summary>
    /// An event from its type and content, such as a recording: <c>audio</c> with an <c>url</c>; null where the content lacks what
    /// the type needs.
    /// </summary>
    public static CsmlEvent? FromContent(string type, CsmlObject content)
    {
        var value = type switch
        {
            "flow_trigger" when content["flow_id"].TryGetString(out _) => ((CsmlValue)content).ToDisplayString(),
            "text" => content["text"],
            "payload" => content["payload"],
            "file" or "audio" or "video" or "image" or "url" => content["url"],
            _ => default,
        };
        return value.TryGetString(out _) ? new(type, content, value, isSecure: false) : null;
    }

    /// <summary>The same event, secret: the answer to <c>hold_secure</c>.</summary>
    public CsmlEvent AsSecure() => IsSecure ? this : new(Type, Entries, Value, isSecure: true);

    private static CsmlObject ContentOf(string key, string value, ReadOnlySpan<(string Key, CsmlValue Value)> extra) =>
        extra.IsEmpty ? CsmlObject.Create([(key, value)]) : CsmlObject.Create([(key, value), .. extra]);
}
