using System.Text.Json;
using System.Text.Json.Serialization;

namespace Csml.Voice;

/// <summary>
/// The options a caller was offered last. They are kept with the call, so that the next webhook's keys and words can be
/// told apart (<c>InputInterpreter</c>).
/// </summary>
internal sealed record PendingQuestion(IReadOnlyList<PendingOption> Options)
{
    /// <summary>The form in which a call record keeps it.</summary>
    public ReadOnlyMemory<byte> ToBytes() =>
        JsonSerializer.SerializeToUtf8Bytes(Options, PendingQuestionJson.Default.IReadOnlyListPendingOption);

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    public static PendingQuestion FromBytes(ReadOnlySpan<byte> bytes) =>
        new(JsonSerializer.Deserialize(bytes, PendingQuestionJson.Default.IReadOnlyListPendingOption) ?? []);
}

/// <summary>One option of a question.</summary>
/// <param name="Key">Its key on the phone, or null where keys ran out and it can only be spoken.</param>
/// <param name="Title">What is read to the caller.</param>
/// <param name="Payload">What the flow receives.</param>
/// <param name="Accepts">The words that mean it.</param>
internal sealed record PendingOption(
    [property: JsonPropertyName("k")] string? Key,
    [property: JsonPropertyName("t")] string Title,
    [property: JsonPropertyName("p")] string Payload,
    [property: JsonPropertyName("a")] IReadOnlyList<string> Accepts);

[JsonSerializable(typeof(IReadOnlyList<PendingOption>))]
internal sealed partial class PendingQuestionJson : JsonSerializerContext;
