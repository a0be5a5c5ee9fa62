namespace Csml.Values;

/// <summary>
/// What a token must claim (language reference, part 2, 5.6): <c>exp</c> always; issuer, subject, audience and the time from which
/// it counts by rules. A claim that a rule asks for and that is missing is as wrong as another one.
/// </summary>
internal sealed class JwtClaims
{
    private const long UsualLeeway = 60;

    private CsmlValue _issuers;
    private CsmlValue _subject;
    private CsmlValue _audiences;
    private bool _checksExpiry = true;
    private bool _checksStart;
    private long _leeway = UsualLeeway;

    /// <summary>The rules of <c>decode</c>: nothing but the expiry.</summary>
    internal static JwtClaims ExpiryOnly => new();

    /// <summary>
    /// The rules of <c>verify</c>; null if one has a wrong type. <c>aud</c> and <c>leeway</c>, which can never succeed in the reference
    /// engine, do what they are documented for (ruling Q20). Other keys are ignored.
    /// </summary>
    internal static JwtClaims? Read(CsmlObject rules)
    {
        var (issuers, subject, audiences) = (rules["iss"], rules["sub"], rules["aud"]);
        var leeway = UsualLeeway;
        var areRight = IsTextOrTexts(issuers) && subject.Kind is CsmlValueKind.Unset or CsmlValueKind.String && IsTextOrTexts(audiences)
            && IsFlag(rules["validate_exp"]) && IsFlag(rules["validate_nbf"])
            && (rules["leeway"].IsUnset || (rules["leeway"].TryGetInt(out leeway) && leeway >= 0));
        return !areRight ? null : new()
        {
            _issuers = issuers,
            _subject = subject,
            _audiences = audiences,
            _checksExpiry = rules["validate_exp"].IsUnset || rules["validate_exp"].IsTrue,
            _checksStart = rules["validate_nbf"].IsTrue,
            _leeway = leeway,
        };
    }

    /// <summary>Checks claims; null if they are right, otherwise the word of the reference for what is wrong.</summary>
    internal string? Check(CsmlValue claims, DateTimeOffset now)
    {
        if (!claims.TryGetObject(out var entries)) return "InvalidToken";
        var seconds = now.ToUnixTimeSeconds();
        if (!TryGetSeconds(entries["exp"], out var expiry)) return "MissingRequiredClaim";
        if (_checksExpiry && expiry < (double)seconds - _leeway) return "ExpiredSignature";
        if (_checksStart && TryGetSeconds(entries["nbf"], out var start) && start > (double)seconds + _leeway) return "ImmatureSignature";
        if (!_issuers.IsUnset && !Share(_issuers, entries["iss"])) return "InvalidIssuer";
        if (!_subject.IsUnset && !Share(_subject, entries["sub"])) return "InvalidSubject";
        return !_audiences.IsUnset && !Share(_audiences, entries["aud"]) ? "InvalidAudience" : null;
    }

    private static bool TryGetSeconds(CsmlValue claim, out double seconds) =>
        claim.TryGetNumber(out seconds) && seconds >= 0 && double.IsFinite(seconds);

    private static bool IsFlag(CsmlValue rule) => rule.Kind is CsmlValueKind.Unset or CsmlValueKind.Bool;

    private static bool IsTextOrTexts(CsmlValue rule)
    {
        if (rule.Kind is CsmlValueKind.Unset or CsmlValueKind.String) return true;
        return rule.TryGetArray(out var texts) && texts.Count > 0 && texts.All(static text => text.Kind == CsmlValueKind.String);
    }

    /// <summary>Whether one of the claimed texts is one of the wanted ones.</summary>
    private static bool Share(CsmlValue wanted, CsmlValue claimed) =>
        Texts(claimed).Intersect(Texts(wanted), StringComparer.Ordinal).Any();

    private static IEnumerable<string> Texts(CsmlValue value)
    {
        if (value.TryGetString(out var text)) return [text];
        return value.TryGetArray(out var items) ? items.Select(static item => item.Target).OfType<string>() : [];
    }
}
