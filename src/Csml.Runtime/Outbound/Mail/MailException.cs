namespace Csml.Outbound.Mail;

/// <summary>A mail that could not be handed over. The flow sees the message as the error of its <c>send</c>.</summary>
public sealed class MailException : Exception
{
    /// <summary>Creates an exception without a reason.</summary>
    public MailException()
        : this("the mail could not be sent")
    {
    }

    /// <summary>Creates an exception with the reason.</summary>
    public MailException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with the reason, and what caused it.</summary>
    public MailException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
