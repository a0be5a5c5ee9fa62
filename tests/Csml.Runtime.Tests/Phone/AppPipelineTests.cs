using System.Text;
using Csml.Phone;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Csml.Runtime.Tests.Phone;

public sealed class AppPipelineTests : IAsyncLifetime
{
    private readonly List<string> _seen = [];
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped(_ => new Scoped(_seen));
        builder.Services.AddSingleton<AppPipeline>();
        builder.Services.AddSingleton<IStartupFilter>(services => services.GetRequiredService<AppPipeline>());
        _app = builder.Build();
        _app.Use(async (context, next) =>
        {
            _seen.Add("middleware");
            context.Response.OnStarting(() =>
            {
                _seen.Add("starting");
                return Task.CompletedTask;
            });
            await next(context);
        });
        _app.MapPost("/voice/en/input", async context =>
        {
            context.RequestServices.GetRequiredService<Scoped>();
            var form = await context.Request.ReadFormAsync();
            context.Response.ContentType = "text/xml";
            var signature = context.Request.Headers["X-Twilio-Signature"];
            await context.Response.WriteAsync($"{context.Request.GetEncodedUrl()} {form["Digits"]} {signature}");
        });
        _app.MapPost("/crash", _ => throw new InvalidOperationException("no"));
        await _app.StartAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_request_passes_middleware_and_routing_like_one_from_outside()
    {
        var answer = await SendAsync("/voice/en/input?t=3");
        answer.Status.ShouldBe(200);
        answer.ContentType.ShouldBe("text/xml");
        Encoding.UTF8.GetString(answer.Body.Span).ShouldBe("https://bot.example.org/voice/en/input?t=3 é& abc=");
        _seen.ShouldBe(["middleware", "starting", "disposed"]);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found() => (await SendAsync("/voice/de")).Status.ShouldBe(404);

    [Fact]
    public async Task An_exception_is_an_answer_with_status_500() => (await SendAsync("/crash")).Status.ShouldBe(500);

    [Fact]
    public async Task The_request_that_asks_for_it_keeps_its_own_context()
    {
        var accessor = _app.Services.GetRequiredService<IHttpContextAccessor>();
        var outer = new DefaultHttpContext();
        accessor.HttpContext = outer;
        await SendAsync("/voice/en/input");
        accessor.HttpContext.ShouldBeSameAs(outer);
    }

    private Task<InProcessAnswer> SendAsync(string target) => _app.Services.GetRequiredService<AppPipeline>()
        .SendAsync(new("https", "bot.example.org", target, "Digits=%C3%A9%26", "abc="));

    private sealed class Scoped(List<string> seen) : IDisposable
    {
        public void Dispose() => seen.Add("disposed");
    }
}
