using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Csml.Values;
using Microsoft.Extensions.Time.Testing;
using static Csml.Runtime.Tests.Values.ValueSamples;

namespace Csml.Runtime.Tests.Values;

/// <summary>Language reference, part 2, 5.6, with the rulings on Q20 and Q21.</summary>
public sealed class JwtMethodsTests
{
    private const string Secret = "a secret";
    private const long Now = 1_700_000_000;

    [Theory]
    [InlineData("HS256", "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJ1c2VyIjoiYW5uIn0.mxxDgkavUnotsgw4CJP3tCuR5UkyYEOQMhZtAkk_D3o")]
    [InlineData("HS384", "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzM4NCJ9.eyJ1c2VyIjoiYW5uIn0.iMBAeJZHhc8MdZRDZY0yP3qv1IDmPO2EP3fhHt_agHR82VZr65P8Yqks2Ts3-OJT")]
    [InlineData("HS512", "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzUxMiJ9.eyJ1c2VyIjoiYW5uIn0.hG97nO9IGa_Qcy7zz-uZe5DDUOjVezCSG7s7Pdpcv32ZmbPXP2xRovUhm8sZDJmIn1vQftT3unGpyLb_fnWSlw")]
    public void Tokens_are_those_of_the_reference(string algorithm, string expected) =>
        Show(Jwt("""{"user":"ann"}"""), "sign", algorithm, Secret).ShouldBe(expected);

    [Fact]
    public void Decode_gives_header_and_payload()
    {
        var token = Sign("""{"user":"ann","n":[1,2.5],"exp":4102444800}""", "HS512");
        Decode(token, "HS512").Result.ToDisplayString().ShouldBe(
            """{"header":{"typ":"JWT","alg":"HS512"},"payload":{"user":"ann","n":[1,2.5],"exp":4102444800}}""");
    }

    [Fact]
    public void The_object_shows_its_value_and_a_header()
    {
        Jwt("5").ToDisplayString().ShouldBe("""{"jwt":5,"header":{"typ":"JWT","alg":"HS256"}}""");
        Show(Jwt("5"), "type_of").ShouldBe("object");
    }

