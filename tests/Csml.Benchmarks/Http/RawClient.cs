using System.Net.Sockets;
using System.Text;

namespace Csml.Benchmarks.Http;

/// <summary>Sends a request as it is written, on a connection of its own.</summary>
internal static class RawClient
{
    /// <summary>Gives the body of the answer, which must be a success.</summary>
    public static async Task<byte[]> SendAsync(Uri server, byte[] request)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(server.Host, server.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(WithClose(request));
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer);
        var bytes = answer.ToArray();
        var body = bytes.AsSpan().IndexOf("\r\n\r\n"u8) + 4;
        if (body < 4 || !bytes.AsSpan().StartsWith("HTTP/1.1 200"u8))
            throw new InvalidOperationException($"The server answered: {Encoding.UTF8.GetString(bytes)}");

        return bytes[body..];
    }

    private static byte[] WithClose(byte[] request)
    {
        var headers = request.AsSpan().IndexOf("\r\n"u8) + 2;
        return [.. request[..headers], .. "Connection: close\r\n"u8, .. request[headers..]];
    }
}
