using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Csml.Benchmarks.Http;

/// <summary>
/// What ASP.NET Core needs for the bytes alone: the same endpoints read the form and answer what the bot would. No signature is
/// checked, no flow runs and nothing is stored.
/// </summary>
internal static class BareServer
{
    public static async Task RunAsync(int port)
    {
        var (first, second) = await BotServer.AnswersAsync();
        await using var app = BotServer.CreateBuilder(port).Build();
        app.MapPost("/voice/en", context => AnswerAsync(context, first));
        app.MapPost("/voice/en/input", context => AnswerAsync(context, second));
        await app.RunAsync();
    }

    private static async Task AnswerAsync(HttpContext context, byte[] answer)
    {
        await context.Request.ReadFormAsync(context.RequestAborted);
        context.Response.ContentType = "text/xml; charset=utf-8";
        context.Response.ContentLength = answer.Length;
        await context.Response.BodyWriter.WriteAsync(answer, context.RequestAborted);
    }
}
