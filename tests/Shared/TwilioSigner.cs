using System.Security.Cryptography;
using System.Text;

namespace Csml.Tests.Shared;

/// <summary>
/// Signs as Twilio does. Written here a second time, and not taken from the runtime, so that both would have to be wrong
/// in the same way.
/// </summary>
internal static class TwilioSigner
{
    public static string Sign(string token, string url, IEnumerable<(string Name, string Value)> form)
    {
        var data = url + string.Concat(form.OrderBy(field => field.Name, StringComparer.Ordinal).Select(field => field.Name + field.Value));
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(data)));
    }
}
