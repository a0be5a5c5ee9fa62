using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;
using Csml.Values;

namespace Csml.Outbound.Mail;

/// <summary>Reads mails and mail servers from the objects of flows (language reference, part 2, 5.8).</summary>
internal static class MailReader
{
    private static readonly string[] Keys = ["from", "to", "cc", "bcc", "reply_to", "subject", "text", "html"];

    /// <summary>Reads a mail.</summary>
    /// <param name="entries">The mail as the flow wrote it.</param>
    /// <param name="mail">The mail.</param>
    /// <returns>What is wrong with it, without any part of it; null if nothing is.</returns>
    internal static string? Read(CsmlObject entries, [NotNull] out OutgoingMail? mail)
    {
        mail = null!;
        foreach (var key in Keys)
        {
            if (entries.TryGet(key, out var value) && value.Kind != CsmlValueKind.String) return $"[{key}] must be a string";
        }

        if (!entries.ContainsKey("from")) return "[from] is required";
        var addresses = new Dictionary<string, MailAddress>(StringComparer.Ordinal);
        foreach (var key in Keys.AsSpan(0, 5))
        {
            if (Text(entries, key) is not { } text) continue;
            if (AddressOf(text) is not { } address) return $"[{key}] must be one mail address, such as Ada <ada@example.org>";
            addresses.Add(key, address);
        }

        mail = new()
        {
            From = addresses["from"],
            To = addresses.GetValueOrDefault("to"),
            Cc = addresses.GetValueOrDefault("cc"),
            Bcc = addresses.GetValueOrDefault("bcc"),
            ReplyTo = addresses.GetValueOrDefault("reply_to"),
            Subject = Text(entries, "subject"),
            Text = Text(entries, "text"),
            Html = Text(entries, "html"),
        };
        if (mail.To is null && mail.Cc is null && mail.Bcc is null) return "[to] is required";
        if (mail.Subject?.AsSpan().ContainsAny('\r', '\n') == true) return "[subject] must be one line";
        return mail.Text is null && mail.Html is null ? "[text] or [html] is required" : null;
    }

    /// <summary>Reads a mail server, into whose object a flow may have written anything.</summary>
    /// <returns>The server; null where it has no host or port.</returns>
    internal static MailServer? ReadServer(CsmlObject entries)
    {
        if (Text(entries, MailServerMethods.HostKey) is not { } host || !HostList.IsName(host) || host.StartsWith('*')) return null;
        if (!entries[MailServerMethods.PortKey].TryGetInt(out var port) || port is < 1 or > ushort.MaxValue) return null;
        return new()
        {
            Host = host,
            Port = (int)port,
            Security = !entries[MailServerMethods.TlsKey].IsTrue ? MailSecurity.None
                : entries[MailServerMethods.StartTlsKey].IsTrue ? MailSecurity.StartTls
                : MailSecurity.ImplicitTls,
            UserName = Text(entries, MailServerMethods.UserKey),
            Password = Text(entries, MailServerMethods.PasswordKey),
            Mechanisms = MechanismsOf(entries),
        };
    }

    private static string? Text(CsmlObject entries, string key) => entries[key].TryGetString(out var text) ? text : null;

    /// <summary>An address, with a name if the address is in angle brackets: several would pass for one with an odd name.</summary>
    private static MailAddress? AddressOf(string text)
    {
        if (text.AsSpan().ContainsAny('\r', '\n') || !MailAddress.TryCreate(text, out var address)) return null;
        return text.Contains('<') || text.AsSpan().Trim().SequenceEqual(address.Address) ? address : null;
    }

    private static string[] MechanismsOf(CsmlObject entries)
    {
        var mechanisms = new List<string>();
        if (entries[MailServerMethods.MechanismsKey].TryGetArray(out var names))
        {
            foreach (ref readonly var name in names.AsSpan())
            {
                if (name.TryGetString(out var mechanism)) mechanisms.Add(mechanism);
            }
        }

        return [.. mechanisms];
    }
}
