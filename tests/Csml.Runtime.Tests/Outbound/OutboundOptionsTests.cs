using Csml.Outbound.Http;
using Csml.Outbound.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Csml.Runtime.Tests.Outbound;

public sealed class OutboundOptionsTests
{
    [Theory]
    [InlineData("Csml:Http:Timeout", "00:00:00", "such as '00:00:05'")]
    [InlineData("Csml:Http:Timeout", "1.00:00:00", "such as '00:00:05'")]
    [InlineData("Csml:Http:ConnectTimeout", "-00:00:01", "such as '00:00:05'")]
    [InlineData("Csml:Http:MaxResponseBytes", "0", "a positive number of bytes")]
    [InlineData("Csml:Http:MaxRedirects", "-1", "a number from 0 to 20")]
    [InlineData("Csml:Http:AllowedHosts:0", "https://api.example.org", "without scheme and port")]
    [InlineData("Csml:Http:PrivateHosts:0", "localhost:8080", "without scheme and port")]
    [InlineData("Csml:Http:UncheckedHosts:0", "", "without scheme and port")]
    [InlineData("Csml:Smtp:Timeout", "00:00:00", "such as '00:00:05'")]
    [InlineData("Csml:Smtp:AllowedHosts:0", "smtp:587", "without scheme and port")]
    [InlineData("Csml:Smtp:PrivateHosts:0", "a b", "without scheme and port")]
    public void An_error_names_its_key_and_says_what_to_write(string key, string value, string advice)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [key] = value }).Build());
        Csml.Outbound.OutboundServices.Add(services);
        using var provider = services.BuildServiceProvider();

        var failure = Should.Throw<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        failure.Failures.ShouldHaveSingleItem().ShouldStartWith(key);
        failure.Message.ShouldContain(advice);
    }

    [Fact]
    public void The_usual_limits_suit_a_call()
    {
        var http = new CsmlHttpOptions();

        http.Timeout.ShouldBe(TimeSpan.FromSeconds(5));
        http.ConnectTimeout.ShouldBe(TimeSpan.FromSeconds(2));
        http.MaxResponseBytes.ShouldBe(1 << 20);
        http.MaxRedirects.ShouldBe(5);
        new CsmlSmtpOptions().Timeout.ShouldBeLessThan(TimeSpan.FromSeconds(12));
    }
}
