using Csml.Tests.Shared;

namespace Csml.Calls.Tests.Support;

/// <summary>The compiled bot of this project behind one server: each of its flows welcomes on a channel of its own, by its name.</summary>
public sealed class Hotline : IAsyncLifetime
{
    private static readonly string[] Flows =
        ["Service", "Colours", "Long", "Greeting", "Visits", "Ends", "Components", "Visual", "Forward", "Metadata", "Geography", "Channel", "Counted", "Fails"];

    internal VoiceServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var configuration = new Dictionary<string, string?>();
        for (var i = 0; i < Flows.Length; i++)
            Add(configuration, i, Flows[i], Flows[i], "en-US");
        Add(configuration, Flows.Length, "French", "Service", "fr-FR");
        Add(configuration, Flows.Length + 1, "Patient", "Service", "en-US");
        configuration[$"Csml:Channels:{Flows.Length + 1}:HoldTimeout"] = "8";
        Server = await VoiceServer.StartAsync<Bot>(configuration);
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private static void Add(Dictionary<string, string?> configuration, int index, string name, string flow, string locale)
    {
        configuration[$"Csml:Channels:{index}:Name"] = name;
        configuration[$"Csml:Channels:{index}:Locale"] = locale;
        configuration[$"Csml:Channels:{index}:WelcomeFlow"] = flow;
    }
}
