using System.Text.Json.Serialization;

namespace Csml.Phone;

/// <summary>What the page shows before a call.</summary>
internal sealed record PhoneDirectory(string Bot, IReadOnlyList<PhoneChannel> Channels);

/// <summary>A line that can be called.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Url">The address of its webhook, as Twilio would have it.</param>
/// <param name="Locale">The language and region of the channel.</param>
/// <param name="Language">The language in which callers are listened to.</param>
/// <param name="WelcomeFlow">The flow that answers.</param>
internal sealed record PhoneChannel(string Name, string Url, string Locale, string Language, string WelcomeFlow);

/// <summary>One parameter of a webhook.</summary>
internal sealed record PhoneField(string Name, string Value);

/// <summary>A webhook that the page wants delivered.</summary>
internal sealed record PhoneWebhook(string Url, IReadOnlyList<PhoneField> Fields);

/// <summary>What the app answered to a webhook.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The content type, or null.</param>
/// <param name="Body">The document.</param>
/// <param name="Milliseconds">How long the app took.</param>
/// <param name="Signature">The signature under which it was delivered.</param>
internal sealed record PhoneAnswer(int Status, string? ContentType, string Body, double Milliseconds, string Signature);

/// <summary>The call whose position the page asks for.</summary>
internal sealed record PhonePositionRequest(string Channel, string CallSid, string From);

/// <summary>Where a call is and what is known of its caller.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="IsLive">Whether the call is going on.</param>
/// <param name="IsSecret">Whether the caller is asked for a secret: the page shows neither keys nor words then.</param>
/// <param name="Flow">The flow in which the call is held; null where it is not.</param>
/// <param name="Step">The step.</param>
/// <param name="File">The file of the hold, relative to the project's folder, or null.</param>
/// <param name="Line">Its line, counted from 1, or 0.</param>
/// <param name="Source">The file's lines, or null where they are not at hand.</param>
/// <param name="Locals">The variables that survive the hold, as JSON.</param>
/// <param name="Memory">What is remembered of the client, as JSON.</param>
/// <param name="Options">The answers to the question that is open.</param>
internal sealed record PhonePosition(
    string Channel,
    bool IsLive,
    bool IsSecret,
    string? Flow,
    string? Step,
    string? File,
    int Line,
    SourceExcerpt? Source,
    IReadOnlyList<PhoneField> Locals,
    IReadOnlyList<PhoneField> Memory,
    IReadOnlyList<PhoneOption> Options);

/// <summary>One of the answers to a question.</summary>
internal sealed record PhoneOption(string? Key, string Title);

/// <summary>The JSON of the page and its server.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(PhoneDirectory))]
[JsonSerializable(typeof(PhoneWebhook))]
[JsonSerializable(typeof(PhoneAnswer))]
[JsonSerializable(typeof(PhonePositionRequest))]
[JsonSerializable(typeof(PhonePosition))]
internal sealed partial class PhoneJson : JsonSerializerContext;
