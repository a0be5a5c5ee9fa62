using Csml.Storage;

namespace Csml.Calls;

/// <summary>Tells who calls (language reference, part 3, 4.1).</summary>
internal static class ClientIdentity
{
    private const int MaxDigits = 15;

    /// <summary>
    /// The client behind <c>From</c>: a number in E.164 form is somebody who can be recognised again; anything else (withheld,
    /// a SIP address, a test page) is a client of this one call.
    /// </summary>
    internal static ClientKey Of(string bot, string channel, string? from, string callSid) =>
        from is not null && IsNumber(from) ? new(bot, channel, from) : ClientKey.Anonymous(bot, channel, callSid);

    /// <summary>
    /// The client that code outside of calls names: a number, or what <see cref="CallContext.Client"/> says. Null for what carriers
    /// write in place of a number that is withheld.
    /// </summary>
    /// <exception cref="ArgumentException">A number in another form, under which nobody would be found.</exception>
    internal static string? Named(string from)
    {
        if (IsNumber(from) || from.StartsWith(ClientKey.AnonymousPrefix, StringComparison.Ordinal)) return from;

        var isNumber = from.AsSpan().Trim() is ['+' or '(' or (>= '0' and <= '9'), ..] && !IsWithheld(from.AsSpan().TrimStart('+'));
        return isNumber
            ? throw new ArgumentException("The number must be in E.164 form, such as +33123456789.", nameof(from))
            : null;
    }

    private static bool IsNumber(string from) =>
        from.Length is > 2 and <= MaxDigits + 1
        && from[0] == '+'
        && from[1] is >= '1' and <= '9'
        && from.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0
        && !IsWithheld(from.AsSpan(1));

    /// <summary>Carriers spell words on the keypad where there is no number; all such callers are not one person.</summary>
    private static bool IsWithheld(ReadOnlySpan<char> digits) => digits is
        "266696687" // ANONYMOUS
        or "7378742833" // RESTRICTED
        or "86282452253" // UNAVAILABLE
        or "2562533" // BLOCKED
        or "8656696" // UNKNOWN
        or "7748283"; // PRIVATE
}
