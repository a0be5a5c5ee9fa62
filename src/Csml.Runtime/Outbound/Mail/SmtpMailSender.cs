using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace Csml.Outbound.Mail;

/// <summary>The mail sender of .NET: SMTP with STARTTLS or in the clear, to servers that the guard lets through.</summary>
internal sealed class SmtpMailSender(IOptions<CsmlSmtpOptions> options) : IMailSender
{
    private const string OwnSender = "register an IMailSender that does it";

    private readonly HostGuard _guard =
        new(CsmlSmtpOptions.Section, new(options.Value.AllowedHosts), new(options.Value.PrivateHosts));

    /// <inheritdoc/>
    public async Task SendAsync(OutgoingMail mail, MailServer server, CancellationToken cancellationToken)
    {
        CheckOffered(server);
        try
        {
            var addresses = await _guard.ResolveAsync(server.Host, cancellationToken).ConfigureAwait(false);

            // In the clear, the address that was checked is the one that is used. With TLS the certificate has to be that of the name,
            // so that whoever else the name may lead to by now gets no word of the mail.
            var host = server.Security == MailSecurity.None ? addresses[0].ToString() : server.Host;
            using var client = new SmtpClient(host, server.Port) { EnableSsl = server.Security == MailSecurity.StartTls };
            if (server.UserName is not null) client.Credentials = new NetworkCredential(server.UserName, server.Password);
            using var message = MessageOf(mail);
            await client.SendMailAsync(message, cancellationToken).ConfigureAwait(false);
        }
        catch (RefusedHostException exception)
        {
            throw new MailException(exception.Message, exception);
        }
        catch (SocketException exception)
        {
            throw new MailException("the mail server is unknown", exception);
        }
        catch (SmtpException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new MailException($"the mail could not be sent: {exception.Message}", exception);
        }
    }

    private static void CheckOffered(MailServer server)
    {
        if (server.Security == MailSecurity.ImplicitTls)
        {
            throw new MailException(
                "TLS from the first byte (port 465) is not offered: write .port(587).starttls(true) where the server has STARTTLS, or "
                + OwnSender);
        }

        // In the clear, mechanisms do not count (language reference, part 2, 5.8).
        if (server is { Security: MailSecurity.StartTls, UserName: not null, Mechanisms.Count: > 0 } && !server.Mechanisms.Contains("AUTH LOGIN"))
            throw new MailException("of the ways to sign in only AUTH LOGIN is offered: allow it in the flow, or " + OwnSender);
    }

    private static MailMessage MessageOf(OutgoingMail mail)
    {
        var message = new MailMessage
        {
            From = mail.From,
            Subject = mail.Subject ?? "",
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
            IsBodyHtml = mail.Text is null,
            Body = mail.Text ?? mail.Html,
        };
        if (mail.Text is not null && mail.Html is not null)
            message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html));

        Add(message.To, mail.To);
        Add(message.CC, mail.Cc);
        Add(message.Bcc, mail.Bcc);
        Add(message.ReplyToList, mail.ReplyTo);
        return message;
    }

    private static void Add(MailAddressCollection list, MailAddress? address)
    {
        if (address is not null) list.Add(address);
    }
}
