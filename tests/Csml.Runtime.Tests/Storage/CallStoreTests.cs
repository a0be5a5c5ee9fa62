using System.Text;
using Csml.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Csml.Runtime.Tests.Storage;

/// <summary>What every store promises: each kind of store runs all of it.</summary>
public abstract class CallStoreTests
{
    private static readonly ClientKey Ada = new("Bot", "en", "+15550100");

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    protected abstract ICallStore Store { get; }

    [Fact]
    public async Task A_call_that_was_never_stored_is_not_found()
    {
        var snapshot = await Load(Ada, "CA1");

        snapshot.Call.ShouldBeNull();
        snapshot.Memory.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stored_call_comes_back_as_it_was()
    {
        var call = Call("CA1", turn: 1) with
        {
            State = Bytes("state"),
            Pending = Bytes("pending"),
            Deferred = Bytes("deferred"),
            Opening = Bytes("opening"),
        };
        (await Commit(Ada, null, call)).IsCommitted.ShouldBeTrue();

        var stored = (await Load(Ada, "CA1")).Call.ShouldNotBeNull();

        stored.Turn.ShouldBe(1);
        stored.Status.ShouldBe(CallStatus.Live);
        Text(stored.State).ShouldBe("state");
        Text(stored.Pending).ShouldBe("pending");
        Text(stored.LastAnswer).ShouldBe("<1/>");
        Text(stored.Deferred).ShouldBe("deferred");
        Text(stored.Opening).ShouldBe("opening");
        stored.UpdatedAt.ShouldBe(call.UpdatedAt);
    }

    [Fact]
    public async Task What_a_call_no_longer_has_is_gone()
    {
        await Commit(Ada, null, Call("CA1", turn: 1) with { State = Bytes("state"), Pending = Bytes("pending"), Deferred = Bytes("d") });

        await Commit(Ada, 1, Call("CA1", turn: 2));

        var stored = (await Load(Ada, "CA1")).Call.ShouldNotBeNull();
        stored.State.ShouldBeNull();
        stored.Pending.ShouldBeNull();
        stored.Deferred.ShouldBeNull();
    }

    [Fact]
    public async Task A_slice_of_an_array_is_stored_as_the_slice()
    {
        await Commit(Ada, null, Call("CA1", turn: 1) with { LastAnswer = "xx<Hangup/>xx"u8.ToArray().AsMemory(2, 9) });

        Text((await Load(Ada, "CA1")).Call!.LastAnswer).ShouldBe("<Hangup/>");
    }

    [Fact]
    public async Task A_turn_that_another_one_was_faster_than_changes_nothing()
    {
        await Commit(Ada, null, Call("CA1", turn: 1));
        await Commit(Ada, 1, Call("CA1", turn: 2), Set("name", "winner"));

        var result = await Commit(Ada, 1, Call("CA1", turn: 2) with { LastAnswer = Bytes("<loser/>") }, Set("name", "loser"));

        result.IsCommitted.ShouldBeFalse();
        Text(result.Winner.LastAnswer).ShouldBe("<2/>");
        var stored = await Load(Ada, "CA1");
        Text(stored.Call!.LastAnswer).ShouldBe("<2/>");
        Text(stored.Memory["name"]).ShouldBe("winner");
    }

    [Fact]
    public async Task A_call_begins_once()
    {
        await Commit(Ada, null, Call("CA1", turn: 1));

        var result = await Commit(Ada, null, Call("CA1", turn: 1) with { LastAnswer = Bytes("<second/>") });

        result.IsCommitted.ShouldBeFalse();
        Text(result.Winner.LastAnswer).ShouldBe("<1/>");
    }

    [Fact]
    public async Task Nothing_is_added_to_a_call_that_has_ended()
    {
        await Commit(Ada, null, Call("CA1", turn: 1));
        await Commit(Ada, 1, Call("CA1", turn: 1) with { Status = CallStatus.Ended });

        var result = await Commit(Ada, 1, Call("CA1", turn: 2));

        result.IsCommitted.ShouldBeFalse();
        result.Winner.Status.ShouldBe(CallStatus.Ended);
    }

    [Fact]
    public async Task Of_many_commits_of_one_turn_exactly_one_is_stored()
    {
        await Commit(Ada, null, Call("CA1", turn: 1));

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(index => Task.Run(
            () => Commit(Ada, 1, Call("CA1", turn: 2) with { LastAnswer = Bytes($"<{index}/>") }, Set("by", $"<{index}/>")).AsTask())));

        results.Count(result => result.IsCommitted).ShouldBe(1);
        var stored = await Load(Ada, "CA1");
        var winner = Text(stored.Call!.LastAnswer);
        Text(stored.Memory["by"]).ShouldBe(winner);
        results.Where(result => !result.IsCommitted).ShouldAllBe(result => Text(result.Winner!.LastAnswer) == winner);
    }

