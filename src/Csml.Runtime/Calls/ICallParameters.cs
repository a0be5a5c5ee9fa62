namespace Csml.Calls;

/// <summary>
/// The form parameters of a webhook. They are read while the request is handled and not after it, so they may live in a buffer
/// that is given back.
/// </summary>
internal interface ICallParameters
{
    /// <summary>How many there are.</summary>
    int Count { get; }

    /// <summary>The name of a parameter, in the order they were sent, as UTF-8.</summary>
    ReadOnlySpan<byte> Name(int index);

    /// <summary>The value of a parameter, in the order they were sent, as UTF-8.</summary>
    ReadOnlySpan<byte> Value(int index);

    /// <summary>The first value of a parameter, or null where it was not sent.</summary>
    string? Find(ReadOnlySpan<byte> name);
}
