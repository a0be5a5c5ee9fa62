using System.Net;

namespace Csml.Tests.Shared;

internal static class AnswerExtensions
{
    /// <summary>The document of an answer that must be one.</summary>
    public static async Task<string> TextAsync(this HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
