using System.Net.Mail;

namespace Csml.Outbound.Mail;

/// <summary>A mail of a flow. It has at least one of <see cref="To"/>, <see cref="Cc"/>, <see cref="Bcc"/>, and at least one body.</summary>
public sealed record OutgoingMail
{
    /// <summary>The author.</summary>
    public required MailAddress From { get; init; }

    /// <summary>The recipient.</summary>
    public MailAddress? To { get; init; }

    /// <summary>Who gets a copy.</summary>
    public MailAddress? Cc { get; init; }

    /// <summary>Who gets a copy that the others do not know of.</summary>
    public MailAddress? Bcc { get; init; }

    /// <summary>Where answers go to, if not to the author.</summary>
    public MailAddress? ReplyTo { get; init; }

    /// <summary>The subject; one line.</summary>
    public string? Subject { get; init; }

    /// <summary>The body as plain text.</summary>
    public string? Text { get; init; }

    /// <summary>The body as HTML; where there is a text, too, the mail has both for the reader to choose.</summary>
    public string? Html { get; init; }
}
