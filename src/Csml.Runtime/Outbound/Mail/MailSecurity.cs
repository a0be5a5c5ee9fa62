namespace Csml.Outbound.Mail;

/// <summary>How a connection to a mail server is kept secret.</summary>
public enum MailSecurity
{
    /// <summary>TLS from the first byte: what flows ask for unless they say otherwise, and what port 465 is for.</summary>
    ImplicitTls,

    /// <summary>TLS once the server has been greeted; a server that does not offer it is refused.</summary>
    StartTls,

    /// <summary>Not at all: <c>tls(false)</c>.</summary>
    None,
}
