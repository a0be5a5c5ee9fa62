using System.Net.Http.Json;
using System.Text.Json;
using Csml.Runtime.Tests.Hosting;
using Csml.Tests.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Csml.Runtime.Tests.Phone;

/// <summary>An app in Development with the hand-written bot, called as the page in the browser calls it.</summary>
internal sealed class PhoneServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private PhoneServer(WebApplication app) => _app = app;

    /// <summary>Scheme, host and port.</summary>
    public string Origin => _app.Urls.Single();

    public static async Task<PhoneServer> StartAsync(Action<WebApplication>? map = null, params (string Key, string? Value)[] configuration)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Csml:Store"] = "memory",
            ["Csml:Channels:0:Name"] = "en",
            ["Csml:Channels:0:Locale"] = "en-US",
        });
        builder.Configuration.AddInMemoryCollection(configuration.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)));
        builder.Logging.ClearProviders();
        builder.Services.AddCsml<HandWrittenBot>();
        var app = builder.Build();
        if (map is null)
            app.MapCsmlVoice();
        else
            map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(Origin + path, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> PostAsync(string api, object body, string? origin = null, string prefix = "")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Origin}{prefix}/csml/phone/api/{api}");
        request.Content = JsonContent.Create(body);
        request.Headers.Add("Origin", origin ?? Origin);
        return _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<JsonElement> AskAsync(string api, object body, string prefix = "")
    {
        var answer = await PostAsync(api, body, prefix: prefix);
        return JsonElement.Parse(await answer.TextAsync());
    }

    public Task<JsonElement> SendAsync(string url, params (string Name, string Value)[] fields) =>
        AskAsync("send", new { url, fields = fields.Select(field => new { name = field.Name, value = field.Value }) });

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