    [Fact]
    public async Task Commits_of_many_calls_at_once_are_all_stored()
    {
        await Task.WhenAll(Enumerable.Range(0, 300).Select(index => Task.Run(async () =>
        {
            var client = Ada with { User = $"+1555{index}" };
            (await Commit(client, null, Call($"CA{index}", turn: 1), Set("n", $"{index}"))).IsCommitted.ShouldBeTrue();
            (await Commit(client, 1, Call($"CA{index}", turn: 2))).IsCommitted.ShouldBeTrue();
        })));

        for (var index = 0; index < 300; index++)
        {
            var stored = await Load(Ada with { User = $"+1555{index}" }, $"CA{index}");
            stored.Call!.Turn.ShouldBe(2);
            Text(stored.Memory["n"]).ShouldBe($"{index}");
        }
    }

    [Fact]
    public async Task Memory_is_written_in_order_and_outlives_the_call()
    {
        await Commit(Ada, null, Call("CA1", turn: 1), Set("a", "1"), Set("b", "2"), Set("c", "3"));
        await Commit(Ada, 1, Call("CA1", turn: 2) with { Status = CallStatus.Ended }, Set("a", "4"), Forget("b"));

        var memory = (await Load(Ada, "CA2")).Memory;

        memory.Keys.Order().ShouldBe(["a", "c"]);
        Text(memory["a"]).ShouldBe("4");
    }

    [Fact]
    public async Task Forgetting_all_spares_what_is_remembered_after_it()
    {
        await Commit(Ada, null, Call("CA1", turn: 1), Set("a", "1"), Set("b", "2"));

        await Commit(Ada, 1, Call("CA1", turn: 2), new StoredMemoryWrite(null, null), Set("b", "3"));

        var memory = (await Load(Ada, "CA1")).Memory;
        memory.Keys.ShouldBe(["b"]);
        Text(memory["b"]).ShouldBe("3");
    }

