using Csml.Values.Markup;

namespace Csml.Values;

/// <content>JSON, URIs and HTML (language reference, part 2, 5.10 and 5.11).</content>
internal static partial class StringMethods
{
    private static MethodOutcome? InvokeEncoding(string text, string method, ReadOnlySpan<CsmlValue> args) => method switch
    {
        "from_json" => Arguments.None(args, "from_json() => any") ?? FromJson(text),
        "to_json" => Arguments.None(args, "to_json() => any") ?? ToJson(text),
        "encode_uri" => Arguments.None(args, "encode_uri() => string") ?? Grown(UriText.Encode(text)),
        "decode_uri" => Arguments.None(args, "decode_uri() => string") ?? Grown(UriText.Decode(text)),
        "encode_uri_component" => Arguments.None(args, "encode_uri_component() => string") ?? Grown(UriText.EncodeComponent(text)),
        "decode_uri_component" => Arguments.None(args, "decode_uri_component() => string") ?? DecodeUriComponent(text),
        "encode_html_entities" => Arguments.None(args, "encode_html_entities() => string") ?? Grown(HtmlEntities.Encode(text)),
        "decode_html_entities" => Arguments.None(args, "decode_html_entities() => string") ?? Grown(HtmlEntities.Decode(text)),
        _ => null,
    };

    private static MethodOutcome FromJson(string text) =>
        CsmlConvert.TryParseJson(text, out var value, out var problem)
            ? MethodOutcome.Of(value)
            : MethodOutcome.Soft("[from_json] the string is not valid JSON: " + problem);

    /// <summary>Reads XML, else YAML; any plain text is YAML (Q44).</summary>
    private static MethodOutcome ToJson(string text)
    {
        if (XmlReading.TryRead(text, out var value))
            return value.FailureText is { } problem ? MethodOutcome.Soft("[to_json] " + problem) : MethodOutcome.Of(value);
        return YamlReading.TryRead(text, out value, out var place)
            ? MethodOutcome.Of(value)
            : MethodOutcome.Soft("[to_json] the string is neither XML nor YAML; the YAML ends at " + place);
    }

    private static MethodOutcome DecodeUriComponent(string text) =>
        UriText.DecodeComponent(text) is { } decoded
            ? MethodOutcome.Of(decoded)
            : MethodOutcome.Soft("[decode_uri_component] the decoded bytes are not valid UTF-8");

    /// <summary>No text means that it was no absolute URI.</summary>
    private static MethodOutcome Grown(string? text) =>
        text is null ? MethodOutcome.Soft("the string is not an absolute URI")
        : ValueLimits.IsTooLong(text.Length) ? TooLong()
        : MethodOutcome.Of(text);
}
