using System.Diagnostics.CodeAnalysis;

namespace Csml.Storage;

/// <summary>The store cannot be used: its file cannot be opened, written or understood. Thrown when the application starts.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Always with its reason.")]
public sealed class StoreUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException);
