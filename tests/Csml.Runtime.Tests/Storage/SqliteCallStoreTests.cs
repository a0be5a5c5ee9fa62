using Csml.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csml.Runtime.Tests.Storage;

public sealed class SqliteCallStoreTests : CallStoreTests, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private SqliteCallStore _store;

    public SqliteCallStoreTests() => _store = Open(Durability.Process);

    private static readonly ClientKey Ada = new("Bot", "en", "+15550100");

    protected override ICallStore Store => _store;

    private string Path => _folder.File("csml.db");

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(Durability.Process)]
    [InlineData(Durability.Full)]
    public async Task A_new_store_on_the_same_file_goes_on(Durability durability)
    {
        await Commit(Ada, null, Call("CA1", turn: 1), Set("name", "Ada"));
        _store.Dispose();
        _store = Open(durability);

        (await Commit(Ada, 1, Call("CA1", turn: 2))).IsCommitted.ShouldBeTrue();

        var stored = await Load(Ada, "CA1");
        stored.Call!.Turn.ShouldBe(2);
        Text(stored.Memory["name"]).ShouldBe("Ada");
    }

    [Fact]
    public async Task Two_processes_on_one_file_see_each_others_turns()
    {
        using var other = Open(Durability.Process);
        await Commit(Ada, null, Call("CA1", turn: 1));
        var cancellation = TestContext.Current.CancellationToken;

        (await other.CommitAsync(new(Ada, 1, Call("CA1", turn: 2), []), cancellation)).IsCommitted.ShouldBeTrue();

        (await Commit(Ada, 1, Call("CA1", turn: 2))).IsCommitted.ShouldBeFalse();
    }

    [Fact]
    public async Task Only_the_owner_may_read_the_file_and_its_log()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        await Commit(Ada, null, Call("CA1", turn: 1));

        foreach (var file in (string[])[Path, Path + "-wal", Path + "-shm"])
        {
            if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
        }
    }

    [Theory]
    [InlineData("/proc/csml.db")]
    [InlineData("/no/such/folder/csml.db")]
    public void A_file_that_cannot_be_written_is_an_error_at_once(string path)
    {
        var error = Should.Throw<StoreUnavailableException>(
            () => SqliteCallStore.Open(path, Durability.Process, NullLogger<SqliteCallStore>.Instance));

        error.Message.ShouldContain(path);
        error.Message.ShouldContain("Csml:Store");
    }

    [Fact]
    public void A_file_that_is_something_else_is_an_error_at_once()
    {
        var path = _folder.File("letter.txt");
        File.WriteAllText(path, new string('x', 5000));

        Should.Throw<StoreUnavailableException>(
            () => SqliteCallStore.Open(path, Durability.Process, NullLogger<SqliteCallStore>.Instance)).Message.ShouldContain(path);
        File.ReadAllText(path).ShouldStartWith("xxx");
    }

    [Fact]
    public void A_file_of_a_newer_program_is_left_alone()
    {
        _store.Dispose();
        using (var connection = new SqliteConnection($"Data Source={Path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE csml_schema SET version = 99";
            command.ExecuteNonQuery();
        }

        Should.Throw<StoreUnavailableException>(() => Open(Durability.Process)).Message.ShouldContain("version 99");
    }

    [Fact]
    public async Task What_cannot_be_stored_fails_alone()
    {
        await Commit(Ada, null, Call("CA1", turn: 1));
        var unknown = Commit(Ada, 7, Call("CA9", turn: 8)).AsTask();

        await Should.ThrowAsync<InvalidOperationException>(unknown);

        (await Commit(Ada, 1, Call("CA1", turn: 2))).IsCommitted.ShouldBeTrue();
    }

    [Fact]
    public async Task A_closed_store_takes_no_more()
    {
        _store.Dispose();

        await Should.ThrowAsync<ObjectDisposedException>(async () => await Commit(Ada, null, Call("CA1", turn: 1)));
        await Should.ThrowAsync<ObjectDisposedException>(async () => await Load(Ada, "CA1"));
    }

    private SqliteCallStore Open(Durability durability) =>
        SqliteCallStore.Open(Path, durability, NullLogger<SqliteCallStore>.Instance, Clock);
}