    [Fact]
    public void Headers_of_the_documented_names_are_taken_in_the_order_of_the_standard()
    {
        var headers = Json("""{"kid":"k1","other":1,"typ":"at+jwt","cty":"x","x5t":"t","jku":"j","x5u":"u"}""");
        var token = Show(Jwt("""{"exp":4102444800}"""), "sign", "HS256", Secret, headers);
        Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token.Split('.')[0]))
            .ShouldBe("""{"typ":"at+jwt","alg":"HS256","cty":"x","jku":"j","kid":"k1","x5u":"u","x5t":"t"}""");
        Decode(token, "HS256").SoftError.ShouldBeNull();
    }

    [Theory]
    [InlineData("HS256", "another", "InvalidSignature")]
    [InlineData("HS384", Secret, "InvalidAlgorithm")]
    public void A_wrong_key_or_algorithm_is_a_soft_error(string algorithm, string secret, string word)
    {
        var outcome = Call(StandardFunctions.Jwt(Sign("""{"exp":4102444800}""")).Result, "decode", algorithm, secret);
        outcome.ShouldBeSoft();
        outcome.SoftError.ShouldNotBeNull().ShouldEndWith(word);
    }

    [Theory]
    [InlineData("""{"user":"ann"}""", "MissingRequiredClaim")]
    [InlineData("""{"exp":"4102444800"}""", "MissingRequiredClaim")]
    [InlineData("""{"exp":1000000000}""", "ExpiredSignature")]
    [InlineData("""{"exp":1699999939}""", "ExpiredSignature")]
    [InlineData("[1]", "InvalidToken")]
    public void Claims_without_a_valid_expiry_are_a_soft_error(string claims, string word)
    {
        var outcome = Decode(Sign(claims), "HS256");
        outcome.ShouldBeSoft();
        outcome.SoftError.ShouldNotBeNull().ShouldEndWith(word);
    }

    [Theory]
    [InlineData("""{"exp":1699999940}""")]
    [InlineData("""{"exp":1700000000.5}""")]
    public void A_minute_of_leeway_is_given(string claims) => Decode(Sign(claims), "HS256").SoftError.ShouldBeNull();

    [Theory]
    [InlineData("not.a")]
    [InlineData("")]
    [InlineData("a.b.c.d")]
    [InlineData("..")]
    [InlineData("not.a.token")]
    public void What_is_no_token_is_a_soft_error(string token) => Decode(token, "HS256").ShouldBeSoft();

    [Fact]
    public void A_token_has_one_spelling()
    {
        var token = Sign("""{"exp":4102444800}""");
        Decode(token + "=", "HS256").ShouldBeSoft();
        Decode(" " + token, "HS256").ShouldBeSoft();
        Decode(token[..^1] + (char)(token[^1] + 1), "HS256").ShouldBeSoft();
        Decode(token[..^1], "HS256").ShouldBeSoft();
        Decode(token.Replace('.', ','), "HS256").ShouldBeSoft();
    }

    [Theory]
    [InlineData("""{"typ":"JWT","alg":"none"}""")]
    [InlineData("""{"typ":"JWT"}""")]
    [InlineData("""{"alg":"hs256"}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public void Only_the_expected_algorithm_counts(string header)
    {
        Decode(Forge(header, """{"exp":4102444800}"""), "HS256").ShouldBeSoft();
        Decode(Forge(header, """{"exp":4102444800}""").Split('.') is [var a, var b, _] ? $"{a}.{b}." : "", "HS256").ShouldBeSoft();
    }

    [Fact]
    public void Signed_claims_that_are_no_json_are_a_soft_error()
    {
        Decode(Forge("""{"alg":"HS256"}""", """{"exp":99999999999999999999}"""), "HS256").ShouldBeSoft();
        Decode(Forge("""{"alg":"HS256"}""", "exp"), "HS256").ShouldBeSoft();
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("""{"iss":"shop","sub":"ann","other":5}""", true)]
    [InlineData("""{"iss":["other","shop"]}""", true)]
    [InlineData("""{"aud":"phone"}""", true)]
    [InlineData("""{"aud":["x","web"]}""", true)]
    [InlineData("""{"leeway":0}""", true)]
    [InlineData("""{"validate_exp":true,"validate_nbf":true}""", true)]
    [InlineData("""{"iss":"else"}""", false)]
    [InlineData("""{"sub":"bob"}""", false)]
    [InlineData("""{"aud":"fax"}""", false)]
    [InlineData("""{"iss":5}""", false)]
    [InlineData("""{"iss":[]}""", false)]
    [InlineData("""{"sub":["ann"]}""", false)]
    [InlineData("""{"aud":[1]}""", false)]
    [InlineData("""{"leeway":"5"}""", false)]
    [InlineData("""{"leeway":-1}""", false)]
    [InlineData("""{"validate_exp":"no"}""", false)]
    [InlineData("""{"validate_nbf":1}""", false)]
    public void Verify_checks_the_rules(string rules, bool isRight)
    {
        var token = Sign("""{"iss":"shop","sub":"ann","aud":["phone","web"],"nbf":1700000000,"exp":1700000000}""");
        var outcome = Verify(token, rules);
        if (isRight) outcome.SoftError.ShouldBeNull();
        else outcome.ShouldBeSoft();
    }

    [Theory]
    [InlineData("""{"iss":"shop"}""")]
    [InlineData("""{"sub":"ann"}""")]
    [InlineData("""{"aud":"phone"}""")]
    public void A_claim_that_a_rule_asks_for_must_be_there(string rules) =>
        Verify(Sign("""{"exp":4102444800}"""), rules).ShouldBeSoft();

    [Fact]
    public void Verify_may_ignore_the_expiry_but_not_its_absence()
    {
        Verify(Sign("""{"exp":1000000000}"""), """{"validate_exp":false}""").SoftError.ShouldBeNull();
        Verify(Sign("""{"exp":1000000000}"""), """{"validate_exp":true}""").ShouldBeSoft();
        Verify(Sign("""{"user":"ann"}"""), """{"validate_exp":false}""").ShouldBeSoft();
        Verify(Sign("""{"exp":1699999999}"""), """{"leeway":0}""").ShouldBeSoft();
    }

    [Fact]
    public void Verify_may_check_the_beginning()
    {
        var token = Sign("""{"exp":4102444800,"nbf":1700000061}""");
        Verify(token, "{}").SoftError.ShouldBeNull();
        Verify(token, """{"validate_nbf":true}""").ShouldBeSoft();
        Verify(token, """{"validate_nbf":true,"leeway":61}""").SoftError.ShouldBeNull();
    }

    [Fact]
    public void Wrong_arguments_are_soft_errors()
    {
        var claims = Jwt("""{"exp":4102444800}""");
        var token = StandardFunctions.Jwt(Sign("""{"exp":4102444800}""")).Result;
        MethodOutcome[] outcomes =
        [
            StandardFunctions.Jwt(default), Call(claims, "sign"), Call(claims, "sign", "HS256"), Call(claims, "sign", "RS256", Secret),
            Call(claims, "sign", "hs256", Secret), Call(claims, "sign", "HS256", 5), Call(claims, "sign", "HS256", Secret, "x"),
            Call(claims, "sign", "HS256", Secret, Json("""{"kid":5}""")), Call(claims, "sign", "HS256", Secret, Json("""{"typ":null}""")),
            Call(claims, "decode", "HS256", Secret), Call(token, "decode", "HS256"), Call(token, "decode", "none", Secret),
            Call(token, "verify", "HS256", Secret), Call(token, "verify", Json("[]"), "HS256", Secret),
            Call(token, "verify", Json("{}"), "HS257", Secret), Call(token, "keys"),
        ];
        foreach (var outcome in outcomes) outcome.ShouldBeSoft();
    }

    [Fact]
    public void Any_value_can_be_signed()
    {
        foreach (var value in OfEveryKind())
        {
            var token = Show(StandardFunctions.Jwt(value).Result, "sign", "HS256", "");
            Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token.Split('.')[1])).ShouldBe(CsmlConvert.ToJson(value));
        }
    }

    [Fact]
    public void What_is_made_from_a_secure_value_is_secure()
    {
        var secret = ((CsmlValue)Secret).AsSecure();
        Call(Jwt("1"), "sign", "HS256", secret).Result.IsSecure.ShouldBeTrue();
        Call(StandardFunctions.Jwt(secret).Result, "sign", "HS256", "k").Result.IsSecure.ShouldBeTrue();
    }

    private static CsmlValue Jwt(string json) => StandardFunctions.Jwt(Json(json)).Result;

    private static string Sign(string claims, string algorithm = "HS256") => Show(Jwt(claims), "sign", algorithm, Secret);

    /// <summary>A token with any header, its signature right for HS256.</summary>
    private static string Forge(string header, string claims)
    {
        var signed = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header)) + "." + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims));
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(signed));
        return signed + "." + Base64Url.EncodeToString(signature);
    }

    private static MethodOutcome Decode(string token, string algorithm) =>
        CsmlMethods.Invoke(StandardFunctions.Jwt(token).Result, "decode", [algorithm, Secret], AtNow());

    private static MethodOutcome Verify(string token, string rules) =>
        CsmlMethods.Invoke(StandardFunctions.Jwt(token).Result, "verify", [Json(rules), "HS256", Secret], AtNow());

    private static ValueContext AtNow() => new(new Random(1), new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(Now)));
}
