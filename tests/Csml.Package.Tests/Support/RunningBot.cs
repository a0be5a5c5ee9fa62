using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Csml.Package.Tests.Support;

/// <summary>A published bot in a process of its own, in Production, configured by nothing but environment variables.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    public const string PublicBaseUrl = "https://bot.example.com";

    private const string AuthToken = "0123456789abcdef0123456789abcdef";
    private const string Listening = "Now listening on: ";

    private readonly WebProject _project;
    private readonly StringBuilder _output = new();
    private TaskCompletionSource<Uri> _listening = new();
    private Process? _process;
    private HttpClient? _client;

    private RunningBot(WebProject project) => _project = project;

    /// <summary>All that the bot has logged, over all its starts.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public static async Task<RunningBot> StartAsync(WebProject project)
    {
        var bot = new RunningBot(project);
        try
        {
            await bot.StartAsync();
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the bot in the folder of before, after <see cref="KillAsync"/>.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(_project.PublishFolder, $"{_project.Name}.dll")])
        {
            WorkingDirectory = _project.PublishFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        DotnetCommand.CleanEnvironment(start);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Csml__PublicBaseUrl"] = PublicBaseUrl;
        start.Environment["Csml__AuthToken"] = AuthToken;
        start.Environment["Csml__Channels__0__Name"] = "en";
        start.Environment["Csml__Channels__0__Locale"] = "en-US";

        var listening = _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The bot ended at start:\n{Output}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        var address = await listening.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        _client = new HttpClient { BaseAddress = address };
    }

    /// <summary>Ends the process as <c>kill -9</c> does: nothing is flushed, nothing is closed.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        _process.Dispose();
        _process = null;
        _client?.Dispose();
    }

    /// <summary>Posts a webhook as Twilio does, signed for the public address.</summary>
    public Task<TwimlAnswer> PostAsync(string path, params IEnumerable<(string Name, string Value)> form) =>
        PostWithSignatureAsync(path, Sign(PublicBaseUrl + path, form), form);

    public async Task<TwimlAnswer> PostWithSignatureAsync(string path, string? signature, IEnumerable<(string Name, string Value)> form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        if (signature is not null)
        {
            request.Headers.Add("X-Twilio-Signature", signature);
        }

        using var response = await _client!.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new TwimlAnswer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, body);
    }

    /// <summary>Gets a page of the app.</summary>
    public Task<string> GetAsync(string path) => _client!.GetStringAsync(path, TestContext.Current.CancellationToken);

    /// <summary>Deletes something that the app has.</summary>
    public async Task DeleteAsync(string path)
    {
        using var response = await _client!.DeleteAsync(path, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await KillAsync();
        }

        _process?.Dispose();
        _client?.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        var at = line.IndexOf(Listening, StringComparison.Ordinal);
        if (at >= 0)
        {
            _listening.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
        }
    }

    // Written here a second time, and not taken from the package, so that both would have to be wrong in the same way.
    private static string Sign(string url, IEnumerable<(string Name, string Value)> form)
    {
        var data = url + string.Concat(form.OrderBy(field => field.Name, StringComparer.Ordinal).Select(field => field.Name + field.Value));
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(AuthToken), Encoding.UTF8.GetBytes(data)));
    }
}
