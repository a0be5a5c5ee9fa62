using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Binding;

/// <summary>A value in a JSON file, with its place.</summary>
/// <param name="span">Where it stands.</param>
/// <param name="value">What it is, where it is neither array nor object.</param>
/// <param name="items">The items of an array.</param>
/// <param name="entries">The entries of an object, in order.</param>
internal sealed class JsonNode(
    TextSpan span,
    JsonValue? value = null,
    IReadOnlyList<JsonNode>? items = null,
    IReadOnlyList<KeyValuePair<string, JsonNode>>? entries = null)
{
    public TextSpan Span { get; } = span;

    public IReadOnlyList<JsonNode>? Items { get; } = items;

    public IReadOnlyList<KeyValuePair<string, JsonNode>>? Entries { get; } = entries;

    public JsonValue Value => value ?? (Items is not null
        ? new JsonArray(Items.Select(static item => item.Value).ToEquatableArray())
        : new JsonObject(Entries!.Select(static entry => new JsonEntry(entry.Key, entry.Value.Value)).ToEquatableArray()));

    /// <summary>Gets the only entry of an object, or null.</summary>
    public KeyValuePair<string, JsonNode>? SingleEntry => Entries is { Count: 1 } ? Entries[0] : null;

    /// <summary>Gets the value of a key, the last one where it stands several times, or null.</summary>
    public JsonNode? Find(string key) => Entries?.LastOrDefault(entry => entry.Key == key).Value;
}
