using System.Net;
using System.Text;
using Csml.Runtime.Tests.Hosting;
using Csml.Tests.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Csml.Runtime.Tests.Twilio;

/// <summary>The addresses of a channel over HTTP on a real Kestrel: who gets in, and what is answered.</summary>
public sealed class VoiceEndpointTests
{
    private static readonly (string, string)[] Ringing = [("CallSid", "CA1"), ("From", "+33612345678"), ("CallStatus", "ringing")];

    private static readonly string[] Paths = ["", "/input?t=1", "/continue?t=1", "/dial-result?t=1", "/status", "/fallback"];

    [Fact]
    public async Task A_signed_webhook_is_answered_with_TwiML()
    {
        await using var server = await VoiceServer.StartAsync<HandWrittenBot>();
        var answer = await server.PostAsync("/voice/en", Ringing);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/xml; charset=utf-8");
        (await answer.TextAsync()).ShouldBe(
            """<?xml version="1.0" encoding="UTF-8"?><Response><Gather input="dtmf speech" language="en-US" timeout="5" speechTimeout="auto" """
            + $"""finishOnKey="#" actionOnEmptyResult="true" action="{server.Origin}/voice/en/input?t=1" method="POST">"""
            + """<Say language="en-US">Hello.</Say></Gather><Hangup/></Response>""");
        (await (await server.PostAsync("/voice/en/input?t=1", [.. Ringing, ("SpeechResult", "Good <day>")])).TextAsync())
            .ShouldContain("""<Say language="en-US">You said Good &lt;day&gt;.</Say><Hangup/>""", customMessage: string.Join('\n', server.Log));
    }

