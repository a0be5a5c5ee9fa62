using System.Text.Json;
using Csml.Dialogue;
using Csml.Values;

namespace Csml.Storage;

/// <summary>
/// The state of a conversation as bytes: names and values, so that a later build can tell whether it still fits.
/// </summary>
/// <remarks>
/// A JSON array: version, flow, step, hold, the three names of the history, whether a secret is waited for, then the frame as names
/// and values in turn. Version 1 knew of no secrets.
/// </remarks>
internal static class FrameSerializer
{
    private const int VersionWithoutSecrets = 1;
    private const int Version = 2;

    internal static byte[] Serialize(DialogueState state)
    {
        var buffer = ScratchBuffer.Take();
        using (var writer = new Utf8JsonWriter(buffer, new() { SkipValidation = true }))
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(Version);
            writer.WriteStringValue(state.Position.Flow);
            writer.WriteStringValue(state.Position.Step);
            writer.WriteStringValue(state.Position.HoldId);
            writer.WriteStringValue(state.History.Step);
            writer.WriteStringValue(state.History.StepFlow);
            writer.WriteStringValue(state.History.OtherFlow);
            writer.WriteBooleanValue(state.IsSecure);
            foreach (ref readonly var variable in state.Frame.Entries)
            {
                writer.WriteStringValue(variable.Name);
                ValueSerializer.Write(writer, variable.Value);
            }

            writer.WriteEndArray();
        }

        return ScratchBuffer.CopyAndReturn(buffer);
    }

    /// <summary>The state in these bytes; null where this program cannot read them.</summary>
    internal static DialogueState? TryDeserialize(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Deserialize(bytes);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static DialogueState Deserialize(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, ValueSerializer.ReaderOptions);
        reader.Read();
        var version = reader.Read() && reader.TokenType == JsonTokenType.Number ? reader.GetInt32() : 0;
        if (version is not (VersionWithoutSecrets or Version))
            throw new JsonException("The state of a call has a version that this program does not know.");

        var position = new Position(Name(ref reader), Name(ref reader), Name(ref reader));
        var history = new FlowHistory(NameOrNull(ref reader), NameOrNull(ref reader), NameOrNull(ref reader));
        var isSecure = version == Version && Flag(ref reader);
        var variables = new List<(string, CsmlValue)>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var name = reader.GetString()!;
            reader.Read();
            variables.Add((name, ValueSerializer.Read(ref reader)));
        }

        return new(position, Frame.Of([.. variables]), history) { IsSecure = isSecure };
    }

    private static bool Flag(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetBoolean();
    }

    private static string Name(ref Utf8JsonReader reader) =>
        NameOrNull(ref reader) ?? throw new JsonException("The state of a call lacks the name of its position.");

    private static string? NameOrNull(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }
}