    [Theory]
    [InlineData("Bot", "fr", "+15550100")]
    [InlineData("Other", "en", "+15550100")]
    [InlineData("Bot", "en", "+15550101")]
    public async Task Each_client_has_a_memory_of_its_own(string bot, string channel, string user)
    {
        await Commit(Ada, null, Call("CA1", turn: 1), Set("name", "Ada"));

        (await Load(new(bot, channel, user), "CA1")).Memory.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_anonymous_callers_memory_ends_with_the_call()
    {
        var nobody = ClientKey.Anonymous("Bot", "en", "CA1");
        await Commit(nobody, null, Call("CA1", turn: 1), Set("name", "Ada"));
        (await Load(nobody, "CA1")).Memory.ShouldNotBeEmpty();

        await Commit(nobody, 1, Call("CA1", turn: 2) with { Status = CallStatus.Ended }, Set("more", "secrets"));

        var stored = await Load(nobody, "CA1");
        stored.Memory.ShouldBeEmpty();
        Text(stored.Call!.LastAnswer).ShouldBe("<2/>", "a repeated webhook still gets its answer");
    }

    [Fact]
    public async Task Calls_are_forgotten_when_their_time_is_over_and_memories_are_not()
    {
        var nobody = ClientKey.Anonymous("Bot", "en", "CA2");
        await Commit(Ada, null, Call("CA1", turn: 1) with { Status = CallStatus.Ended }, Set("name", "Ada"));
        await Commit(nobody, null, Call("CA2", turn: 1), Set("name", "Nobody"));
        var hour = TimeSpan.FromHours(1) + TimeSpan.FromMinutes(1);

        Clock.Advance(hour);
        await CommitSomething("CA3");
        (await Load(Ada, "CA1")).Call.ShouldBeNull("it ended more than an hour ago");
        Text((await Load(Ada, "CA1")).Memory["name"]).ShouldBe("Ada");
        (await Load(nobody, "CA2")).Call.ShouldNotBeNull("it may still be going on");

        Clock.Advance(TimeSpan.FromDays(1));
        await CommitSomething("CA4");
        (await Load(nobody, "CA2")).Call.ShouldBeNull("no call lasts a day");
        (await Load(nobody, "CA2")).Memory.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_forgotten_leaves_nothing_on_any_channel_but_the_calls_that_go_on()
    {
        var french = Ada with { Channel = "fr" };
        var bob = Ada with { User = "+15550199" };
        var otherBot = Ada with { Bot = "Other" };
        foreach (var client in (ClientKey[])[Ada, french, bob, otherBot])
        {
            await Commit(client, null, Call("CA1", turn: 1), Set("name", "x"));
            await Commit(client, null, Call("CA2", turn: 1) with { Status = CallStatus.Ended });
        }

        await Store.ForgetAsync(Ada.Bot, Ada.User, TestContext.Current.CancellationToken);

        foreach (var client in (ClientKey[])[Ada, french])
        {
            (await Load(client, "CA1")).Memory.ShouldBeEmpty();
            (await Load(client, "CA1")).Call.ShouldNotBeNull();
            (await Load(client, "CA2")).Call.ShouldBeNull();
        }

        foreach (var client in (ClientKey[])[bob, otherBot])
        {
            (await Load(client, "CA1")).Memory.ShouldHaveSingleItem();
            (await Load(client, "CA2")).Call.ShouldNotBeNull();
        }

        (await Commit(Ada, 1, Call("CA1", turn: 2), Set("name", "again"))).IsCommitted.ShouldBeTrue();
        Text((await Load(Ada, "CA1")).Memory["name"]).ShouldBe("again");
    }

    [Fact]
    public async Task Who_was_never_there_can_be_forgotten() =>
        await Store.ForgetAsync(Ada.Bot, Ada.User, TestContext.Current.CancellationToken);

    [Fact]
    public async Task Who_was_forgotten_may_come_back()
    {
        await Commit(Ada, null, Call("CA1", turn: 1) with { Status = CallStatus.Ended }, Set("name", "x"));
        await Store.ForgetAsync(Ada.Bot, Ada.User, TestContext.Current.CancellationToken);

        (await Commit(Ada, null, Call("CA1", turn: 1), Set("name", "y"))).IsCommitted.ShouldBeTrue();

        Text((await Load(Ada, "CA1")).Memory["name"]).ShouldBe("y");
    }

    protected ValueTask<CommitResult> Commit(ClientKey client, int? expected, CallRecord call, params StoredMemoryWrite[] writes) =>
        Store.CommitAsync(new(client, expected, call, writes), TestContext.Current.CancellationToken);

    protected ValueTask<CallSnapshot> Load(ClientKey client, string callSid) =>
        Store.LoadAsync(client, callSid, TestContext.Current.CancellationToken);

    protected CallRecord Call(string callSid, int turn) => new()
    {
        CallSid = callSid,
        Turn = turn,
        Status = CallStatus.Live,
        LastAnswer = Bytes($"<{turn}/>"),
        UpdatedAt = Clock.GetUtcNow(),
    };

    protected static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    protected static string? Text(ReadOnlyMemory<byte>? bytes) => bytes is { } known ? Encoding.UTF8.GetString(known.Span) : null;

    protected static StoredMemoryWrite Set(string name, string value) => new(name, Bytes(value));

    private static StoredMemoryWrite Forget(string name) => new(name, null);

    /// <summary>The clean-up goes along with commits.</summary>
    private async Task CommitSomething(string callSid)
    {
        await Commit(Ada with { User = "+15559999" }, null, Call(callSid, turn: 1));
        await Commit(Ada with { User = "+15559999" }, 1, Call(callSid, turn: 2));
    }
}
