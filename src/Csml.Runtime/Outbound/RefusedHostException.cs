namespace Csml.Outbound;

/// <summary>A host that flows may not reach. The message can be shown to the author: it says what to configure.</summary>
internal sealed class RefusedHostException(string message) : IOException(message);
