using System.Collections.Concurrent;
using Csml.Storage;

namespace Csml.Runtime.Tests.Storage;

public class CommitQueueTests
{
    private static readonly TurnCommit Commit = new(
        new("Bot", "en", "+15550100"),
        null,
        new() { CallSid = "CA1", Turn = 1, Status = CallStatus.Live, LastAnswer = default, UpdatedAt = default },
        []);

    [Fact]
    public async Task A_commit_is_written_though_no_other_follows_and_not_by_who_asks()
    {
        using var mayWrite = new ManualResetEventSlim();
        using var queue = new CommitQueue(group =>
        {
            mayWrite.Wait(TestContext.Current.CancellationToken);
            foreach (var pending in group) pending.Complete(CommitResult.Committed);
        });

        var commit = queue.AddAsync(Commit);
        commit.IsCompleted.ShouldBeFalse();
        mayWrite.Set();

        (await commit).IsCommitted.ShouldBeTrue();
    }

    [Fact]
    public async Task What_arrives_while_a_group_is_written_is_the_next_group()
    {
        var groups = new ConcurrentQueue<int>();
        using var isWriting = new ManualResetEventSlim();
        using var mayGoOn = new ManualResetEventSlim();
        using var queue = new CommitQueue(group =>
        {
            groups.Enqueue(group.Count);
            isWriting.Set();
            mayGoOn.Wait(TestContext.Current.CancellationToken);
            foreach (var pending in group) pending.Complete(CommitResult.Committed);
        });

        var first = Task.Run(() => queue.AddAsync(Commit), TestContext.Current.CancellationToken);
        isWriting.Wait(TestContext.Current.CancellationToken);
        var others = Enumerable.Range(0, 7).Select(_ => queue.AddAsync(Commit)).ToArray();
        others.ShouldAllBe(other => !other.IsCompleted);
        mayGoOn.Set();

        await Task.WhenAll([first, .. others]);
        groups.ShouldBe([1, 7]);
    }

    [Fact]
    public async Task Closing_waits_for_what_is_under_way_and_takes_no_more()
    {
        using var isWriting = new ManualResetEventSlim();
        using var mayGoOn = new ManualResetEventSlim();
        var queue = new CommitQueue(group =>
        {
            isWriting.Set();
            mayGoOn.Wait(TestContext.Current.CancellationToken);
            foreach (var pending in group) pending.Complete(CommitResult.Committed);
        });
        var first = Task.Run(() => queue.AddAsync(Commit), TestContext.Current.CancellationToken);
        isWriting.Wait(TestContext.Current.CancellationToken);
        var second = queue.AddAsync(Commit);

        var closing = Task.Run(queue.Dispose, TestContext.Current.CancellationToken);
        mayGoOn.Set();
        await closing;

        (await first).IsCommitted.ShouldBeTrue();
        (await second).IsCommitted.ShouldBeTrue();
        Should.Throw<ObjectDisposedException>(() => queue.AddAsync(Commit));
    }
}
