using System.Buffers.Binary;
using System.Text;

namespace Csml.Values;

/// <summary>
/// The functions of CSML that only compute (language reference, part 2, 5.2): <c>OneOf</c>, <c>Shuffle</c>, <c>Find</c>,
/// <c>Length</c>… An argument that was not given is Unset.
/// </summary>
public static class StandardFunctions
{
    /// <summary><c>Random()</c>: a float from 0 up to, but not including, 1.</summary>
    public static CsmlValue Random(ValueContext context) => context.Random.NextDouble();

    /// <summary><c>OneOf(array)</c>: a random element; an empty array is a SOFT error.</summary>
    public static MethodOutcome OneOf(CsmlValue array, ValueContext context) =>
        Pure("OneOf(array: array) => any", array, given => given.TryGetArray(out var items) ? OneOf(items, context) : null);

    /// <summary><c>Shuffle(array)</c>: the elements in random order.</summary>
    public static MethodOutcome Shuffle(CsmlValue array, ValueContext context) =>
        Pure("Shuffle(array: array) => array", array, given => given.TryGetArray(out var items) ? Shuffle(items, context) : null);

    /// <summary><c>Length(value)</c>: the number of elements of an array, or of UTF-8 bytes of a text.</summary>
    public static MethodOutcome Length(CsmlValue value) => Pure("Length(length: array or string) => int", value, static given =>
        given.TryGetArray(out var items) ? MethodOutcome.Of(items.Count)
        : given.TryGetString(out var text) ? MethodOutcome.Of(Encoding.UTF8.GetByteCount(text))
        : null);

    /// <summary><c>Floor(number)</c>: the float below; an int is itself.</summary>
    public static MethodOutcome Floor(CsmlValue number) => Pure("Floor(float: number) => number", number, static given =>
        given.TryGetFloat(out var value) ? MethodOutcome.Of(Math.Floor(value))
        : given.TryGetInt(out var whole) ? MethodOutcome.Of(whole)
        : null);

    /// <summary><c>Time()</c>: now; an object with <c>at()</c>, <c>format()</c>…</summary>
    public static CsmlValue Time(ValueContext context) => TimeMethods.Now(context);

    /// <summary><c>Base64(text)</c>: an object with <c>encode()</c> and <c>decode()</c>.</summary>
    public static MethodOutcome Base64(CsmlValue text) => Pure("Base64(string: string) => base64 object", text, static given =>
        given.TryGetString(out var value) ? MethodOutcome.Of(CodecMethods.Create(CodecMethods.Base64Tag, value)) : null);

    /// <summary><c>Hex(text)</c>: an object with <c>encode()</c> and <c>decode()</c>.</summary>
    public static MethodOutcome Hex(CsmlValue text) => Pure("Hex(string: string) => hex object", text, static given =>
        given.TryGetString(out var value) ? MethodOutcome.Of(CodecMethods.Create(CodecMethods.HexTag, value)) : null);

    /// <summary><c>Crypto(value)</c>: an object with <c>create_hash()</c> and <c>create_hmac()</c>, which want a text.</summary>
    public static MethodOutcome Crypto(CsmlValue value) => Pure("Crypto(value: string) => crypto object", value, static given =>
        given.IsUnset ? null : MethodOutcome.Of(CryptoMethods.Create(given)));

    /// <summary><c>JWT(value)</c>: an object with <c>sign()</c> for claims, <c>decode()</c> and <c>verify()</c> for a token.</summary>
    public static MethodOutcome Jwt(CsmlValue value) => Pure("JWT(jwt: any) => jwt object", value, static given =>
        given.IsUnset ? null : MethodOutcome.Of(JwtMethods.Create(given)));

    /// <summary><c>HTTP(url, …)</c>: a request that <c>send()</c> sends; what is named besides becomes keys of it.</summary>
    public static MethodOutcome Http(CsmlValue url, params ReadOnlySpan<(string Key, CsmlValue Value)> extra)
    {
        if (url.IsFailed) return url;
        foreach (ref readonly var entry in extra)
        {
            if (entry.Value.IsFailed) return entry.Value;
        }

        return url.Kind == CsmlValueKind.String
            ? MethodOutcome.Of(RequestMethods.Create(url, extra))
            : MethodErrors.Usage("HTTP(url: string) => http object");
    }

    /// <summary><c>SMTP(host)</c>: a mail server, to which <c>send(mail)</c> hands a mail.</summary>
    public static MethodOutcome Smtp(CsmlValue host) =>
        host.IsFailed ? host
        : host.Kind == CsmlValueKind.String ? MethodOutcome.Of(MailServerMethods.Create(host))
        : MethodErrors.Usage("SMTP(smtp_server: string) => smtp object");

