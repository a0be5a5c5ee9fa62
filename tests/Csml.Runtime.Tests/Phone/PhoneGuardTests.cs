using System.Net;
using Csml.Phone;
using Microsoft.AspNetCore.Http;

namespace Csml.Runtime.Tests.Phone;

public sealed class PhoneGuardTests
{
    [Theory]
    [InlineData("127.0.0.1", "localhost:5000")]
    [InlineData("127.0.0.1", "LOCALHOST")]
    [InlineData("::1", "[::1]:5000")]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1:5000")]
    public void A_browser_on_this_machine_is_let_in(string address, string host)
    {
        PhoneGuard.Refusal(Request(address, host)).ShouldBeNull();
        PhoneGuard.Refusal(Post(Request(address, host))).ShouldBeNull();
    }

    [Theory]
    [InlineData("192.0.2.7", "localhost:5000")]
    [InlineData("::ffff:192.0.2.7", "localhost:5000")]
    [InlineData(null, "localhost:5000")]
    [InlineData("127.0.0.1", "bot.example.org")]
    [InlineData("127.0.0.1", "localhost.example.org")]
    [InlineData("127.0.0.1", "192.0.2.7")]
    [InlineData("127.0.0.1", "")]
    public void Others_and_foreign_names_are_refused(string? address, string host) =>
        PhoneGuard.Refusal(Request(address, host)).ShouldNotBeNull();

    [Theory]
    [InlineData("Forwarded")]
    [InlineData("X-Forwarded-For")]
    [InlineData("X-Forwarded-Host")]
    [InlineData("X-Original-For")]
    public void A_tunnel_that_rewrites_the_host_is_refused(string header)
    {
        var context = Request("127.0.0.1", "localhost");
        context.Request.Headers[header] = "203.0.113.9";
        PhoneGuard.Refusal(context).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("null", null)]
    [InlineData("http://localhost:5001", null)]
    [InlineData("https://localhost:5000", null)]
    [InlineData("http://evil.example", null)]
    [InlineData("http://localhost:5000", "cross-site")]
    [InlineData("http://localhost:5000", "same-site")]
    public void A_request_of_another_page_is_refused(string? origin, string? site) =>
        PhoneGuard.Refusal(Post(Request("127.0.0.1", "localhost:5000"), origin, site)).ShouldNotBeNull();

    private static DefaultHttpContext Request(string? address, string host)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        context.Request.Scheme = "http";
        context.Request.Host = new HostString(host);
        context.Request.Method = HttpMethods.Get;
        return context;
    }

    private static DefaultHttpContext Post(DefaultHttpContext context) =>
        Post(context, $"http://{context.Request.Host.Value}", "same-origin");

    private static DefaultHttpContext Post(DefaultHttpContext context, string? origin, string? site)
    {
        context.Request.Method = HttpMethods.Post;
        if (origin is not null)
            context.Request.Headers.Origin = origin;
        if (site is not null)
            context.Request.Headers["Sec-Fetch-Site"] = site;
        return context;
    }
}
