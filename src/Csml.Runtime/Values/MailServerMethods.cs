namespace Csml.Values;

/// <summary>
/// The builders of <c>SMTP(host)</c> (language reference, part 2, 5.8): each gives a changed copy of the mail server. What sends a mail
/// is no method of the value.
/// </summary>
internal static class MailServerMethods
{
    internal const string Tag = "smtp";
    internal const string Send = "send";

    internal const string HostKey = "smtp_server";
    internal const string PortKey = "port";
    internal const string TlsKey = "tls";
    internal const string StartTlsKey = "starttls";
    internal const string UserKey = "username";
    internal const string PasswordKey = "password";
    internal const string MechanismsKey = "auth_mechanism";

    private const int ImplicitTlsPort = 465;

    private static readonly string[] Mechanisms = ["PLAIN", "AUTH LOGIN", "XOAUTH2"];

    internal static CsmlObject Create(CsmlValue host) =>
        CsmlObject.Create([(HostKey, host), (PortKey, ImplicitTlsPort), (TlsKey, CsmlValue.True)], Tag);

    internal static MethodOutcome Invoke(in CsmlValue receiver, string method, ReadOnlySpan<CsmlValue> args)
    {
        var server = (CsmlObject)receiver.Target!;
        return method switch
        {
            "auth" => Arguments.Texts(args, "auth(user: string, password: string) => smtp object", out var user, out var password)
                ?? MethodOutcome.Of(server.With(UserKey, user).With(PasswordKey, password)),
            "port" => Arguments.Int(args, "port(number: int) => smtp object", out var port)
                ?? MethodOutcome.Of(server.With(PortKey, (ushort)port)),
            "tls" => Flag(args, "tls(enable: boolean) => smtp object", server, TlsKey),
            "starttls" => Flag(args, "starttls(enable: boolean) => smtp object", server, StartTlsKey),
            "set_auth_mechanism" => SetMechanisms(server, args),
            Send => MethodOutcome.Soft("[send] a mail can not be sent from here"),
            _ => MethodErrors.Unknown(receiver, method),
        };
    }

    private static MethodOutcome Flag(ReadOnlySpan<CsmlValue> args, string signature, CsmlObject server, string key) =>
        args.Length == 1 && args[0].Kind == CsmlValueKind.Bool
            ? MethodOutcome.Of(server.With(key, args[0]))
            : MethodErrors.Usage(signature);

    /// <summary>One name or an array of them, in any letter case (ruling Q35); of an array, unknown ones are left out.</summary>
    private static MethodOutcome SetMechanisms(CsmlObject server, ReadOnlySpan<CsmlValue> args)
    {
        if (args.Length != 1 || args[0].Kind is not (CsmlValueKind.String or CsmlValueKind.Array))
            return MethodErrors.Usage("set_auth_mechanism(mechanism: string or array of strings) => smtp object");

        var given = args[0].TryGetArray(out var names) ? names.AsSpan() : args;
        var known = new List<CsmlValue>();
        foreach (ref readonly var name in given)
        {
            if (name.TryGetString(out var text) && Find(text) is { } mechanism) known.Add(mechanism);
        }

        return known.Count == 0
            ? MethodOutcome.Soft("[set_auth_mechanism] the mechanism must be PLAIN, AUTH LOGIN or XOAUTH2")
            : MethodOutcome.Of(server.With(MechanismsKey, CsmlArray.Owning([.. known])));
    }

    private static string? Find(string name) => System.Array.Find(Mechanisms, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
}