    [Fact]
    public async Task R26_A_webhook_without_the_right_signature_gets_403_and_an_empty_body_at_every_address()
    {
        await using var server = await VoiceServer.StartAsync<HandWrittenBot>();
        foreach (var path in Paths.Select(path => "/voice/en" + path))
        {
            var right = TwilioSigner.Sign(VoiceServer.Token, server.Origin + path, Ringing);
            var wrong = TwilioSigner.Sign("another token", server.Origin + path, Ringing);
            foreach (var signature in new[] { null, "", wrong, right[..^2] + "x=" })
                await ShouldBeRefused(await server.PostSignedAsync(path, Ringing, signature), path);

            await ShouldBeRefused(await server.PostSignedAsync(path, [.. Ringing, ("Digits", "1")], right), path);
            var query = path.Contains('?', StringComparison.Ordinal) ? "&x=1" : "?x=1";
            await ShouldBeRefused(await server.PostSignedAsync(path + query, Ringing, right), path);
        }

        // Nothing was begun by any of them: the call's first turn is still to come.
        (await (await server.PostAsync("/voice/en", Ringing)).TextAsync()).ShouldContain("Hello.");
        ShouldBeLogged(server, "Warning unsigned: ", server.Origin + "/voice/en");
        ShouldBeLogged(server, "Warning wrong-signature: ", server.Origin + "/voice/en/input?t=1;");
        server.Log.ShouldNotContain(line => line.Contains(VoiceServer.Token, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GET", null, HttpStatusCode.MethodNotAllowed)]
    [InlineData("HEAD", null, HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "application/x-www-form-urlencoded", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "application/json", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("POST", "multipart/form-data; boundary=x", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("POST", "application/x-www-form-urlencoded-not", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("POST", null, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("POST", "Application/X-WWW-Form-UrlEncoded ; charset=UTF-8", HttpStatusCode.Forbidden)]
    public async Task R27_Only_form_posts_are_webhooks(string method, string? contentType, HttpStatusCode status)
    {
        await using var server = await VoiceServer.StartAsync<HandWrittenBot>();
        foreach (var path in Paths)
        {
            var content = new ByteArrayContent("CallSid=CA1"u8.ToArray());
            if (contentType is not null)
                content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            var answer = await server.SendAsync(
                new(new(method), $"{server.Origin}/voice/en{path}") { Content = method is "GET" or "HEAD" ? null : content });
            answer.StatusCode.ShouldBe(status, path);
            (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_body_over_the_limits_is_refused()
    {
        await using var server = await VoiceServer.StartAsync<HandWrittenBot>();
        foreach (var fields in new[] { [("x", new string('x', 65_536))], Enumerable.Range(0, 600).Select(i => ($"n{i}", "")) })
            (await server.PostAsync("/voice/en", [.. Ringing, .. fields])).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_webhook_that_belongs_to_no_call_is_a_bad_request()
    {
        await using var server = await VoiceServer.StartAsync<HandWrittenBot>();
        (await server.PostAsync("/voice/en", [("From", "+33612345678")])).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_status_callback_ends_the_call_and_is_answered_with_nothing()
    {
        await using var server = await VoiceServer.StartAsync<HandWrittenBot>();
        await server.PostAsync("/voice/en", Ringing);
        var answer = await server.PostAsync("/voice/en/status", [("CallSid", "CA1"), ("From", "+33612345678"), ("CallStatus", "completed")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await (await server.PostAsync("/voice/en/input?t=1", [.. Ringing, ("Digits", "1")])).TextAsync()).ShouldContain("<Response><Hangup/></Response>");
    }

    [Fact]
    public async Task The_fallback_apologises_in_the_channels_language_and_logs_why_it_was_called()
    {
        await using var server = await VoiceServer.StartAsync<HandWrittenBot>(new() { ["Csml:Channels:0:Locale"] = "fr-FR" });
        var answer = await server.PostAsync("/voice/en/fallback", [.. Ringing, ("ErrorCode", "11205"), ("ErrorUrl", "https://bot.example.org/voice/en")]);
        (await answer.TextAsync()).ShouldContain(
            """<Say language="fr-FR">Désolé, un problème technique est survenu. Veuillez rappeler plus tard.</Say><Hangup/>""");
        server.Log.ShouldContain(line => line.Contains("11205", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://bot.example.org", null, "https://bot.example.org/voice/en", "https://bot.example.org/voice/en")]
    [InlineData("https://bot.example.org/", null, "https://bot.example.org:443/voice/en", "https://bot.example.org/voice/en")]
    [InlineData("https://bot.example.org/bots", null, "https://bot.example.org/bots/voice/en", "https://bot.example.org/bots/voice/en")]
    [InlineData("https://bot.example.org/bots", "/bots", "https://bot.example.org/bots/voice/en", "https://bot.example.org/bots/voice/en")]
    [InlineData("https://bot.example.org", "/bots", "https://bot.example.org/bots/voice/en", "https://bot.example.org/bots/voice/en")]
    [InlineData(null, "/bots", "{origin}/bots/voice/en", "{origin}/bots/voice/en")]
    public async Task Answers_lead_back_to_the_address_that_Twilio_used(string? publicBaseUrl, string? pathBase, string signed, string answered)
    {
        await using var server = await VoiceServer.StartAsync<HandWrittenBot>(
            new() { ["Csml:PublicBaseUrl"] = publicBaseUrl },
            map: app =>
            {
                app.UsePathBase(pathBase);
                app.UseRouting();
                app.MapCsmlVoice();
            });
        var answer = await server.PostAsync($"{pathBase}/voice/en?ch=7", Ringing, signed.Replace("{origin}", server.Origin, StringComparison.Ordinal) + "?ch=7");
        (await answer.TextAsync()).ShouldContain($"action=\"{answered.Replace("{origin}", server.Origin, StringComparison.Ordinal)}/input?t=1\"");
    }

    [Fact]
    public async Task A_forged_host_header_is_refused()
    {
        await using var server = await VoiceServer.StartAsync<HandWrittenBot>(new() { ["Csml:PublicBaseUrl"] = "https://bot.example.org" });
        await ShouldBeRefused(await server.PostAsync("/voice/en", Ringing), "signed for the address of the process");
        await ShouldBeRefused(await server.PostAsync("/voice/en", Ringing, "http://bot.example.org/voice/en"), "signed for http");
    }

    [Fact]
    public async Task Either_token_signs_while_one_replaces_the_other()
    {
        await using var server = await VoiceServer.StartAsync<HandWrittenBot>(new() { ["Csml:SecondaryAuthToken"] = "the other" });
        (await server.PostAsync("/voice/en", Ringing, token: "the other")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await server.PostAsync("/voice/en", Ringing)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await ShouldBeRefused(await server.PostAsync("/voice/en", Ringing, token: "a third"), "a third token");
    }

    [Fact]
    public async Task Channels_may_stand_in_a_group_of_routes()
    {
        await using var server = await VoiceServer.StartAsync<HandWrittenBot>(map: app => app.MapGroup("/tenant").MapCsmlVoice());
        (await (await server.PostAsync("/tenant/voice/en", Ringing)).TextAsync())
            .ShouldContain($"action=\"{server.Origin}/tenant/voice/en/input?t=1\"");
    }

    [Fact]
    public async Task A_policy_of_the_app_for_everybody_else_does_not_keep_Twilio_out()
    {
        await using var server = await VoiceServer.StartAsync<HandWrittenBot>(
            services: services =>
            {
                services.AddAuthentication();
                services.AddAuthorization(
                    options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
            },
            map: app =>
            {
                app.UseAuthentication();
                app.UseAuthorization();
                app.MapCsmlVoice();
            });
        (await server.PostAsync("/voice/en", Ringing)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_turn_number_is_found_wherever_it_stands_in_the_query()
    {
        await using var server = await VoiceServer.StartAsync<HandWrittenBot>();
        await server.PostAsync("/voice/en", Ringing);
        (await (await server.PostAsync("/voice/en/input?x=1&tt=9&t=1", [.. Ringing, ("SpeechResult", "yes")])).TextAsync()).ShouldContain("You said yes.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?t=")]
    [InlineData("?t=x")]
    [InlineData("?t=-1")]
    [InlineData("?t=99999999999")]
    [InlineData("?t=7")]
    public async Task An_unknown_turn_number_asks_again(string query)
    {
        await using var server = await VoiceServer.StartAsync<HandWrittenBot>();
        var first = await (await server.PostAsync("/voice/en", Ringing)).TextAsync();
        (await (await server.PostAsync("/voice/en/input" + query, [.. Ringing, ("SpeechResult", "yes")])).TextAsync()).ShouldBe(first);
    }

    [Fact]
    public async Task Without_AddCsml_there_is_nothing_to_map()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        Should.Throw<InvalidOperationException>(() => app.MapCsmlVoice()).Message.ShouldContain("AddCsml<Bot>()");
    }

    private static void ShouldBeLogged(VoiceServer server, string start, string url) => server.Log.ShouldContain(
        line => line.StartsWith(start, StringComparison.Ordinal) && line.Contains(url, StringComparison.Ordinal));

    private static async Task ShouldBeRefused(HttpResponseMessage answer, string what)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, what);
        Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty(what);
    }
}
