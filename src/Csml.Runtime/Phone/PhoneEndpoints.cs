using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Csml.Phone;

/// <summary>
/// The phone page at <c>/csml/phone</c>: Twilio for the browser, in Development only. Its requests are signed here and
/// sent through the app's own endpoints, so that what works on the page works on the phone.
/// </summary>
internal static class PhoneEndpoints
{
    /// <summary>Where the page is.</summary>
    public const string Route = "/csml/phone";

    private const int MaxRequestBytes = 256 * 1024;

    /// <summary>Registers what the page needs; it costs an app that has no page nothing.</summary>
    public static void AddServices(IServiceCollection services)
    {
        services.TryAddSingleton<AppPipeline>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, AppPipeline>(
            static provider => provider.GetRequiredService<AppPipeline>()));
        services.TryAddSingleton<PhoneChannels>();
        services.TryAddSingleton<WebhookSender>();
        services.TryAddSingleton<PositionReader>();
    }

    /// <summary>Maps the page.</summary>
    /// <exception cref="InvalidOperationException">The app does not run in Development.</exception>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var environment = endpoints.ServiceProvider.GetRequiredService<IHostEnvironment>();
        if (!environment.IsDevelopment())
        {
            throw new InvalidOperationException(
                "The phone page signs requests with the Twilio account's auth token, so it is there in Development only; "
                + $"this is '{environment.EnvironmentName}'.");
        }

        // An app may want everybody to sign in; this page has a stricter guard of its own.
        var page = endpoints.MapGroup(Route).AllowAnonymous();
        page.MapGet("", Guarded(WritePageAsync));
        page.MapGet("/{file}", Guarded(context => PhoneAssets.WriteAsync(context, (string)context.Request.RouteValues["file"]!)));
        page.MapPost("/api/channels", Guarded(WriteChannelsAsync));
        page.MapPost("/api/send", Guarded(SendAsync));
        page.MapPost("/api/position", Guarded(WritePositionAsync));
    }

    private static RequestDelegate Guarded(RequestDelegate next) => context =>
        PhoneGuard.Refusal(context) is { } reason ? RefuseAsync(context, StatusCodes.Status403Forbidden, reason) : next(context);

    private static Task WritePageAsync(HttpContext context)
    {
        // The page names its files relative to itself, so that it works below a path base; a slash at the end would lead astray.
        var path = context.Request.Path.Value!;
        if (!path.EndsWith('/'))
            return PhoneAssets.WriteAsync(context, "phone.html");

        context.Response.Redirect($"{context.Request.PathBase}{path.TrimEnd('/')}");
        return Task.CompletedTask;
    }

    private static Task WriteChannelsAsync(HttpContext context) =>
        AnswerAsync(context, Service<PhoneChannels>(context).Directory(context.Request), PhoneJson.Default.PhoneDirectory);

    private static async Task SendAsync(HttpContext context)
    {
        if (await ReadAsync(context, PhoneJson.Default.PhoneWebhook).ConfigureAwait(false) is not { } webhook)
            return;

        if (Service<PhoneChannels>(context).TargetOf(context.Request, webhook.Url) is not { } target)
        {
            var reason = $"{webhook.Url} is not an address of one of the bot's channels.";
            await RefuseAsync(context, StatusCodes.Status400BadRequest, reason).ConfigureAwait(false);
            return;
        }

        var answer = await Service<WebhookSender>(context).SendAsync(webhook, target).ConfigureAwait(false);
        await AnswerAsync(context, answer, PhoneJson.Default.PhoneAnswer).ConfigureAwait(false);
    }

    private static async Task WritePositionAsync(HttpContext context)
    {
        if (await ReadAsync(context, PhoneJson.Default.PhonePositionRequest).ConfigureAwait(false) is not { } request)
            return;

        var position = await Service<PositionReader>(context).ReadAsync(request, context.RequestAborted).ConfigureAwait(false);
        await AnswerAsync(context, position, PhoneJson.Default.PhonePosition).ConfigureAwait(false);
    }

    private static T Service<T>(HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();

    /// <summary>Reads a request of the page; null where it is none, which has been answered then.</summary>
    private static async Task<T?> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MaxRequestBytes;
        if (!context.Request.HasJsonContentType())
        {
            await RefuseAsync(context, StatusCodes.Status415UnsupportedMediaType, "The page sends JSON.").ConfigureAwait(false);
            return null;
        }

        try
        {
            var request = await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted).ConfigureAwait(false);
            if (request is not null)
                return request;
        }
        catch (JsonException exception)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, exception.Message).ConfigureAwait(false);
            return null;
        }

        await RefuseAsync(context, StatusCodes.Status400BadRequest, "The request is empty.").ConfigureAwait(false);
        return null;
    }

    private static Task AnswerAsync<T>(HttpContext context, T answer, JsonTypeInfo<T> type)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return JsonSerializer.SerializeAsync(context.Response.Body, answer, type, context.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(reason, context.RequestAborted);
    }
}