    /// <summary>
    /// <c>Find(value, in=text)</c>: whether the text contains the value, in any letter case of Unicode unless
    /// <c>case_sensitive=true</c> is given.
    /// </summary>
    public static MethodOutcome Find(CsmlValue value, CsmlValue text, CsmlValue caseSensitive = default)
    {
        if (FirstFailed(value, text, caseSensitive) is { IsFailed: true } failed) return failed;
        var isSecure = value.IsSecure || text.IsSecure || caseSensitive.IsSecure;
        if (!value.TryGetString(out var piece) || !text.TryGetString(out var whole))
            return MethodErrors.Usage("Find(value: string, in: string, case_sensitive: boolean) => boolean").AsSecureIf(isSecure);
        var found = caseSensitive.IsTrue
            ? whole.Contains(piece, StringComparison.Ordinal)
            : LetterCase.ToLower(whole).Contains(LetterCase.ToLower(piece), StringComparison.Ordinal);
        return MethodOutcome.Of(CsmlValue.Truth(found).AsSecureIf(isSecure));
    }

    /// <summary><c>Or(a, b)</c>: b if a carries error info; a plain <c>null</c> is kept.</summary>
    public static MethodOutcome Or(CsmlValue value, CsmlValue fallback)
    {
        if (FirstFailed(value, fallback) is { IsFailed: true } failed) return failed;
        if (value.IsUnset || fallback.IsUnset) return MethodErrors.Usage("Or(value: any, fallback: any) => any");
        return value.IsError ? fallback.AsSecureIf(value.IsSecure) : value;
    }

    /// <summary><c>UUID([version])</c>: lower-case text; <c>"v4"</c>, which is the default, or <c>"v1"</c>.</summary>
    public static MethodOutcome Uuid(CsmlValue version, ValueContext context)
    {
        if (version.IsFailed) return version;
        var name = version.IsUnset ? "v4" : version.TryGetString(out var text) ? text : "";
        return name switch
        {
            "v4" => MethodOutcome.Of(RandomUuid(context.Random).ToString()),
            "v1" => MethodOutcome.Of(TimeUuid(context).ToString()),
            _ => MethodErrors.Usage("UUID(version: \"v1\" or \"v4\") => string"),
        };
    }

    internal static MethodOutcome OneOf(CsmlArray items, ValueContext context) =>
        items.Count == 0 ? MethodOutcome.Soft("there is no element to choose: the array is empty") : items[context.Random.Next(items.Count)];

    internal static MethodOutcome Shuffle(CsmlArray items, ValueContext context)
    {
        var shuffled = items.AsSpan().ToArray();
        context.Random.Shuffle(shuffled);
        return MethodOutcome.Of(CsmlArray.Owning(shuffled));
    }

    /// <summary>A function of one argument: passes a HARD error on, keeps the secure mark, refuses what it gives no answer to.</summary>
    private static MethodOutcome Pure(string signature, CsmlValue argument, Func<CsmlValue, MethodOutcome?> function)
    {
        if (argument.IsFailed) return argument;
        var outcome = function(argument) ?? MethodErrors.Usage(signature);
        return outcome.AsSecureIf(argument.IsSecure);
    }

    private static CsmlValue FirstFailed(params ReadOnlySpan<CsmlValue> arguments)
    {
        foreach (ref readonly var argument in arguments)
        {
            if (argument.IsFailed) return argument;
        }

        return default;
    }

    private static Guid RandomUuid(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        SetVersion(bytes, 4);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The clock in steps of 100 ns since the Gregorian calendar began, a random sequence and a random node.</summary>
    private static Guid TimeUuid(ValueContext context)
    {
        const byte Multicast = 1;
        Span<byte> bytes = stackalloc byte[16];
        context.Random.NextBytes(bytes);
        var time = context.Clock.GetUtcNow().Ticks - new DateTime(1582, 10, 15, 0, 0, 0, DateTimeKind.Utc).Ticks;
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)time);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[4..], (ushort)(time >> 32));
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(time >> 48));
        bytes[10] |= Multicast;
        SetVersion(bytes, 1);
        return new Guid(bytes, bigEndian: true);
    }

    private static void SetVersion(Span<byte> bytes, int version)
    {
        bytes[6] = (byte)((bytes[6] & 0x0F) | (version << 4));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
    }
}
