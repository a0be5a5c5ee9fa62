namespace Csml.Values;

/// <summary>
/// The methods of <c>JWT(value)</c> (language reference, part 2, 5.6): <c>sign</c>, and <c>decode</c> and <c>verify</c>, which both
/// check the signature and want an expiry (ruling Q21).
/// </summary>
internal static class JwtMethods
{
    internal const string Tag = "jwt";

    private const string ValueKey = "jwt";
    private const string HeaderKey = "header";

    /// <summary>What a header may say besides its type and algorithm.</summary>
    private static readonly string[] HeaderKeys = ["cty", "jku", "kid", "x5u", "x5t"];

    internal static CsmlObject Create(CsmlValue value) =>
        CsmlObject.Create([(ValueKey, value), (HeaderKey, Header("JWT", "HS256"))], Tag);

    internal static MethodOutcome Invoke(in CsmlValue receiver, string method, ReadOnlySpan<CsmlValue> args, ValueContext context)
    {
        var value = ((CsmlObject)receiver.Target!)[ValueKey].OrNull();
        return method switch
        {
            "sign" => Sign(value, args),
            "decode" => Decode(value, args, context),
            "verify" => Verify(value, args, context),
            _ => MethodErrors.Unknown(receiver, method),
        };
    }

    private static MethodOutcome Sign(CsmlValue claims, ReadOnlySpan<CsmlValue> args)
    {
        if (args.Length is not (2 or 3) || !args[0].TryGetString(out var algorithm) || !args[1].TryGetString(out var secret))
            return MethodErrors.Usage("sign(algorithm: string, secret: string[, headers: object]) => string");
        if (!JsonWebToken.IsAlgorithm(algorithm)) return WrongAlgorithm("sign");

        var headers = CsmlObject.Empty;
        if (args.Length == 3 && !args[2].TryGetObject(out headers))
            return MethodErrors.Usage("sign(algorithm: string, secret: string, headers: object) => string");
        return TryMakeHeader(headers, algorithm, out var header)
            ? MethodOutcome.Of(JsonWebToken.Sign(header, claims, algorithm, secret))
            : MethodOutcome.Soft("Invalid JWT sign: the headers typ, cty, jku, kid, x5u and x5t must be strings");
    }

    /// <summary>The header with those of the given fields that mean something; the others are ignored.</summary>
    private static bool TryMakeHeader(CsmlObject given, string algorithm, out CsmlObject header)
    {
        var type = given["typ"].IsUnset ? "JWT" : given["typ"];
        header = Header(type, algorithm);
        if (type.Kind != CsmlValueKind.String) return false;
        foreach (var key in HeaderKeys)
        {
            if (!given.TryGet(key, out var field)) continue;
            if (field.Kind != CsmlValueKind.String) return false;
            header = header.With(key, field);
        }

        return true;
    }

    private static MethodOutcome Decode(CsmlValue token, ReadOnlySpan<CsmlValue> args, ValueContext context) =>
        Arguments.Texts(args, "decode(algorithm: string, secret: string) => object", out var algorithm, out var secret)
        ?? Open("decode", token, JwtClaims.ExpiryOnly, algorithm, secret, context);

    private static MethodOutcome Verify(CsmlValue token, ReadOnlySpan<CsmlValue> args, ValueContext context)
    {
        const string Signature = "verify(rules: object, algorithm: string, secret: string) => object";
        if (args.Length != 3 || !args[0].TryGetObject(out var rules)) return MethodErrors.Usage(Signature);
        if (Arguments.Texts(args[1..], Signature, out var algorithm, out var secret) is { } error) return error;
        return JwtClaims.Read(rules) is { } claims
            ? Open("verify", token, claims, algorithm, secret, context)
            : MethodOutcome.Soft("Invalid JWT verify: a rule has a wrong type");
    }

    private static MethodOutcome Open(
        string method, CsmlValue token, JwtClaims rules, string algorithm, string secret, ValueContext context)
    {
        if (!JsonWebToken.IsAlgorithm(algorithm)) return WrongAlgorithm(method);
        if (!token.TryGetString(out var text)) return Invalid(method, JsonWebToken.InvalidToken);
        var problem = JsonWebToken.Verify(text, algorithm, secret, out var header, out var claims)
            ?? rules.Check(claims, context.Clock.GetUtcNow());
        return problem is null ? MethodOutcome.Of(CsmlValue.Object((HeaderKey, header), ("payload", claims))) : Invalid(method, problem);
    }

    private static CsmlObject Header(CsmlValue type, string algorithm) => CsmlObject.Create([("typ", type), ("alg", algorithm)]);

    private static MethodOutcome Invalid(string method, string problem) => MethodOutcome.Soft($"Invalid JWT {method}: {problem}");

    private static MethodOutcome WrongAlgorithm(string method) =>
        MethodOutcome.Soft($"[{method}] the algorithm must be HS256, HS384 or HS512");
}
