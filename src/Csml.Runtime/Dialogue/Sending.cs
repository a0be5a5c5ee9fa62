using Csml.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Csml.Dialogue;

/// <summary><c>send</c>, the method that leaves the app: of <c>HTTP(…)</c> and of <c>SMTP(…)</c>.</summary>
internal static class Sending
{
    internal static bool IsSend(CsmlValue receiver, string method) =>
        method is "send" && receiver.TryGetObject(out var entries) && entries.Tag is RequestMethods.Tag or MailServerMethods.Tag;

    /// <summary>
    /// Sends, and reports what went wrong. What is answered to something secure is secure, as the result of every method is.
    /// </summary>
    internal static async ValueTask<CsmlValue> RunAsync(Turn turn, CsmlValue receiver, CsmlValue[] arguments, int line)
    {
        receiver.TryGetObject(out var entries);
        var method = turn.Services.GetServices<ISendMethod>().FirstOrDefault(method => method.Tag == entries!.Tag);
        if (method is null) return turn.SoftError("[send] nothing can be sent: the app has no services of AddCsml", line);

        var isSecure = receiver.IsSecure || arguments.Any(static argument => argument.IsSecure);
        var result = await method.SendAsync(entries!, arguments, isSecure, turn.CancellationToken).ConfigureAwait(false);
        if (result.IsError && result.Info![CsmlValue.ErrorKey].TryGetString(out var error)) turn.SoftError(error, line);
        return result.AsSecureIf(isSecure);
    }
}
