using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Csml.Twilio;

namespace Csml.Runtime.Tests.Twilio;

/// <summary>Our signature check against that of Twilio's Node SDK, on random requests.</summary>
[Trait("Category", "Peer")]
public sealed class SignaturePeerTests(TwilioPeer peer) : IClassFixture<TwilioPeer>
{
    private const int Rounds = 200;

    private static readonly string[] Names =
        ["AccountSid", "CallSid", "Digits", "From", "FromCity", "SpeechResult", "To", "a", "B", "b_", "Ünïcode", "x y", "é"];

    private static readonly string[] Values =
        ["", "1", "2", "+33612345678", "été & <oui>", "100%", "a=b&c", "日本語 😀", " spaced ", "line\nbreak", "\"quoted\"", "client:tester"];

    private static readonly string[] Urls =
    [
        "https://bot.example.com/voice/en", "https://Bot.Example.com/voice/en/input?t=3", "http://localhost:5000/v", "https://h:8443/p?a=1&b=%20x",
        "https://h/it's/a@b:c?q='x'", "https://h/%C3%A9%2F?x=a+b%2B", "https://user:secret@h/p", "https://[::1]:5001/p", "https://h",
    ];

    [Fact]
    public async Task Each_accepts_what_the_other_signs_and_both_refuse_what_was_changed()
    {
        var random = new Random(20_260);
        for (var round = 0; round < Rounds; round++)
        {
            var (token, url, fields) = (Hex(random), Urls[random.Next(Urls.Length)], RandomFields(random));
            var signature = await peer.SignAsync(token, url, Parameters(fields));
            var what = $"round {round}: {url} {Body(fields)}";

            Verify(signature, token, url, fields).ShouldBeTrue(what);
            (await peer.ValidateAsync(token, url, Parameters(fields), Sign(token, url, fields))).ShouldBeTrue(what);

            var (changedToken, changedUrl, changedFields) = Change(random, token, url, fields);
            Verify(signature, changedToken, changedUrl, changedFields).ShouldBeFalse($"{what} changed to {changedUrl} {Body(changedFields)}");
            (await peer.ValidateAsync(changedToken, changedUrl, Parameters(changedFields), signature)).ShouldBeFalse(what);
        }
    }

    [Theory]
    [InlineData("https://h:443/p?x=1", "https://h/p?x=1")]
    [InlineData("https://h/p?x=1", "https://h:443/p?x=1")]
    [InlineData("https://h/p", "https://h:8443/p")]
    [InlineData("http://h:80", "http://h")]
    public async Task Both_accept_a_URL_signed_with_and_without_its_port(string signed, string received)
    {
        (string, string)[] fields = [("CallSid", "CA1")];
        Verify(await peer.SignAsync("token", signed, Parameters(fields)), "token", received, fields).ShouldBeTrue();
        (await peer.ValidateAsync("token", received, Parameters(fields), Sign("token", signed, fields))).ShouldBeTrue();
    }

    private static (string Token, string Url, (string, string)[] Fields) Change(Random random, string token, string url, (string Name, string Value)[] fields)
    {
        var at = random.Next(fields.Length);
        return random.Next(5) switch
        {
            0 => (Hex(random), url, fields),
            1 => (token, url + (url.Contains('?', StringComparison.Ordinal) ? "&z=1" : "?z=1"), fields),
            2 => (token, url, [.. fields, ("Added", "1")]),
            3 => (token, url, [.. fields.Where((_, i) => i != at), (fields[at].Name, fields[at].Value + "!")]),
            _ => (token, url, [.. fields.Where((_, i) => i != at), ($"{fields[at].Name}X", fields[at].Value)]),
        };
    }

    private static (string, string)[] RandomFields(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => (Names[random.Next(Names.Length)], Values[random.Next(Values.Length)]))];

    private static string Hex(Random random) => Convert.ToHexStringLower(BitConverter.GetBytes(random.NextInt64()));

    private static bool Verify(string signature, string token, string url, (string, string)[] fields)
    {
        using var form = FormFields.Parse(Encoding.UTF8.GetBytes(Body(fields)))!;
        return TwilioSignature.Verify(signature, url, form, [token]);
    }

    private static string Sign(string token, string url, (string, string)[] fields)
    {
        using var form = FormFields.Parse(Encoding.UTF8.GetBytes(Body(fields)))!;
        return TwilioSignature.Compute(token, url, form);
    }

    private static string Body((string Name, string Value)[] fields) =>
        string.Join('&', fields.Select(field => $"{WebUtility.UrlEncode(field.Name)}={WebUtility.UrlEncode(field.Value)}"));

    /// <summary>As body parsers of Node give them: an array where a name is repeated.</summary>
    private static JsonObject Parameters((string Name, string Value)[] fields)
    {
        var parameters = new JsonObject();
        foreach (var values in fields.GroupBy(field => field.Name, field => field.Value))
            parameters[values.Key] = values.Count() == 1 ? values.Single() : new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
        return parameters;
    }
}
