using Csml.Calls;
using Csml.Dialogue;
using Csml.Runtime.Tests.Dialogue;
using Csml.Runtime.Tests.Storage;
using Csml.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csml.Runtime.Tests.Calls;

public class TurnPipelineTests
{
    private readonly CountingBot _bot = new();
    private readonly InMemoryCallStore _store = new();
    private readonly CallLine _line;

    public TurnPipelineTests() => _line = new(_bot, _store);

    [Fact]
    public async Task A_call_goes_from_turn_to_turn_and_hangs_up_at_the_end()
    {
        var first = await _line.Call();
        first.Spoken().ShouldBe(["0 1 Null"]);
        first.Action().ShouldEndWith("/input?t=1");

        var second = await _line.Say(1, "hello");
        second.Spoken().ShouldBe(["1 2 first"]);
        second.Action().ShouldEndWith("/input?t=2");

        var last = await _line.Say(2, "bye");
        last.Spoken().ShouldBe(["1 3 hello"]);
        last.Ends().ShouldBeTrue();
    }

    [Fact]
    public async Task R31_A_repeated_turn_is_answered_byte_for_byte_and_not_run_again()
    {
        var first = await _line.Call();
        (await _line.Call()).ShouldBe(first);

        var second = await _line.Say(1, "hello");
        (await _line.Say(1, "hello")).ShouldBe(second);
        (await _line.Say(1, "something else")).ShouldBe(second);

        _bot.Runs.ShouldBe(2);
    }

