using System.Text.Json;
using Csml.Values;

namespace Csml.Dialogue;

/// <summary>One message that a flow sent in a turn.</summary>
public readonly struct Message
{
    private readonly string? _contentType;

    internal Message(MessageKind kind, CsmlValue content, string? contentType = null)
    {
        Kind = kind;
        Content = content;
        _contentType = contentType;
    }

    internal Message(ConstantText text)
    {
        Kind = MessageKind.Text;
        Content = text.Value;
        Constant = text;
    }

    /// <summary>What the message is.</summary>
    public MessageKind Kind { get; }

    /// <summary>
    /// The content type as the CSML reference names it: <c>text</c>, <c>question</c>, <c>callforwarding</c>…
    /// </summary>
    public string ContentType => _contentType ?? MessageKinds.ContentTypeOf(Kind);

    /// <summary>
    /// What is sent (language reference, part 3, 1.4): the string of a text or <c>null</c>, the array, or the object with the
    /// fields of a component. Components inside it stand as objects with the keys <c>content_type</c> and <c>content</c>.
    /// </summary>
    public CsmlValue Content { get; }

    /// <summary>The constant that a text was said from, if it was one.</summary>
    public ConstantText? Constant { get; }

    /// <summary>A text that is not part of any flow, such as an apology.</summary>
    public static Message FromText(string text) => new(MessageKind.Text, text);

    /// <summary>
    /// Writes the content as the reference engine sends it: <c>{"text": "…"}</c>, the array, the fields of the component.
    /// </summary>
    public void WriteContent(Utf8JsonWriter writer)
    {
        if (Kind != MessageKind.Text)
        {
            CsmlConvert.WriteContent(writer, Content);
            return;
        }

        writer.WriteStartObject();
        writer.WritePropertyName("text");
        CsmlConvert.WriteJson(writer, Content);
        writer.WriteEndObject();
    }

    /// <summary>What <c>say</c> sends for a value.</summary>
    internal static Message Of(CsmlValue value)
    {
        switch (value.Kind)
        {
            case CsmlValueKind.String:
                return new(MessageKind.Text, value);
            case CsmlValueKind.Bool or CsmlValueKind.Int or CsmlValueKind.Float:
                return new(MessageKind.Text, value.ToDisplayString());
            case CsmlValueKind.Array:
                return new(MessageKind.Array, value);
            case CsmlValueKind.Closure:
                return new(MessageKind.Closure, value);
            case CsmlValueKind.Object when value.TryGetObject(out var entries):
                var kind = MessageKinds.OfTag(entries.Tag);
                return new(kind, value, kind == MessageKind.Other ? entries.Tag : null);
            default:
                return new(MessageKind.Text, CsmlValue.Null);
        }
    }
}
