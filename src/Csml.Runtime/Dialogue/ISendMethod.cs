using Csml.Values;

namespace Csml.Dialogue;

/// <summary>
/// The method <c>send</c> of a kind of objects. The dialogue itself does no input or output: it finds this among the turn's services.
/// </summary>
internal interface ISendMethod
{
    /// <summary>The <see cref="CsmlObject.Tag"/> of the objects that it sends.</summary>
    string Tag { get; }

    /// <summary>
    /// Sends. What goes wrong is a value with error info (<see cref="CsmlValue.IsError"/>), never an exception.
    /// </summary>
    /// <param name="receiver">What <c>send</c> is called on.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="isSecure">Whether something in these is secure, so that nothing of them may be logged or named in an error.</param>
    /// <param name="cancellationToken">Cancelled when the turn has no time left.</param>
    ValueTask<CsmlValue> SendAsync(CsmlObject receiver, CsmlValue[] arguments, bool isSecure, CancellationToken cancellationToken);
}
