using Csml.Dialogue;
using Csml.Values;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Csml.Outbound.Mail;

/// <summary>Sends the mails of flows: <c>SMTP(host)….send(mail)</c>.</summary>
internal sealed class MailSending(IMailSender sender, IOptions<CsmlSmtpOptions> options, ILogger<MailSending> logger) : ISendMethod
{
    private readonly TimeSpan _timeout = options.Value.Timeout;

    /// <inheritdoc/>
    public string Tag => MailServerMethods.Tag;

    /// <inheritdoc/>
    public async ValueTask<CsmlValue> SendAsync(
        CsmlObject receiver, CsmlValue[] arguments, bool isSecure, CancellationToken cancellationToken)
    {
        if (arguments.Length != 1 || !arguments[0].TryGetObject(out var entries)) return CsmlValue.ErrorNull("usage: send(mail: object) => boolean");
        if (MailReader.ReadServer(receiver) is not { } server) return CsmlValue.ErrorNull("[send] the mail server has no valid host or port");
        if (MailReader.Read(entries, out var mail) is { } problem) return CsmlValue.ErrorNull($"[send] {problem}");

        using var timeOut = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeOut.CancelAfter(_timeout);
        try
        {
            await sender.SendAsync(mail, server, timeOut.Token).WaitAsync(timeOut.Token).ConfigureAwait(false);
            if (!isSecure) OutboundLog.MailSent(logger, server.Host);
            return CsmlValue.True;
        }
        catch (Exception exception)
        {
            // Whatever it is, down to a sender of the app's own: the flow goes on, and can ask for it.
            if (isSecure) OutboundLog.SecureMailFailed(logger, exception.GetType());
            else OutboundLog.MailFailed(logger, server.Host, exception);
            return CsmlValue.ErrorNull($"[send] {ProblemOf(exception, isSecure)}");
        }
    }

    private static string ProblemOf(Exception exception, bool isSecure) => exception switch
    {
        OperationCanceledException => "the mail server did not answer in time",
        MailException when !isSecure => exception.Message,
        _ => "the mail could not be sent",
    };
}
