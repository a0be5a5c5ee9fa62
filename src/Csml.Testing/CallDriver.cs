using System.Globalization;
using Csml.Calls;
using Csml.Dialogue;
using Csml.Storage;
using Csml.Testing.Hosting;
using Csml.Twilio;
using Csml.Values;

namespace Csml.Testing;

/// <summary>
/// Makes calls to a bot in process, without Twilio and without a server: the turns run as in the app, and what is answered is read
/// back to what the caller hears. Calls of one driver follow one another on the same bot, which remembers who calls again.
/// </summary>
/// <example>
/// <code>
/// await using var driver = CallDriver.For&lt;Bot&gt;();
/// var call = await driver.DialAsync();
/// call.Hears("Welcome! What is your name?");
/// await call.SaysAsync("Ada");
/// call.Hears("Hello Ada.");
/// call.IsOver();
/// </code>
/// </example>
public sealed class CallDriver : IAsyncDisposable
{
    /// <summary>The number of callers of whom nothing else is said.</summary>
    public const string UsualNumber = "+12025550100";

    private readonly BotSurroundings _surroundings;
    private readonly IBotHost _host;
    private int _calls;

    private CallDriver(BotSurroundings surroundings, Func<ICallStore, BotInstance> create)
    {
        _surroundings = surroundings;
        _host = surroundings.Options.ReloadsState ? new ReloadedBot(create, surroundings.Clock) : new KeptBot(create, surroundings.Clock);
    }

    /// <summary>The bot's clock.</summary>
    public VirtualClock Clock => _surroundings.Clock;

    /// <summary>Whether each turn is run by an instance of the bot that knows nothing but what was stored.</summary>
    public bool ReloadsState => _surroundings.Options.ReloadsState;

    /// <summary>The warnings and errors that were logged so far, such as run-time errors of flows, which no caller hears.</summary>
    public IReadOnlyList<string> Warnings => _surroundings.Log.Entries;

    /// <summary>Prepares calls to a bot.</summary>
    /// <typeparam name="TBot">The class that was generated from the project's <c>.csml</c> files.</typeparam>
    public static CallDriver For<TBot>(Action<CallDriverOptions>? configure = null)
        where TBot : class, IBot, new()
    {
        var options = new CallDriverOptions();
        configure?.Invoke(options);
        var surroundings = new BotSurroundings(options, new VirtualClock(options.TimeZone), new Random(options.Seed), new WarningLog());
        return new CallDriver(surroundings, store => BotInstance.Create<TBot>(surroundings, store));
    }

    /// <summary>Calls the bot, and hears what it says first.</summary>
    /// <param name="channel">The channel that is called; the first one if null.</param>
    /// <param name="from">The caller's number, or what Twilio sends for one who has none, such as <c>anonymous</c>.</param>
    /// <param name="parameters">Further parameters of Twilio's webhooks, such as <c>FromCity</c>.</param>
    /// <param name="flow">
    /// The flow that the call begins with, such as <c>Bot.Flows.Menu</c>, for a test of that flow alone; the channel's welcome flow
    /// if null.
    /// </param>
    /// <exception cref="TranscriptException">There is no such channel or flow, or the bot cannot be configured like this.</exception>
    public async Task<Call> DialAsync(
        string? channel = null,
        string from = UsualNumber,
        IEnumerable<KeyValuePair<string, string>>? parameters = null,
        string? flow = null)
    {
        ArgumentNullException.ThrowIfNull(from);
        var (line, baseUrl) = await UseAsync((bot, _) => new ValueTask<(ConfiguredChannel, string)>(
            (BeginningWith(flow, Find(bot, channel), bot), bot.PublicBaseUrl))).ConfigureAwait(false);
        var sid = string.Create(CultureInfo.InvariantCulture, $"CA{++_calls:x32}");
        var call = new Call(this, new CallLine(line, baseUrl, sid, from, parameters));
        await call.BeginAsync().ConfigureAwait(false);
        return call;
    }

    /// <summary>Reads what the bot remembers of a caller, as <see cref="IClientMemories"/> does in the app.</summary>
    /// <typeparam name="TMemory">The class <c>BotMemory</c> that was generated from the project's <c>.csml</c> files.</typeparam>
    /// <param name="channel">The channel that was called; the first one if null.</param>
    /// <param name="from">The caller's number.</param>
    public Task<TMemory> ReadMemoryAsync<TMemory>(string? channel = null, string from = UsualNumber)
        where TMemory : IBotMemory<TMemory> =>
        UseAsync((bot, _) => bot.Memories.ReadAsync<TMemory>(Find(bot, channel).Channel.Name, from));

    /// <summary>Has the bot forget a caller, as <see cref="IClientMemories"/> does in the app.</summary>
    /// <param name="from">The caller's number.</param>
    public Task ForgetAsync(string from = UsualNumber) => UseAsync(async (bot, _) =>
    {
        await bot.Memories.ForgetAsync(from).ConfigureAwait(false);
        return true;
    });

    /// <summary>Ends the bot. What it stored is gone.</summary>
    public ValueTask DisposeAsync() => _host.DisposeAsync();

    internal Task<TurnAnswer> RunAsync(CallRequest request) =>
        UseAsync((bot, _) => bot.Pipeline.RunAsync(request, CancellationToken.None));

    internal Task EndAsync(CallRequest request) => UseAsync(async (bot, _) =>
    {
        await bot.Pipeline.EndAsync(request).ConfigureAwait(false);
        return true;
    });

    /// <summary>What the bot remembers of a client under a name; Unset where it remembers nothing.</summary>
    internal Task<CsmlValue> ReadMemoryAsync(CallRequest request, string name) => UseAsync(async (bot, store) =>
    {
        var client = bot.Turns.ClientOf(request);
        var stored = (await store.LoadAsync(client, request.CallSid, CancellationToken.None).ConfigureAwait(false)).Memory;
        return stored.TryGetValue(name, out var bytes) ? ValueSerializer.Deserialize(bytes.Span) : default;
    });

    private async Task<TResult> UseAsync<TResult>(Func<BotInstance, ICallStore, ValueTask<TResult>> use)
    {
        var limit = _surroundings.Options.TurnTimeout;
        try
        {
            return await _host.UseAsync(use).WaitAsync(limit).ConfigureAwait(false);
        }
        catch (TimeoutException exception)
        {
            throw new TranscriptException(
                string.Create(CultureInfo.InvariantCulture, $"the bot did not answer within {limit.TotalSeconds} seconds"), exception);
        }
    }

    private static ConfiguredChannel Find(BotInstance bot, string? name) =>
        name is null ? bot.Channels[0]
        : bot.Channels.FirstOrDefault(line => line.Channel.Name == name) ?? throw new TranscriptException(
            $"there is no channel '{name}'; there is {string.Join(", ", bot.Channels.Select(line => $"'{line.Channel.Name}'"))}");

    private static ConfiguredChannel BeginningWith(string? flow, ConfiguredChannel line, BotInstance bot)
    {
        if (flow is null) return line;
        var flows = bot.Turns.Bot.Flows.Where(candidate => candidate.Steps.Contains("start")).Select(candidate => candidate.Name).ToList();
        return flows.Contains(flow)
            ? line with { Channel = line.Channel with { WelcomeFlow = flow } }
            : throw new TranscriptException(
                $"no call can begin with flow '{flow}'; it can with {string.Join(", ", flows.Select(name => $"'{name}'"))}");
    }
}
