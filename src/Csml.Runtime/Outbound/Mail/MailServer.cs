namespace Csml.Outbound.Mail;

/// <summary>The mail server of a flow: what <c>SMTP(host)</c> and its builders say.</summary>
public sealed record MailServer
{
    /// <summary>The host.</summary>
    public required string Host { get; init; }

    /// <summary>The port; 465 where the flow says nothing.</summary>
    public required int Port { get; init; }

    /// <summary>How the connection is kept secret.</summary>
    public MailSecurity Security { get; init; }

    /// <summary>Who signs in; null where nobody does.</summary>
    public string? UserName { get; init; }

    /// <summary>The password; null where nobody signs in.</summary>
    public string? Password { get; init; }

    /// <summary>The ways to sign in that the flow allows: <c>PLAIN</c>, <c>AUTH LOGIN</c>, <c>XOAUTH2</c>. None: any.</summary>
    public IReadOnlyList<string> Mechanisms { get; init; } = [];

    /// <summary>The server without its password.</summary>
    public override string ToString() => FormattableString.Invariant($"{Host}:{Port}");
}
