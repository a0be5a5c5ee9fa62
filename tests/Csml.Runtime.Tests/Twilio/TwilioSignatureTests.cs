using System.Text;
using Csml.Twilio;

namespace Csml.Runtime.Tests.Twilio;

/// <summary>The vectors of the language reference (7.1, 7.2) and the edges named beside them.</summary>
public sealed class TwilioSignatureTests
{
    private const string Token = "0123456789abcdef0123456789abcdef";
    private const string UrlA = "https://bot.example.com/twilio/voice/fr?ch=7";
    private const string BodyA =
        "AccountSid=AC00000000000000000000000000000001&ApiVersion=2010-04-01&CallSid=CA00000000000000000000000000000001"
        + "&CallStatus=in-progress&Caller=%2B33612345678&Digits=2&Direction=inbound&From=%2B33612345678&FromCity=&To=%2B33187654321";

    private const string SignatureA = "EYPA4/W0OuurGQsgjikRg80rNN8=";
    private const string UrlC =
        "https://bot.example.com/twilio/events?bodySHA256=015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862";

    [Theory]
    [InlineData("A", UrlA, BodyA, SignatureA)]
    [InlineData("A'", UrlA, BodyA, "0TGAV72DXbqHYAZYhBuSaeiOIsw=")]
    [InlineData("B", "https://bot.example.com/v", "CallSid=CA1&SpeechResult=%C3%A9t%C3%A9+%26+%3Coui%3E", "RB+MI+1PRTGFtlXHF+eHoD+kwO4=")]
    public void A_vector_is_accepted(string vector, string url, string body, string signature) =>
        Verify(signature, url, body).ShouldBeTrue(vector);

    [Theory]
    [InlineData("D: a digit changed", UrlA, "Digits=2", "Digits=3", Token)]
    [InlineData("E: a parameter added", UrlA, "Digits=2", "Digits=2&Extra=1", Token)]
    [InlineData("F: http", "http://bot.example.com/twilio/voice/fr?ch=7", "", "", Token)]
    [InlineData("G: another token", UrlA, "", "", "0123456789abcdef0123456789abcdee")]
    [InlineData("the host in capitals", "https://BOT.example.com/twilio/voice/fr?ch=7", "", "", Token)]
    [InlineData("another port", "https://bot.example.com:8443/twilio/voice/fr?ch=8", "", "", Token)]
    [InlineData("an empty value dropped", UrlA, "&FromCity=", "", Token)]
    public void A_changed_request_is_refused(string change, string url, string from, string to, string token)
    {
        var body = from.Length == 0 ? BodyA : BodyA.Replace(from, to, StringComparison.Ordinal);
        Verify(SignatureA, url, body, token).ShouldBeFalse(change);
    }

    [Theory]
    [InlineData("")]
    [InlineData("EYPA4/W0OuurGQsgjikRg80rNN8")]
    [InlineData("EYPA4/W0OuurGQsgjikRg80rNN9=")]
    [InlineData("éYPA4/W0OuurGQsgjikRg80rNN8=")]
    [InlineData(" EYPA4/W0OuurGQsgjikRg80rNN8= ")]
    public void A_signature_that_is_not_exactly_the_expected_text_is_refused(string signature) =>
        Verify(signature, UrlA, BodyA).ShouldBeFalse();

    [Theory]
    [InlineData("https://h/p", "https://h:443/p")]
    [InlineData("https://h:443/p", "https://h/p")]
    [InlineData("https://h:8443/p", "https://h/p")]
    [InlineData("http://h?a=1:2", "http://h:80?a=1:2")]
    [InlineData("http://h", "http://h:80")]
    [InlineData("https://[::1]/p", "https://[::1]:443/p")]
    [InlineData("https://[::1]:5001/p", "https://[::1]/p")]
    [InlineData("https://user:secret@h/p", "https://user:secret@h:443/p")]
    [InlineData("https://h/it's%27/a@b:c", "https://h:443/it's%27/a@b:c")]
    public void The_port_may_be_signed_or_not(string received, string signed) =>
        Verify(Sign(signed, BodyA), received, BodyA).ShouldBeTrue();

    [Fact]
    public void The_url_is_never_rewritten()
    {
        const string Odd = "https://Bot.example.com/a%7Eb/../c'd?x=%2B+y&a=1&&z";
        Verify(Sign(Odd, BodyA), Odd, BodyA).ShouldBeTrue();
        Verify(Sign(new Uri(Odd).AbsoluteUri, BodyA), Odd, BodyA).ShouldBeFalse();
    }

    [Fact]
    public void Either_token_is_accepted_during_a_rotation()
    {
        Verify(Sign(UrlA, BodyA, "old"), UrlA, BodyA, "new", "old").ShouldBeTrue();
        Verify(Sign(UrlA, BodyA, "older"), UrlA, BodyA, "new", "old").ShouldBeFalse();
    }

    // Computed with Python's hmac over the two readings of "a=2&a=1&a=2": "a1a2" (Node) and "a2,1,2" (C#).
    [Theory]
    [InlineData("c9Qb2jpH8RjqhdnTqZx72u4NI1M=")]
    [InlineData("uehBmKz3zouo1kU0QOI6HlMPTJ4=")]
    public void Repeated_names_are_read_as_both_of_the_vendors_libraries_do(string signature) =>
        Verify(signature, "https://h/p", "a=2&a=1&a=2").ShouldBeTrue();

    [Fact]
    public void Names_sort_by_their_bytes() =>
        Verify(Sign("https://h/p", "b=1&a=2&B=3&a_=4"), "https://h/p", "a_=4&B=3&b=1&a=2").ShouldBeTrue();

    [Fact]
    public void A_body_that_is_no_form_is_covered_by_its_hash()
    {
        VerifyBody("GeBsGs9JKoaAmhoCOo27S3TNg9w=", UrlC, """{"a":1}""").ShouldBeTrue();
        VerifyBody("GeBsGs9JKoaAmhoCOo27S3TNg9w=", UrlC, """{"a":2}""").ShouldBeFalse();
        VerifyBody("GeBsGs9JKoaAmhoCOo27S3TNg9w=", UrlC.Replace("015a", "015b", StringComparison.Ordinal), """{"a":1}""").ShouldBeFalse();
    }

    [Theory]
    [InlineData("https://h/p")]
    [InlineData("https://h/p?other=1")]
    [InlineData("https://h/p?xbodySHA256=015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862")]
    [InlineData("https://h/bodySHA256=015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862")]
    public void A_body_without_its_hash_in_the_query_is_refused(string url) =>
        VerifyBody(Sign(url, ""), url, """{"a":1}""").ShouldBeFalse();

    private static bool Verify(string signature, string url, string body, params string[] tokens)
    {
        using var fields = FormFields.Parse(Encoding.UTF8.GetBytes(body))!;
        return TwilioSignature.Verify(signature, url, fields, tokens.Length == 0 ? [Token] : tokens);
    }

    private static bool VerifyBody(string signature, string url, string body) =>
        TwilioSignature.VerifyBody(signature, url, Encoding.UTF8.GetBytes(body), [Token]);

    private static string Sign(string url, string body, string token = Token)
    {
        using var fields = FormFields.Parse(Encoding.UTF8.GetBytes(body))!;
        return TwilioSignature.Compute(token, url, fields);
    }
}
