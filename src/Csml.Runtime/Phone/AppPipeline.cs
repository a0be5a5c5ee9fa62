using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Csml.Phone;

/// <summary>
/// The app as a function from requests to answers: all its middleware and endpoints, as a request from outside meets
/// them. The phone page calls the app through it rather than through a socket, because that works behind whatever the
/// server listens on: https with a certificate nobody trusts, HTTP/2 alone, a Unix socket, a test server.
/// </summary>
internal sealed partial class AppPipeline(IHttpContextFactory contexts, ILogger<AppPipeline> logger) : IStartupFilter
{
    private RequestDelegate? _app;

    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => builder =>
    {
        builder.Use(app =>
        {
            _app = app;
            return app;
        });
        next(builder);
    };

    /// <summary>Sends one request through the app.</summary>
    public Task<InProcessAnswer> SendAsync(InProcessRequest request)
    {
        // A request of its own, not a part of the one that asks for it: no context, activity or culture is inherited.
        using (ExecutionContext.SuppressFlow())
            return Task.Run(() => RunAsync(_app!, request));
    }

    private async Task<InProcessAnswer> RunAsync(RequestDelegate app, InProcessRequest request)
    {
        using var body = new MemoryStream();
        var response = new InProcessResponse();
        var context = contexts.Create(request.ToFeatures(response, body));
        try
        {
            await app(context).ConfigureAwait(false);
            await response.StartAsync().ConfigureAwait(false);
            await context.Response.CompleteAsync().ConfigureAwait(false);
            return new(context.Response.StatusCode, context.Response.ContentType, body.ToArray());
        }
        catch (Exception exception)
        {
            // What a server does with an exception that nothing in the app has handled.
            Failed(logger, request.Target, exception);
            return new(StatusCodes.Status500InternalServerError, null, default);
        }
        finally
        {
            await response.CompleteAsync().ConfigureAwait(false);
            contexts.Dispose(context);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An exception that nothing in the app handled ended the request to {Target}.")]
    private static partial void Failed(ILogger logger, string target, Exception exception);
}
