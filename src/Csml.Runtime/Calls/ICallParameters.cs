namespace Csml.Calls;

/// <summary>
/// The form parameters of a webhook. They are read while the request is handled and not after it, so they may live in a buffer
/// that is given back.
/// </summary>
internal interface ICallParameters
{
    /// <summary>The first value of a parameter, or null where it was not sent.</summary>
    string? Find(ReadOnlySpan<byte> name);

    /// <summary>All parameters, in the order they were sent.</summary>
    IReadOnlyList<KeyValuePair<string, string>> ToList();
}
