using Csml.Dialogue;
using Csml.Values;

namespace Csml.Runtime.Tests.Voice;

/// <summary>Messages as flows send them.</summary>
internal static class Messages
{
    public static Message Component(string tag, params ReadOnlySpan<(string, CsmlValue)> fields) =>
        Message.Of(CsmlObject.Create(fields, tag));

    public static Message Forward(string number) => Component("callforwarding", ("number", number));

    public static Message Question(string title, params CsmlValue[] buttons) =>
        Component("question", ("title", title), ("buttons", CsmlValue.Array(buttons)));

    public static CsmlValue Button(string title, string? payload = null, params string[] accepts) => CsmlValue.Object(
        ("content_type", "button"),
        ("content", CsmlValue.Object(
            ("title", title),
            ("payload", payload ?? title),
            ("accepts", CsmlValue.Array([.. accepts.Select(word => (CsmlValue)word), title, payload ?? title])))));
}
