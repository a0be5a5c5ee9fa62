using System.Net;
using Csml.Phone;
using Csml.Runtime.Tests.Hosting;
using Csml.Tests.Shared;
using Microsoft.AspNetCore.Builder;

namespace Csml.Runtime.Tests.Phone;

/// <summary>What the page asks of its server, on a real Kestrel.</summary>
public sealed class PhoneEndpointsTests
{
    private static readonly (string, string)[] Ringing = [("CallSid", "CA1"), ("From", "+33612345678"), ("CallStatus", "ringing")];

    [Fact]
    public async Task The_page_and_its_files_are_there_in_development()
    {
        await using var server = await PhoneServer.StartAsync();
        (await (await server.GetAsync("/csml/phone")).TextAsync()).ShouldContain("<title>Phone</title>");
        (await (await server.GetAsync("/csml/phone/phone.js")).TextAsync()).ShouldNotBeEmpty();
        (await server.GetAsync("/csml/phone/")).Headers.Location!.ToString().ShouldBe("/csml/phone");
        (await server.GetAsync("/csml/phone/other.js")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/csml/phone")]
    [InlineData("/csml/phone/phone.js")]
    public async Task Outside_development_there_is_no_page(string path)
    {
        await using var server = await VoiceServer.StartAsync<HandWrittenBot>();
        (await server.SendAsync(new(HttpMethod.Get, server.Origin + path))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Asking_for_it_outside_development_is_an_error()
    {
        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => VoiceServer.StartAsync<HandWrittenBot>(map: PhoneEndpoints.Map));
        refusal.Message.ShouldContain("Development only; this is 'Production'");
    }

    [Fact]
    public async Task The_channels_are_listed_at_the_addresses_of_their_webhooks()
    {
        await using var server = await PhoneServer.StartAsync();
        var directory = await server.AskAsync("channels", new { });
        directory.GetProperty("bot").GetString().ShouldBe("HandWrittenBot");
        directory.GetProperty("channels")[0].ToString()
            .ShouldBe($$"""{"name":"en","url":"{{server.Origin}}/voice/en","locale":"en-US","language":"en-US","welcomeFlow":"Default"}""");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://bot.example.org")]
    [InlineData("https://bot.example.org/behind/a/proxy/")]
    public async Task A_call_passes_the_signature_check_under_whatever_address_the_app_has(string? publicBaseUrl)
    {
        await using var server = await PhoneServer.StartAsync(configuration: ("Csml:PublicBaseUrl", publicBaseUrl));
        var url = $"{publicBaseUrl?.TrimEnd('/') ?? server.Origin}/voice/en";
        var first = await server.SendAsync(url, Ringing);
        first.GetProperty("status").GetInt32().ShouldBe(200);
        first.GetProperty("contentType").GetString().ShouldBe("text/xml; charset=utf-8");
        first.GetProperty("body").GetString()!.ShouldContain($"action=\"{url}/input?t=1\"");

        var second = await server.SendAsync($"{url}/input?t=1", [.. Ringing, ("SpeechResult", "Ça & <là>")]);
        second.GetProperty("body").GetString()!.ShouldContain("You said Ça &amp; &lt;là&gt;.");
        (await server.SendAsync($"{url}/status", [.. Ringing[..2], ("CallStatus", "completed")])).GetProperty("status").GetInt32().ShouldBe(204);
    }

    [Fact]
    public async Task The_page_works_below_a_path_base_and_in_a_group_of_routes()
    {
        await using var server = await PhoneServer.StartAsync(app =>
        {
            app.UsePathBase("/base");
            app.UseRouting();
            app.MapGroup("/group").MapCsmlVoice();
        });
        var directory = await server.AskAsync("channels", new { }, prefix: "/base/group");
        var url = directory.GetProperty("channels")[0].GetProperty("url").GetString()!;
        url.ShouldBe($"{server.Origin}/base/group/voice/en");

        var body = new { url, fields = Ringing.Select(field => new { name = field.Item1, value = field.Item2 }) };
        var answer = await server.AskAsync("send", body, prefix: "/base/group");
        answer.GetProperty("body").GetString()!.ShouldContain($"action=\"{url}/input?t=1\"");
    }

    [Theory]
    [InlineData("/other")]
    [InlineData("/voice/english")]
    [InlineData("/voice/en/../../admin")]
    [InlineData("/voice/en/input/more")]
    [InlineData("/voice/en/%2e%2e")]
    [InlineData("/voice/en/")]
    public async Task Only_addresses_of_channels_are_called(string path)
    {
        await using var server = await PhoneServer.StartAsync();
        var answer = await server.PostAsync("send", new { url = server.Origin + path, fields = Array.Empty<object>() });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await server.PostAsync("send", new { url = "https://elsewhere.example/voice/en", fields = Array.Empty<object>() }))
            .StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("channels")]
    [InlineData("send")]
    [InlineData("position")]
    public async Task Another_site_in_the_same_browser_gets_nothing(string api)
    {
        await using var server = await PhoneServer.StartAsync();
        (await server.PostAsync(api, new { }, origin: "https://evil.example")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_is_no_request_of_the_page_is_told_so()
    {
        await using var server = await PhoneServer.StartAsync();
        (await server.PostAsync("send", new { url = 1 })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await server.PostAsync("send", new { fields = Array.Empty<object>() })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await server.PostAsync("position", new { channel = "en" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("Default", false)]
    [InlineData("Secret", true)]
    public async Task The_page_knows_when_it_is_asked_for_a_secret(string flow, bool isSecret)
    {
        await using var server = await PhoneServer.StartAsync(configuration: ("Csml:Channels:0:WelcomeFlow", flow));
        var call = new { channel = "en", callSid = "CA1", from = "+12025550123" };
        (await server.AskAsync("position", call)).GetProperty("isSecret").GetBoolean().ShouldBeFalse();

        await server.SendAsync($"{server.Origin}/voice/en", ("CallSid", "CA1"), ("From", "+12025550123"));

        (await server.AskAsync("position", call)).GetProperty("isSecret").GetBoolean().ShouldBe(isSecret);
    }

    [Fact]
    public async Task The_position_is_where_the_call_is_held()
    {
        await using var server = await PhoneServer.StartAsync();
        var call = new { channel = "en", callSid = "CA1", from = "+33612345678" };
        (await server.AskAsync("position", call)).GetProperty("flow").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);

        await server.SendAsync($"{server.Origin}/voice/en", Ringing);
        var position = await server.AskAsync("position", call);
        position.GetProperty("flow").GetString().ShouldBe("Default");
        position.GetProperty("step").GetString().ShouldBe("start");

        await server.SendAsync($"{server.Origin}/voice/en/input?t=1", [.. Ringing, ("SpeechResult", "Hello")]);
        (await server.AskAsync("position", call)).GetProperty("flow").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }
}
