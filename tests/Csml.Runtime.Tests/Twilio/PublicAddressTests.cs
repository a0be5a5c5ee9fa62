using Csml.Twilio;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Csml.Runtime.Tests.Twilio;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("as it came", null, "", "/voice/en?x='1'&y=%41", "http://Bot.example.org:8080/voice/en?x='1'&y=%41", null)]
    [InlineData("a path base in the target", null, "/bots", "/bots/voice/en", "http://Bot.example.org:8080/bots/voice/en", null)]
    [InlineData("a path base that a proxy cut off", null, "/bots", "/voice/en", "http://Bot.example.org:8080/bots/voice/en", null)]
    [InlineData("a target with its host", null, "", "http://other:99/voice/en?t=1", "http://Bot.example.org:8080/voice/en?t=1", null)]
    [InlineData("configured", "https://public.example.org", "", "/voice/en?t=1", "https://public.example.org/voice/en?t=1", null)]
    [InlineData("configured with a slash", "https://public.example.org/", "", "/voice/en", "https://public.example.org/voice/en", null)]
    [InlineData("configured with a path", "https://public.example.org/bots", "", "/voice/en", "https://public.example.org/bots/voice/en", null)]
    [InlineData(
        "a configured path that the target has, too", "https://public.example.org/bots", "", "/bots/voice/en",
        "https://public.example.org/bots/bots/voice/en", "https://public.example.org/bots/voice/en")]
    [InlineData(
        "a target with its host, configured", "https://public.example.org", "", "http://inner/voice/en",
        "https://public.example.org/voice/en", null)]
    public void The_called_url_is_joined_from_texts(
        string what, string? configured, string pathBase, string target, string url, string? alternative) =>
        new PublicAddress(configured).UrlOf(Request(pathBase, target)).ShouldBe((url, alternative), what);

    [Theory]
    [InlineData(null, "", "http://Bot.example.org:8080/voice/en")]
    [InlineData(null, "/bots", "http://Bot.example.org:8080/bots/voice/en")]
    [InlineData("https://public.example.org", "", "https://public.example.org/voice/en")]
    [InlineData("https://public.example.org", "/bots", "https://public.example.org/bots/voice/en")]
    [InlineData("https://public.example.org/bots", "/bots", "https://public.example.org/bots/voice/en")]
    [InlineData("https://public.example.org/bots", "", "https://public.example.org/bots/voice/en")]
    public void A_route_has_a_public_url(string? configured, string pathBase, string url) =>
        new PublicAddress(configured).UrlOf(Request(pathBase, "/"), "/voice/en").ShouldBe(url);

    private static HttpRequest Request(string pathBase, string target)
    {
        var request = new DefaultHttpContext().Request;
        request.Scheme = "http";
        request.Host = new HostString("Bot.example.org:8080");
        request.PathBase = pathBase;
        request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = target;
        return request;
    }
}
