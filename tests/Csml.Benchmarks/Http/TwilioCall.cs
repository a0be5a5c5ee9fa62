using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Csml.Benchmarks.Http;

/// <summary>
/// One of the calls that are measured, as Twilio would deliver it: the first webhook, and the one after the caller has said
/// "Ada". All requests of a kind have the same length.
/// </summary>
internal sealed class TwilioCall(int number)
{
    public const string PublicAddress = "https://bot.example.org";
    public const string Token = "0123456789abcdef0123456789abcdef";
    public const string FirstTarget = "/voice/en";
    public const string SecondTarget = "/voice/en/input?t=1";

    /// <summary>So many people call again and again.</summary>
    private const int Callers = 50_000;

    private readonly (string Name, string Value)[] _common =
    [
        ("AccountSid", "ACd5b7a1c0e8f24b6b9d3e7f60a1b2c3d4"),
        ("ApiVersion", "2010-04-01"),
        ("Called", "+15550100000"),
        ("CalledCity", "SPRINGFIELD"),
        ("CalledCountry", "US"),
        ("CalledState", "IL"),
        ("CalledZip", "62701"),
        ("Caller", CallerOf(number)),
        ("CallerCity", "CHICAGO"),
        ("CallerCountry", "US"),
        ("CallerState", "IL"),
        ("CallerZip", "60601"),
        ("CallSid", string.Create(CultureInfo.InvariantCulture, $"CA{number:x32}")),
        ("CallStatus", "in-progress"),
        ("Direction", "inbound"),
        ("From", CallerOf(number)),
        ("FromCity", "CHICAGO"),
        ("FromCountry", "US"),
        ("FromState", "IL"),
        ("FromZip", "60601"),
        ("To", "+15550100000"),
        ("ToCity", "SPRINGFIELD"),
        ("ToCountry", "US"),
        ("ToState", "IL"),
        ("ToZip", "62701"),
    ];

    /// <summary>The request with which the call begins.</summary>
    public byte[] First() => Request(FirstTarget, _common);

    /// <summary>The request that brings what the caller said.</summary>
    public byte[] Second() => Request(
        SecondTarget, [.. _common, ("Confidence", "0.92138255"), ("Language", "en-US"), ("msg", "Gather End"), ("SpeechResult", "Ada")]);

    private static string CallerOf(int number) => string.Create(CultureInfo.InvariantCulture, $"+1555{number % Callers:D7}");

    private static byte[] Request(string target, (string Name, string Value)[] form)
    {
        var body = string.Join('&', form.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}"));
        return Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"""
            POST {target} HTTP/1.1
            Host: bot.example.org
            User-Agent: TwilioProxy/1.1
            Content-Type: application/x-www-form-urlencoded; charset=UTF-8
            Accept: */*
            X-Twilio-Signature: {Sign(PublicAddress + target, form)}
            I-Twilio-Idempotency-Token: 4b0f54a1-3a2b-4f0e-9d3b-0c7ad1b2f6e9
            Content-Length: {body.Length}

            {body}
            """).ReplaceLineEndings("\r\n"));
    }

    /// <summary>Signs as Twilio does; its way is written here once more, so that not the runtime agrees with itself.</summary>
    private static string Sign(string url, IEnumerable<(string Name, string Value)> form)
    {
        var data = url + string.Concat(form.OrderBy(field => field.Name, StringComparer.Ordinal).Select(field => field.Name + field.Value));
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.ASCII.GetBytes(Token), Encoding.ASCII.GetBytes(data)));
    }
}
