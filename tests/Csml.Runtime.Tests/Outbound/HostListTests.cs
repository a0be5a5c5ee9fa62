using Csml.Outbound;

namespace Csml.Runtime.Tests.Outbound;

public sealed class HostListTests
{
    [Theory]
    [InlineData("api.example.org", "api.example.org", true)]
    [InlineData("api.example.org", "API.Example.ORG", true)]
    [InlineData("api.example.org", "api.example.org.", true)]
    [InlineData("api.example.org", "example.org", false)]
    [InlineData("api.example.org", "api.example.org.evil.example", false)]
    [InlineData("*.example.org", "api.example.org", true)]
    [InlineData("*.example.org", "a.b.example.org", true)]
    [InlineData("*.example.org", "example.org", false)]
    [InlineData("*.example.org", "evilexample.org", false)]
    [InlineData("[::1]", "::1", true)]
    [InlineData("10.0.0.5", "10.0.0.50", false)]
    public void A_host_is_in_the_list_by_its_whole_name(string entry, string host, bool expected) =>
        new HostList([entry]).Contains(host).ShouldBe(expected);

    [Theory]
    [InlineData("api.example.org", true)]
    [InlineData("*.example.org", true)]
    [InlineData("10.0.0.5", true)]
    [InlineData("::1", true)]
    [InlineData("https://api.example.org", false)]
    [InlineData("api.example.org:8080", false)]
    [InlineData("api.*.org", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_entry_is_a_host_and_nothing_else(string? entry, bool expected) => HostList.IsName(entry).ShouldBe(expected);
}
