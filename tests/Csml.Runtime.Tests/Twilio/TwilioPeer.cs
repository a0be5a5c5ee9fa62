using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Csml.Runtime.Tests.Twilio;

/// <summary>Twilio's Node SDK in a process of its own (<c>tests/twilio-peer</c>), asked one question at a time.</summary>
public sealed class TwilioPeer : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(RepositoryRoot, "tests", "twilio-peer");
    private readonly SemaphoreSlim _turn = new(1, 1);
    private Process? _node;

    /// <summary>Why the peer cannot be asked, or null.</summary>
    private string? Missing { get; set; }

    public ValueTask InitializeAsync()
    {
        if (!Directory.Exists(Path.Combine(_folder, "node_modules", "twilio")))
        {
            Missing = "Twilio's Node SDK is not installed (./test.sh --install, or npm ci in tests/twilio-peer)";
            return ValueTask.CompletedTask;
        }

        try
        {
            _node = Process.Start(new ProcessStartInfo("node", ["peer.mjs"])
            {
                WorkingDirectory = _folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Missing = "Node.js is not installed (./test.sh --install)";
        }

        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (_node is not null)
        {
            _node.StandardInput.Close();
            await _node.WaitForExitAsync();
            _node.Dispose();
        }

        _turn.Dispose();
    }

    public async Task<string> SignAsync(string token, string url, JsonObject parameters) =>
        (await AskAsync(Question("sign", token, url, parameters))).GetValue<string>();

    public async Task<bool> ValidateAsync(string token, string url, JsonObject parameters, string signature)
    {
        var question = Question("validate", token, url, parameters);
        question["signature"] = signature;
        return (await AskAsync(question)).GetValue<bool>();
    }

    public async Task<string> DocumentAsync(string name) =>
        (await AskAsync(new JsonObject { ["operation"] = "document", ["name"] = name })).GetValue<string>();

    public async Task<string[]> DocumentNamesAsync() =>
        [.. (await AskAsync(new JsonObject { ["operation"] = "documentNames" })).AsArray().Select(name => name!.GetValue<string>())];

    /// <summary>The language tags that the SDK's types know for a verb.</summary>
    public async Task<string[]> LanguagesAsync(string verb)
    {
        SkipIfMissing();
        var types = await File.ReadAllTextAsync(Path.Combine(_folder, "node_modules", "twilio", "lib", "twiml", "VoiceResponse.d.ts"));
        var start = types.IndexOf($"type {verb}Language = ", StringComparison.Ordinal);
        return [.. types[start..types.IndexOf(';', start)].Split('"').Where((_, i) => i % 2 == 1)];
    }

    private static JsonObject Question(string operation, string token, string url, JsonObject parameters) =>
        new() { ["operation"] = operation, ["token"] = token, ["url"] = url, ["params"] = parameters.DeepClone() };

    private async Task<JsonNode> AskAsync(JsonObject question)
    {
        SkipIfMissing();
        await _turn.WaitAsync();
        try
        {
            await _node!.StandardInput.WriteLineAsync(question.ToJsonString());
            await _node.StandardInput.FlushAsync();
            var answer = JsonNode.Parse(await _node.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The peer ended."))!;
            return answer["result"] ?? throw new InvalidOperationException((string?)answer["error"]);
        }
        finally
        {
            _turn.Release();
        }
    }

    private void SkipIfMissing() => Assert.SkipWhen(Missing is not null, Missing ?? "");

    // Not from the path of this file, which a build for release maps away.
    private static string RepositoryRoot => typeof(TwilioPeer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "RepositoryRoot").Value!;
}
