using Csml.Calls;
using Microsoft.Extensions.Logging;

namespace Csml.Twilio;

/// <summary>What all endpoints of the bot share.</summary>
internal sealed record VoiceServices(
    PublicAddress PublicAddress, SignatureCheck Signatures, TurnPipeline Pipeline, ILogger<VoiceEndpoint> Logger);
