using System.Net;
using Csml.Dialogue;
using Csml.Outbound.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Csml.Generator.Tests.Support;

/// <summary>The services of an app whose requests and mails go nowhere.</summary>
internal static class SendingServices
{
    /// <summary>
    /// Requests to <c>/500</c> are answered with an error, others with what was asked. Mails go to the sender, which by default
    /// takes and forgets them.
    /// </summary>
    public static IServiceProvider Create(IMailSender? sender = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders();
        builder.Services.AddHttpClient("Csml").ConfigurePrimaryHttpMessageHandler(static () => new TellingHandler());
        builder.Services.AddSingleton(sender ?? new ForgettingSender());
        builder.Services.AddCsml<NoBot>();
        return builder.Services.BuildServiceProvider();
    }

    private sealed class NoBot : IBot
    {
        public string Name => "none";

        public IReadOnlyList<IFlow> Flows => [];
    }

    private sealed class TellingHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath == "/500")
                return new(HttpStatusCode.InternalServerError) { Content = new StringContent("broken") };

            var key = request.Headers.TryGetValues("X-Key", out var keys) ? keys.Single() : null;
            var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
            return new(HttpStatusCode.OK)
            {
                Content = new StringContent(System.Text.Json.JsonSerializer.Serialize(new
                {
                    verb = request.Method.Method,
                    path = request.RequestUri.AbsolutePath,
                    query = request.RequestUri.Query,
                    key,
                    body,
                })),
            };
        }
    }

    private sealed class ForgettingSender : IMailSender
    {
        public Task SendAsync(OutgoingMail mail, MailServer server, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
