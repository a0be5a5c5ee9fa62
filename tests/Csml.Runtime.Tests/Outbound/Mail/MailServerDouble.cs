using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Csml.Runtime.Tests.Outbound.Mail;

/// <summary>A mail server on loopback that writes down what it is told.</summary>
internal sealed class MailServerDouble : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string[] _extensions;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _served;

    /// <param name="extensions">What it offers, such as <c>STARTTLS</c>. With <c>silent</c> it says nothing at all.</param>
    public MailServerDouble(params string[] extensions)
    {
        _extensions = extensions;
        _listener.Start();
        _served = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What the client said, line by line.</summary>
    public List<string> Lines { get; } = [];

    public string Conversation
    {
        get
        {
            lock (Lines) return string.Join('\n', Lines);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _served;
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await ConverseAsync(client);
            }
        }
        catch (Exception exception) when (_end.IsCancellationRequested || exception is IOException or AuthenticationException)
        {
            // The test is over, or the client went away.
        }
    }

    private async Task ConverseAsync(TcpClient client)
    {
        if (_extensions.Contains("silent")) await Task.Delay(Timeout.Infinite, _end.Token);
        var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await AnswerAsync(stream, "220 double");
        var isData = false;
        while (await reader.ReadLineAsync(_end.Token) is { } line)
        {
            lock (Lines) Lines.Add(line);
            if (isData && line != ".") continue;
            isData = line == "DATA";
            if (line == "STARTTLS")
            {
                await AnswerAsync(stream, "220 go ahead");
                await using var tls = new SslStream(stream);
                await tls.AuthenticateAsServerAsync(SelfSigned());
                return;
            }

            await AnswerAsync(stream, AnswerTo(line));
            if (line == "QUIT") return;
        }
    }

    private string AnswerTo(string line) => line.Split(' ')[0] switch
    {
        "EHLO" => string.Join("\r\n", ["250-double", .. _extensions.Select(static extension => "250-" + extension), "250 8BITMIME"]),
        "AUTH" => "334 UGFzc3dvcmQ6",
        "DATA" => "354 go ahead",
        "QUIT" => "221 bye",
        "MAIL" when line.Contains("refused@", StringComparison.Ordinal) => "550 not from you",
        _ when Convert.TryFromBase64String(line, new byte[line.Length], out var count) && count > 2 => "235 welcome",
        _ => "250 fine",
    };

    private async Task AnswerAsync(Stream stream, string line) => await stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\r\n"), _end.Token);

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
