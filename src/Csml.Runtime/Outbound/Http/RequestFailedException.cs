namespace Csml.Outbound.Http;

/// <summary>A request that cannot be finished. The message can be shown to the author, also where the request is secret.</summary>
internal sealed class RequestFailedException(string message) : Exception(message);
