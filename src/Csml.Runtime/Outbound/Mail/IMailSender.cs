namespace Csml.Outbound.Mail;

/// <summary>
/// Hands the mails of flows (<c>SMTP(host)….send(mail)</c>) to a mail server. The default speaks SMTP with STARTTLS or in the clear and
/// signs in by <c>AUTH LOGIN</c>; an app that needs more (TLS from the first byte, as on port 465; PLAIN or XOAUTH2; a mail service's
/// own interface), or a test, registers its own.
/// </summary>
/// <remarks>
/// That hosts in private networks are refused (<c>Csml:Smtp</c>) is the default's doing. Another one has to see to it itself that flows
/// reach only the servers that they should.
/// </remarks>
/// <example><code>builder.Services.AddSingleton&lt;IMailSender, MyMailSender&gt;();</code></example>
public interface IMailSender
{
    /// <summary>Hands over a mail. A turn that is run twice may send it twice.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="server">Where the flow wants it to be handed to.</param>
    /// <param name="cancellationToken">Cancelled when the turn has no time left.</param>
    /// <exception cref="MailException">
    /// It could not be handed over, for a reason that the author of the flow may see. Of any other exception the flow sees only that
    /// there was one.
    /// </exception>
    Task SendAsync(OutgoingMail mail, MailServer server, CancellationToken cancellationToken);
}
