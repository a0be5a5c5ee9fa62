using Csml.Storage;
using Csml.Values;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Csml.Runtime.Tests.Hosting;

/// <summary>What code outside of calls sees of clients.</summary>
public sealed class ClientMemoriesTests : IDisposable
{
    private const string Ada = "+15550100";

    private readonly InMemoryCallStore _store = new();
    private readonly IHost _host;
    private readonly IClientMemories _memories;

    public ClientMemoriesTests()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Csml:AuthToken"] = "x",
            ["Csml:Channels:0:Name"] = "en",
            ["Csml:Channels:0:Locale"] = "en-US",
            ["Csml:Channels:1:Name"] = "fr",
            ["Csml:Channels:1:Locale"] = "fr-FR",
        });
        builder.Services.AddSingleton<ICallStore>(_store);
        builder.Services.AddCsml<HandWrittenBot>();
        _host = builder.Build();
        _memories = _host.Services.GetRequiredService<IClientMemories>();
    }

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task A_client_is_read_by_channel_and_number()
    {
        await RememberAsync("en", Ada, ("name", "Ada"));

        (await ReadAsync("en", Ada)).Values.Text("name").ShouldBe("Ada");
        (await ReadAsync("fr", Ada)).Values.Text("name").ShouldBeNull();
        (await ReadAsync("en", "+15550101")).Values.TryGet("name", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task The_client_of_a_call_without_a_number_is_read_by_its_context()
    {
        await RememberAsync("en", "call:CA1", ("name", "Nobody"));

        (await ReadAsync("en", "call:CA1")).Values.Text("name").ShouldBe("Nobody");
    }

    [Theory]
    [InlineData("anonymous")]
    [InlineData("+266696687")]
    [InlineData("266696687")]
    [InlineData("sip:ada@example.org")]
    [InlineData("")]
    public async Task Who_withholds_the_number_has_no_memory(string from)
    {
        await RememberAsync("en", from, ("name", "of somebody"));

        (await ReadAsync("en", from)).Values.TryGet("name", out _).ShouldBeFalse();
        await _memories.ForgetAsync(from, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("0123456789")]
    [InlineData("+33 1 23 45 67 89")]
    [InlineData("(555) 0100")]
    [InlineData("+0123")]
    [InlineData(" 33123456789")]
    public async Task A_number_under_which_nobody_would_be_found_is_refused(string from)
    {
        (await Should.ThrowAsync<ArgumentException>(async () => await ReadAsync("en", from))).Message
            .ShouldStartWith("The number must be in E.164 form, such as +33123456789.");
        await Should.ThrowAsync<ArgumentException>(async () => await _memories.ForgetAsync(from, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_channel_that_does_not_exist_is_refused() =>
        (await Should.ThrowAsync<ArgumentException>(async () => await ReadAsync("de", Ada))).Message
            .ShouldStartWith("There is no channel 'de': write one of 'en', 'fr'.");

    [Fact]
    public async Task A_caller_is_forgotten_on_all_channels()
    {
        await RememberAsync("en", Ada, ("name", "Ada"));
        await RememberAsync("removed", Ada, ("name", "Ada"));

        await _memories.ForgetAsync(Ada, TestContext.Current.CancellationToken);

        (await ReadAsync("en", Ada)).Values.TryGet("name", out _).ShouldBeFalse();
        var removed = new ClientKey("HandWrittenBot", "removed", Ada);
        (await _store.LoadAsync(removed, "CA1", TestContext.Current.CancellationToken)).Memory.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_member_is_null_where_the_value_is_no_such_thing()
    {
        await RememberAsync("en", Ada, ("text", "7"), ("words", "a"), ("number", 1.5), ("flag", true), ("null", CsmlValue.Null), ("list", CsmlValue.Array(1)));
        var values = (await ReadAsync("en", Ada)).Values;

        (values.Int("text"), values.Int("words"), values.Int("number"), values.Int("null"), values.Int("nothing")).ShouldBe((7, null, null, null, null));
        (values.Float("number"), values.Float("text"), values.Float("flag")).ShouldBe((1.5, 7, null));
        (values.Flag("flag"), values.Flag("text")).ShouldBe((true, null));
        (values.Text("number"), values.Text("list"), values.Text("null")).ShouldBe(("1.5", null, null));
        (values.Value("null"), values.Value("nothing")).ShouldBe((CsmlValue.Null, null));
    }

    private ValueTask<Memory> ReadAsync(string channel, string from) =>
        _memories.ReadAsync<Memory>(channel, from, TestContext.Current.CancellationToken);

    private async Task RememberAsync(string channel, string user, params (string Name, CsmlValue Value)[] values)
    {
        var call = new CallRecord { CallSid = "CA1", Turn = 1, Status = CallStatus.Live, LastAnswer = default, UpdatedAt = DateTimeOffset.UtcNow };
        var writes = values.Select(value => new StoredMemoryWrite(value.Name, ValueSerializer.Serialize(value.Value))).ToList();
        var client = new ClientKey("HandWrittenBot", channel, user);
        await _store.CommitAsync(new(client, null, call, writes), TestContext.Current.CancellationToken);
    }

    private sealed record Memory(RememberedValues Values) : IBotMemory<Memory>
    {
        public static Memory Create(RememberedValues values) => new(values);
    }
}
