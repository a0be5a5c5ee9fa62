namespace Csml.Outbound.Mail;

/// <summary>What mails of flows (<c>SMTP(host)….send(mail)</c>) may do: section <c>Csml:Smtp</c>, checked when the app starts.</summary>
public sealed class CsmlSmtpOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Csml:Smtp";

    /// <summary>How long it may take to hand over a mail. A caller waits meanwhile, and Twilio gives up after 15 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>
    /// The only mail servers that flows may use, such as <c>smtp.example.org</c>, besides <see cref="PrivateHosts"/>; where there is
    /// none, every public one.
    /// </summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>
    /// Mail servers that flows may use although their addresses are not public (loopback, private network…). All others are refused.
    /// </summary>
    public IList<string> PrivateHosts { get; } = [];
}
