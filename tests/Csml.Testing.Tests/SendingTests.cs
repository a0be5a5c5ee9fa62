using System.Net;
using Csml.Outbound.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Csml.Testing.Tests;

/// <summary>Requests and mails of flows, answered by the test.</summary>
public sealed class SendingTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_flow_asks_a_service_and_writes_a_mail(bool reloadsState)
    {
        var mails = new Mailbox();
        await using var driver = Driver(mails, reloadsState);

        var call = await driver.DialAsync("orders");
        call.Hears("What is the number of your order?");
        await call.SaysAsync("42");
        call.Hears("Your order is on its way.", "I have written you a mail.");
        call.IsOver();

        mails.Mails.ShouldBe(["smtp.orders.example:587 to ada@example.org: Order 42. It is on its way."]);
        driver.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_service_that_knows_nothing_is_an_error_that_the_flow_sees()
    {
        var mails = new Mailbox();
        await using var driver = Driver(mails);

        var call = await driver.DialAsync("orders");
        call.Hears("What is the number of your order?");
        await call.SaysAsync("7");
        call.Hears("There is no such order.");
        call.IsOver();

        mails.Mails.ShouldBeEmpty();
        driver.Warnings.ShouldHaveSingleItem().ShouldBe("Orders.csml(5), step start: https://orders.example: status code 404");
    }

    [Theory]
    [InlineData(true, "Hello Aix & Arles")]
    [InlineData(false, "I cannot reach it.")]
    public async Task A_service_in_the_app_s_own_network_is_asked_where_the_configuration_says_so(bool isConfigured, string heard)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders();
        await using var service = builder.Build();
        service.Urls.Add("http://127.0.0.1:0");
        service.MapGet("/hello", static (string from) => $"Hello {from}");
        await service.StartAsync(TestContext.Current.CancellationToken);
        await using var driver = CallDriver.For<Bot>(options =>
        {
            options.Services.AddSingleton<RunCounter>();
            options.Channels.Add(new() { Name = "address", Locale = "en-US", WelcomeFlow = Bot.Flows.Address });
            if (isConfigured) options.Configuration["Csml:Http:PrivateHosts:0"] = "127.0.0.1";
        });

        var call = await driver.DialAsync("address", parameters: [new("Service", service.Urls.Single()), new("FromCity", "Aix & Arles")]);

        call.Hears(heard);
        if (!isConfigured) driver.Warnings.ShouldContain(static warning => warning.Contains("Csml:Http:PrivateHosts", StringComparison.Ordinal));
    }

    private static CallDriver Driver(Mailbox mails, bool reloadsState = false) => TestBot.Driver(options =>
    {
        options.ReloadsState = reloadsState;
        options.Channels.Add(new() { Name = "orders", Locale = "en-US", WelcomeFlow = Bot.Flows.Orders });
        options.Services.AddHttpClient("Csml").ConfigurePrimaryHttpMessageHandler(() => new OrdersService());
        options.Services.AddSingleton<IMailSender>(mails);
    });

    private sealed class OrdersService : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(request.RequestUri!.AbsolutePath == "/orders/42"
                ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"state": "on its way", "mail": "ada@example.org"}""") }
                : new HttpResponseMessage(HttpStatusCode.NotFound));
    }

    private sealed class Mailbox : IMailSender
    {
        public List<string> Mails { get; } = [];

        public Task SendAsync(OutgoingMail mail, MailServer server, CancellationToken cancellationToken)
        {
            Mails.Add($"{server} to {mail.To}: {mail.Subject}. {mail.Text}");
            return Task.CompletedTask;
        }
    }
}
