using Csml.Values;

namespace Csml.Runtime.Tests.Outbound.Http;

/// <summary>No flow reaches into the network of the app, whatever it writes for the address.</summary>
public sealed class RequestGuardTests(EchoServer server) : IClassFixture<EchoServer>
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("LocalHost")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("0x7f.1")]
    [InlineData("0177.0.0.1")]
    [InlineData("017700000001")]
    [InlineData("127.1")]
    [InlineData("0")]
    [InlineData("0.0.0.0")]
    [InlineData("[::1]")]
    [InlineData("[::]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:7f00:1]")]
    [InlineData("[64:ff9b::7f00:1]")]
    [InlineData("ada:secret@127.0.0.1")]
    [InlineData("example.org@127.0.0.1")]
    [InlineData("127。0。0。1")]
    [InlineData("①②⑦.0.0.1")]
    public async Task This_machine_is_refused_by_whatever_name(string host)
    {
        await using var outbox = new Outbox();
        server.Requests.Clear();
        var value = await outbox.SendAsync(Request($"http://{host}:{server.Uri.Port}/secret"));

        value.IsError.ShouldBeTrue(value.ToDisplayString());
        server.Requests.ShouldBeEmpty();
        (value.Error().Contains("is not public: where it is meant, add it to Csml:Http:PrivateHosts", StringComparison.Ordinal)
            || value.Error().StartsWith("[send] the URL must", StringComparison.Ordinal)).ShouldBeTrue(value.Error());
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("https://192.168.0.1/")]
    [InlineData("http://[fd00:ec2::254]/")]
    [InlineData("http://[fe80::1]/")]
    public async Task Neighbours_and_metadata_are_refused(string url)
    {
        await using var outbox = new Outbox();

        (await outbox.SendAsync(Request(url))).Error().ShouldContain("is not public");
    }

    [Theory]
    [InlineData("http://localhost:{0}/secret")]
    [InlineData("http://2130706434:{0}/secret")]
    [InlineData("//localhost:{0}/secret")]
    public async Task A_redirect_is_checked_as_the_first_address_is(string target)
    {
        await using var outbox = new Outbox(Outbox.AllowingLoopback());
        server.Requests.Clear();
        target = Uri.EscapeDataString(target.Replace("{0}", $"{server.Uri.Port}", StringComparison.Ordinal));
        var value = await outbox.SendAsync(Request($"{server.Origin}/redirect?status=302&to={target}"));

        value.Error().ShouldContain("is not public");
        server.Requests.ShouldBe(["/redirect"]);
    }

    [Fact]
    public async Task A_host_that_the_configuration_trusts_is_reached_by_that_name_only()
    {
        await using var outbox = new Outbox(new() { ["Csml:Http:PrivateHosts:0"] = "localhost" });

        (await outbox.SendAsync(Request($"http://localhost:{server.Uri.Port}/text/hello"))).ToDisplayString().ShouldBe("hello");
        (await outbox.SendAsync(Request($"{server.Origin}/text/hello"))).Error().ShouldContain("'127.0.0.1' is not public");
    }

    [Fact]
    public async Task Where_hosts_are_listed_no_other_is_called()
    {
        await using var outbox = new Outbox(new()
        {
            ["Csml:Http:AllowedHosts:0"] = "*.example.org",
            ["Csml:Http:PrivateHosts:0"] = "127.0.0.1",
        });

        (await outbox.SendAsync(Request("http://192.0.2.1/"))).Error()
            .ShouldEndWith("the host '192.0.2.1' is not allowed: add it to Csml:Http:AllowedHosts");
        (await outbox.SendAsync(Request($"{server.Origin}/text/hello"))).ToDisplayString().ShouldBe("hello");
    }

    [Fact]
    public async Task A_name_that_does_not_exist_is_unknown()
    {
        await using var outbox = new Outbox();

        (await outbox.SendAsync(Request("http://no-such-host.invalid/"))).Error().ShouldBe("http://no-such-host.invalid: the host is unknown");
    }

    [Fact]
    public async Task A_proxy_of_the_environment_does_not_connect_in_our_place()
    {
        Environment.SetEnvironmentVariable("http_proxy", server.Origin);
        try
        {
            await using var outbox = new Outbox();
            (await outbox.SendAsync(Request("http://10.0.0.1/"))).Error().ShouldContain("is not public");
        }
        finally
        {
            Environment.SetEnvironmentVariable("http_proxy", null);
        }
    }

    private static CsmlValue Request(string url) => StandardFunctions.Http(url).Result;
}
