namespace Csml.Generator.Model;

/// <summary>A value written in JSON.</summary>
internal abstract record JsonValue;

internal sealed record JsonNull : JsonValue;

internal sealed record JsonBool(bool Value) : JsonValue;

internal sealed record JsonInt(long Value) : JsonValue;

internal sealed record JsonFloat(double Value) : JsonValue;

internal sealed record JsonText(string Value) : JsonValue;

internal sealed record JsonArray(EquatableArray<JsonValue> Items) : JsonValue;

internal sealed record JsonObject(EquatableArray<JsonEntry> Entries) : JsonValue;

/// <summary>An entry of an object.</summary>
internal sealed record JsonEntry(string Key, JsonValue Value);
