using System.Globalization;

namespace Csml.Benchmarks.Http;

/// <summary>
/// The webhooks of many calls, ready to be sent one after the other by <c>webhooks.lua</c>. A call's second webhook stands so
/// far behind its first that this one was answered by then.
/// </summary>
/// <remarks>
/// A line with four numbers: the lengths of a first and of a second request, how many calls begin before the first goes on, and
/// all calls. Then the first requests of those, and then in turns a second request and a first one of a new call.
/// </remarks>
internal static class RequestFile
{
    private const int Open = 1024;

    public static async Task WriteAsync(string path, int first, int calls)
    {
        await using var file = File.Create(path);
        var opening = new TwilioCall(first);
        var header = string.Create(CultureInfo.InvariantCulture, $"{opening.First().Length} {opening.Second().Length} {Open} {calls}\n");
        await file.WriteAsync(System.Text.Encoding.ASCII.GetBytes(header));
        for (var call = 0; call < calls; call++)
        {
            if (call >= Open)
                await file.WriteAsync(new TwilioCall(first + call - Open).Second());
            await file.WriteAsync(new TwilioCall(first + call).First());
        }
    }
}
