using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Csml.Runtime.Tests.Outbound.Http;

/// <summary>A server on loopback that tells what it was asked, or does as the path says.</summary>
public sealed class EchoServer : IAsyncLifetime
{
    private WebApplication? _app;

    public string Origin => _app!.Urls.Single();

    public Uri Uri => new(Origin);

    /// <summary>The paths that were asked for.</summary>
    public List<string> Requests { get; } = [];

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.Run(AnswerAsync);
        await _app.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync() => await _app!.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        lock (Requests) Requests.Add(path);
        var (verb, rest) = path.Split('/', 3, StringSplitOptions.RemoveEmptyEntries) is [var first, .. var more] ? (first, string.Join('/', more)) : ("echo", "");
        return verb switch
        {
            "text" => WriteAsync(context, Uri.UnescapeDataString(rest), "text/plain"),
            "json" => WriteAsync(context, Uri.UnescapeDataString(rest), "application/octet-stream"),
            "bytes" => context.Response.Body.WriteAsync(Convert.FromHexString(rest), context.RequestAborted).AsTask(),
            "status" => FailAsync(context, int.Parse(rest, CultureInfo.InvariantCulture)),
            "redirect" => RedirectAsync(context),
            "size" => WriteAsync(context, new string('x', int.Parse(rest, CultureInfo.InvariantCulture)), "text/plain"),
            "stream" => StreamAsync(context),
            "never" => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default),
            _ => EchoAsync(context),
        };
    }

    private static async Task EchoAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var text = new StringBuilder($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}\n");
        foreach (var (name, value) in context.Request.Headers.OrderBy(static header => header.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\n");
        await WriteAsync(context, $"{text}\n{body}", "text/plain");
    }

    private static Task FailAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Headers["X-Reason"] = "because";
        return context.Response.WriteAsync(status == 204 ? "" : "{\"no\": 1}", context.RequestAborted);
    }

    private static Task RedirectAsync(HttpContext context)
    {
        context.Response.StatusCode = int.Parse(context.Request.Query["status"].ToString(), CultureInfo.InvariantCulture);
        context.Response.Headers.Location = context.Request.Query["to"].ToString();
        return Task.CompletedTask;
    }

    /// <summary>Sends without saying how much, until nobody listens any more.</summary>
    private static async Task StreamAsync(HttpContext context)
    {
        while (!context.RequestAborted.IsCancellationRequested)
            await context.Response.WriteAsync(new string('x', 4096), context.RequestAborted);
    }

    private static Task WriteAsync(HttpContext context, string text, string type)
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text, context.RequestAborted);
    }
}
