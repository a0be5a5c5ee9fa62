using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Csml.Benchmarks.Http;

/// <summary>The bot as an app has it: <c>AddCsml</c>, <c>MapCsmlVoice</c>, and the log of a new web project.</summary>
internal static class BotServer
{
    /// <summary>Runs the server until it is stopped.</summary>
    /// <param name="store">As <c>Csml:Store</c>.</param>
    /// <param name="port">Its port on the loopback interface.</param>
    public static async Task RunAsync(string store, int port)
    {
        await using var app = Create(store, port);
        await app.RunAsync();
    }

    /// <summary>The document that the bot answers to each webhook of a call, so that others can answer the same.</summary>
    public static async Task<(byte[] First, byte[] Second)> AnswersAsync()
    {
        await using var app = Create("memory", port: 0);
        await app.StartAsync();
        var address = new Uri(app.Urls.Single());
        var call = new TwilioCall(0);
        return (await RawClient.SendAsync(address, call.First()), await RawClient.SendAsync(address, call.Second()));
    }

    /// <summary>A server on the loopback interface, with the log levels of a new web project.</summary>
    public static WebApplicationBuilder CreateBuilder(int port)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Logging:LogLevel:Default"] = "Information",
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        });
        builder.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        return builder;
    }

    private static WebApplication Create(string store, int port)
    {
        var builder = CreateBuilder(port);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Csml:PublicBaseUrl"] = TwilioCall.PublicAddress,
            ["Csml:AuthToken"] = TwilioCall.Token,
            ["Csml:Store"] = store,
            ["Csml:Channels:0:Name"] = "en",
            ["Csml:Channels:0:Locale"] = "en-US",
        });
        builder.Services.AddCsml<Bot>();
        var app = builder.Build();
        app.MapCsmlVoice();
        return app;
    }
}
