using Csml.Calls.Tests.Support;
using Csml.Storage;
using Csml.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csml.Calls.Tests;

/// <summary>
/// A secret that answers <c>hold_secure</c> gets into no message, memory, log, trace, exception or store, whatever the flow tries
/// (<c>Flows/Secrets.csml</c>).
/// </summary>
public sealed class CanaryTests : IDisposable
{
    private const string Goodbye = "Survived.";

    /// <summary>The steps of the flow, and whether the flow goes on after what they try.</summary>
    private static readonly (string Attempt, bool Survives)[] Attempts =
    [
        ("said", true), ("shown", true), ("kept", true), ("computed", true), ("looped", true), ("captured", true), ("passed", true), ("sent", true), ("held", true),
        ("jumped", false), ("divided", false), ("iterated", false), ("indexed", false),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("csml-");
    private readonly Witness _witness = new();

    /// <summary>Each attempt, with keys and with words, on the file and in memory.</summary>
    public static TheoryData<string, bool, bool, bool> Cases
    {
        get
        {
            var cases = new TheoryData<string, bool, bool, bool>();
            foreach (var (attempt, survives) in Attempts)
            {
                foreach (var isKeyed in new[] { true, false })
                {
                    cases.Add(attempt, survives, isKeyed, true);
                    cases.Add(attempt, survives, isKeyed, false);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_secret_is_nowhere_but_in_the_event(string attempt, bool survives, bool isKeyed, bool isFile)
    {
        var canary = new Canary(isKeyed ? "7461920385" : "turquoise canary");
        await using (var server = await StartAsync(isFile))
        {
            var call = new Call(server, "secrets", $"CA-{attempt}-{isKeyed}-{isFile}");
            await call.BeginAsync();
            await call.SayAsync(attempt);
            var action = call.GatherAction;
            var answer = isKeyed ? await call.PressAsync(canary.Text) : await call.SayAsync(canary.Text);
            Hear(answer);
            if (attempt is "held" or "captured") Hear(answer = await call.SayAsync("next"));
            answer.Said.Contains(Goodbye).ShouldBe(survives, answer.Text);

            // Once more as Twilio delivers it again, and long after its turn.
            (string, string)[] input = isKeyed ? [("Digits", canary.Text)] : [("SpeechResult", canary.Text)];
            Hear(await call.PostAsync(action, "in-progress", input));
            Hear(await call.PostAsync($"/voice/secrets/input?t=99", "in-progress", input));
            foreach (var file in _folder.EnumerateFiles()) Note(file);
        }

        foreach (var file in _folder.EnumerateFiles()) Note(file);
        foreach (var place in new[] { "log", "activity", "measurement", "answer", "store" })
            _witness.Notes.ShouldContain(note => note.Place == place, $"nobody looked at {place}");
        _witness.Notes.Any(note => note.Place == "file").ShouldBe(isFile);
        _witness.Notes.ShouldAllBe(note => !canary.IsIn(note.Text));
        if (attempt == "passed") SecretFunctions.Seen.ShouldContain(canary.Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_to_a_question_that_nobody_knows_is_dropped(bool isKeyed)
    {
        var canary = new Canary(isKeyed ? "7461920385" : "turquoise canary");
        await using var server = await StartAsync(isFile: false);
        (string, string)[] input = isKeyed ? [("Digits", canary.Text)] : [("SpeechResult", canary.Text), ("UnstableSpeechResult", canary.Text)];

        var answer = await new Call(server, "metadata").PostAsync("/voice/metadata/input?t=3", "in-progress", input);

        Hear(answer);
        answer.Said.ShouldContain(said => said.Contains("in-progress"));
        _witness.Notes.ShouldAllBe(note => !canary.IsIn(note.Text));
    }

    [Fact]
    public async Task An_open_answer_is_seen_in_all_these_places()
    {
        var canary = new Canary("7461920385");
        await using var server = await StartAsync(isFile: true);
        var call = new Call(server, "secrets");
        await call.BeginAsync();
        await call.PressAsync(canary.Text);
        await call.PressAsync("1");
        foreach (var file in _folder.EnumerateFiles()) Note(file);

        _witness.Notes.Where(note => canary.IsIn(note.Text)).Select(note => note.Place).Distinct().ShouldBe(
            ["store", "file", "log", "exception"], ignoreOrder: true);
    }

    public void Dispose()
    {
        _witness.Dispose();
        _folder.Delete(recursive: true);
    }

    private Task<VoiceServer> StartAsync(bool isFile)
    {
        var path = Path.Combine(_folder.FullName, "csml.db");
        ICallStore store = isFile
            ? SqliteCallStore.Open(path, Durability.Full, NullLogger<SqliteCallStore>.Instance)
            : new InMemoryCallStore();
        var configuration = new Dictionary<string, string?>
        {
            ["Csml:Channels:0:Name"] = "secrets",
            ["Csml:Channels:0:WelcomeFlow"] = "Secrets",
            ["Csml:Channels:1:Name"] = "metadata",
            ["Csml:Channels:1:Locale"] = "en-US",
            ["Csml:Channels:1:WelcomeFlow"] = "Input",

            // Nobody listens there: what fails says why, and must not say with what.
            ["Csml:Http:PrivateHosts:0"] = "127.0.0.1",
            ["Csml:Smtp:PrivateHosts:0"] = "127.0.0.1",
        };
        return VoiceServer.StartAsync<Bot>(configuration, services =>
        {
            services.AddSingleton<ICallStore>(_ => new Witness.Store(store, _witness));
            services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_witness));
        });
    }

    private void Hear(Twiml answer) => _witness.Note("answer", answer.Text);

    /// <summary>The bytes of a file, those that SQLite has open included.</summary>
    private void Note(FileInfo file)
    {
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        _witness.Note("file", System.Text.Encoding.Latin1.GetString(copy.ToArray()));
    }
}
