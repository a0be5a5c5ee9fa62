using Csml.Dialogue;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Csml.Tests.Shared;

/// <summary>An app with a bot on a real Kestrel, at a port of its own.</summary>
internal sealed class VoiceServer : IAsyncDisposable
{
    public const string Token = "0123456789abcdef0123456789abcdef";

    private readonly WebApplication _app;
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false });
    private readonly List<string> _log;

    private VoiceServer(WebApplication app, List<string> log)
    {
        _app = app;
        _log = log;
    }

    /// <summary>Scheme, host and port.</summary>
    public string Origin => _app.Urls.Single();

    public string[] Log
    {
        get
        {
            lock (_log)
            {
                return [.. _log];
            }
        }
    }

    public static async Task<VoiceServer> StartAsync<TBot>(
        Dictionary<string, string?>? configuration = null, Action<IServiceCollection>? services = null, Action<WebApplication>? map = null)
        where TBot : class, IBot, new()
    {
        var log = new List<string>();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.Sources.Clear(); // Not the environment's: a machine may have a bot of its own configured.
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Csml:AuthToken"] = Token,
            ["Csml:Store"] = "memory",
            ["Csml:Channels:0:Name"] = "en",
            ["Csml:Channels:0:Locale"] = "en-US",
        });
        builder.Configuration.AddInMemoryCollection(configuration ?? []);
        builder.Logging.ClearProviders().AddProvider(new ListLoggerProvider(log));
        services?.Invoke(builder.Services);
        builder.Services.AddCsml<TBot>();
        var app = builder.Build();
        if (map is null)
            app.MapCsmlVoice();
        else
            map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, log);
    }

    /// <summary>Posts a form, signed for the address as <paramref name="signedAs"/> spells it.</summary>
    public Task<HttpResponseMessage> PostAsync(string target, (string Name, string Value)[] form, string? signedAs = null, string token = Token) =>
        PostSignedAsync(target, form, TwilioSigner.Sign(token, signedAs ?? Origin + target, form));

    /// <summary>Posts a form with a signature, or none.</summary>
    public Task<HttpResponseMessage> PostSignedAsync(string target, (string Name, string Value)[] form, string? signature) =>
        SendAsync(new(HttpMethod.Post, Origin + target)
        {
            Content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value))),
            Headers = { { "X-Twilio-Signature", signature is null ? [] : new[] { signature } } },
        });

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) =>
        await _client.SendAsync(request, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
