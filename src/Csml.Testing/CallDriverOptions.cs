using Csml.Twilio;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Csml.Testing;

/// <summary>What surrounds a bot under test.</summary>
public sealed class CallDriverOptions
{
    private const string SettingsFile = "appsettings.json";

    internal CallDriverOptions()
    {
        Configuration.SetBasePath(AppContext.BaseDirectory);
        Configuration.AddJsonFile(SettingsFile, optional: true, reloadOnChange: false);
    }

    /// <summary>
    /// The configuration: <c>appsettings.json</c> beside the tests, which is the app's own where the test project references the
    /// app, and whatever is added. The environment does not count.
    /// </summary>
    public ConfigurationManager Configuration { get; } = new();

    /// <summary>
    /// Further phone lines, besides those of the configuration. Where there is none at all, the bot has one line, <c>en</c>, that
    /// speaks <c>en-US</c> and begins at the flow <c>Default</c>.
    /// </summary>
    public IList<CsmlChannelOptions> Channels { get; } = [];

    /// <summary>What C# functions get injected.</summary>
    public IServiceCollection Services { get; } = new ServiceCollection();

    /// <summary>
    /// Whether each turn is run by an instance of the bot of its own that knows nothing but what was stored, as after a restart of
    /// the app: the state is written to a file, which is closed and opened again. Otherwise one instance with a store in memory
    /// runs all turns.
    /// </summary>
    public bool ReloadsState { get; set; }

    /// <summary>The time zone of the bot's clock.</summary>
    public TimeZoneInfo TimeZone { get; set; } = TimeZoneInfo.Utc;

    /// <summary>Where randomness begins: the same calls go the same way each time.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>How long a turn may take, by the clock on the wall, before the test fails.</summary>
    public TimeSpan TurnTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