    [Fact]
    public async Task R7_After_the_end_the_last_answer_is_repeated_and_everything_else_hangs_up()
    {
        await _line.Call();
        var last = await _line.Say(1, "bye");

        (await _line.Say(1, "bye")).ShouldBe(last);
        (await _line.Say(2, "hello")).ShouldBe(Twiml.Hangup);
        (await _line.Say(0, "hello")).ShouldBe(Twiml.Hangup);
        (await _line.Call()).ShouldBe(Twiml.Hangup);
        (await _line.EndDial(2, "no-answer")).ShouldBe(Twiml.Hangup);
        _bot.Runs.ShouldBe(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(-1)]
    public async Task A_turn_out_of_order_asks_again_what_is_being_asked(int turn)
    {
        await _line.Call();
        await _line.Say(1, "a");
        var current = await _line.Say(2, "b");

        (await _line.Say(turn, "c")).ShouldBe(current);
        _bot.Runs.ShouldBe(3);
        _line.Log.Records.ShouldContain(record => record.Id.Id == 1202);
    }

    [Fact]
    public async Task The_first_webhook_of_a_call_that_has_gone_on_asks_again()
    {
        await _line.Call();
        var current = await _line.Say(1, "a");

        (await _line.Call()).ShouldBe(current);
        _bot.Runs.ShouldBe(2);
    }

    [Fact]
    public async Task Twins_in_one_process_run_once_and_get_the_same_bytes()
    {
        await _line.Call();
        var gate = new TaskCompletionSource();
        _bot.DuringTurn = _ => gate.Task;

        var twins = Enumerable.Range(0, 10).Select(_ => _line.Say(1, "hello")).ToArray();
        twins.ShouldAllBe(twin => !twin.IsCompleted);
        gate.SetResult();
        var answers = await Task.WhenAll(twins);

        answers.Distinct().ShouldHaveSingleItem().Spoken().ShouldBe(["1 2 first"]);
        _bot.Runs.ShouldBe(2);
        (await _line.Say(2, "on")).Spoken().ShouldBe(["1 3 hello"]);
    }

    [Fact]
    public async Task Twins_on_two_instances_have_one_outcome()
    {
        var gate = new TaskCompletionSource();
        var bots = new[] { new CountingBot { Signature = "one" }, new CountingBot { Signature = "two" } };
        var lines = bots.Select(bot => new CallLine(bot, _store)).ToArray();
        await lines[0].Call();
        foreach (var bot in bots) bot.DuringTurn = _ => gate.Task;

        var twins = lines.Select(line => line.Say(1, "hello")).ToArray();
        gate.SetResult();
        var answers = await Task.WhenAll(twins);

        answers[0].ShouldBe(answers[1]);
        bots.Select(bot => bot.Runs).ShouldBe([2, 1], "both ran, but one result counts");
        (await lines[0].Say(2, "on")).Spoken().ShouldHaveSingleItem().ShouldStartWith("1 3 hello", customMessage: "what the loser remembered is gone");
        lines.Sum(line => line.Log.Records.Count(record => record.Id.Id == 1204)).ShouldBe(1);
    }

    [Fact]
    public async Task Two_first_webhooks_on_two_instances_begin_one_call()
    {
        var gate = new TaskCompletionSource();
        var bots = new[] { new CountingBot { Signature = "one" }, new CountingBot { Signature = "two" } };
        foreach (var bot in bots) bot.DuringTurn = _ => gate.Task;

        var twins = bots.Select(bot => new CallLine(bot, _store).Call()).ToArray();
        gate.SetResult();
        var answers = await Task.WhenAll(twins);

        answers[0].ShouldBe(answers[1]);
    }

    [Fact]
    public async Task R9_Silence_ends_the_call_and_no_flow_hears_of_it()
    {
        await _line.Call();

        var answer = await _line.BeSilent(1);

        answer.ShouldBe(Twiml.Hangup);
        _bot.Runs.ShouldBe(1);
        (await _line.BeSilent(1)).ShouldBe(answer);
        (await _line.Say(2, "hello?")).ShouldBe(Twiml.Hangup);
    }

    [Theory]
    [InlineData("completed", true)]
    [InlineData("busy", true)]
    [InlineData("failed", true)]
    [InlineData("no-answer", true)]
    [InlineData("canceled", true)]
    [InlineData("in-progress", false)]
    [InlineData("ringing", false)]
    public async Task A_final_status_ends_the_call(string status, bool ends)
    {
        await _line.Call();

        await _line.Status(status);

        (await _line.Say(1, "hello")).Ends().ShouldBe(ends);
        _bot.Runs.ShouldBe(ends ? 1 : 2);
    }

    [Fact]
    public async Task A_status_of_a_call_nobody_knows_is_no_news()
    {
        await _line.Status("completed");

        (await _line.Call()).Spoken().ShouldBe(["0 1 Null"]);
    }

    [Fact]
    public async Task A_call_that_ends_while_a_turn_runs_has_ended()
    {
        await _line.Call();
        _bot.DuringTurn = _ => _line.Status("completed");

        (await _line.Say(1, "hello")).ShouldBe(Twiml.Hangup);
        (await _line.Say(1, "hello")).ShouldBe(Twiml.Hangup);
        _bot.DuringTurn = _ => Task.CompletedTask;
        (await _line.Call("CA2")).Spoken().ShouldBe(["0 2 Null"], "what that turn remembered is gone");
    }

    [Fact]
    public async Task A_webhook_that_says_the_call_is_over_ends_it()
    {
        await _line.Call();

        var answer = await _line.Post(CallRequestKind.Input, 1, CallLine.Sid, CallLine.Ada, ("CallStatus", "completed"), ("Digits", "1"));

        answer.ShouldBe("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response></Response>");
        _bot.Runs.ShouldBe(1);
        (await _line.Say(2, "hello")).ShouldBe(Twiml.Hangup);
    }

    [Fact]
    public async Task R6_A_new_call_starts_at_the_welcome_flow_with_the_old_memory()
    {
        await _line.Call();
        await _line.Say(1, "hello");

        (await _line.Call("CA2")).Spoken().ShouldBe(["0 3 Null"]);
        (await _line.Say(2, "on")).Spoken().ShouldBe(["1 4 hello"], "the first call still has its place");
    }

    [Fact]
    public async Task A_new_process_on_the_same_file_goes_on_with_the_call()
    {
        using var folder = new TemporaryFolder();
        string second;
        using (var store = Open(folder))
        {
            var line = new CallLine(_bot, store);
            await line.Call();
            second = await line.Say(1, "hello");
        }

        using var reopened = Open(folder);
        var next = new CallLine(new CountingBot(), reopened);
        (await next.Say(1, "hello")).ShouldBe(second);
        (await next.Say(2, "on")).Spoken().ShouldBe(["1 3 hello"]);
    }

    [Fact]
    public async Task R28_A_hard_error_is_an_apology_and_the_end()
    {
        _bot.DuringTurn = turn =>
        {
            turn.Say("One moment.");
            return Task.FromException(new HardErrorException("broken", 1));
        };

        var answer = await _line.Call();

        answer.Spoken().ShouldBe(["One moment.", Twiml.Apology]);
        answer.Ends().ShouldBeTrue();
        (await _line.Call()).ShouldBe(answer);
        (await _line.Say(1, "hello")).ShouldBe(Twiml.Hangup);
    }

    [Fact]
    public async Task A_hold_that_a_deployment_removed_is_an_apology_and_the_welcome_flow()
    {
        var hold = new HoldPoint("start", 1, "old");
        var before = new ScriptedFlow("Main", (_, _) => StepExit.Hold(hold), hold);
        await new CallLine(new ScriptedBot(before), _store).Call();

        var answer = await _line.Say(1, "hello");

        answer.Spoken().ShouldBe([Twiml.Apology, "0 1 Null"]);
        answer.Action().ShouldEndWith("/input?t=2");
        (await _line.Say(2, "on")).Spoken().ShouldBe(["1 2 first"]);
    }

    [Fact]
    public async Task A_call_that_the_store_forgot_is_an_apology_and_the_welcome_flow()
    {
        var answer = await _line.Say(5, "hello");

        answer.Spoken().ShouldBe([Twiml.Apology, "0 1 Null"]);
        (await _line.Say(6, "on")).Spoken().ShouldBe(["1 2 first"]);
    }

    [Fact]
    public async Task Silence_or_a_transfer_in_a_call_that_the_store_forgot_hangs_up()
    {
        (await _line.BeSilent(5)).ShouldBe(Twiml.Hangup);
        (await _line.EndDial(5, "completed")).ShouldBe(Twiml.Hangup);
        (await _line.EndDial(5, "busy")).ShouldBe(Twiml.Hangup);
        _bot.Runs.ShouldBe(0);
    }

    [Fact]
    public async Task A_store_that_fails_is_an_apology_and_the_next_delivery_may_succeed()
    {
        var store = new FailingStore(_store) { IsFailing = true };
        var line = new CallLine(_bot, store);

        var answer = await line.Call();
        answer.Spoken().ShouldBe([Twiml.Apology]);
        answer.Ends().ShouldBeTrue();
        line.Log.Records.ShouldContain(record => record.Level == LogLevel.Critical);

        store.IsFailing = false;
        (await line.Call()).Spoken().ShouldBe(["0 1 Null"]);
    }

    [Fact]
    public async Task A_turn_has_an_id_that_is_the_same_whenever_it_runs_again()
    {
        var ids = new List<string>();
        _bot.DuringTurn = turn =>
        {
            ids.Add(turn.Context.TurnId);
            turn.Context.Client.ShouldBe(CallLine.Ada);
            turn.Context.Parameters["From"].ShouldBe(CallLine.Ada);
            return Task.CompletedTask;
        };

        (await _line.Call()).Spoken().ShouldBe(["0 1 Null"]);
        (await _line.Say(1, "hello")).Spoken().ShouldBe(["1 2 first"]);

        ids.ShouldBe(["CA1/0", "CA1/1"]);
    }

    private static SqliteCallStore Open(TemporaryFolder folder) =>
        SqliteCallStore.Open(folder.File("csml.db"), Durability.Process, NullLogger<SqliteCallStore>.Instance);

    /// <summary>A store whose disk is full now and then.</summary>
    private sealed class FailingStore(ICallStore store) : ICallStore
    {
        public bool IsFailing { get; set; }

        public ValueTask<CallSnapshot> LoadAsync(ClientKey client, string callSid, CancellationToken cancellationToken) =>
            store.LoadAsync(client, callSid, cancellationToken);

        public ValueTask<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellationToken) =>
            IsFailing ? throw new IOException("The disk is full.") : store.CommitAsync(commit, cancellationToken);

        public ValueTask ForgetAsync(string bot, string user, CancellationToken cancellationToken) =>
            store.ForgetAsync(bot, user, cancellationToken);
    }
}
