namespace Csml.Testing.Tests;

/// <summary>Transcripts in files, each played live and with its state stored and reloaded between turns.</summary>
public sealed class TranscriptFileTests
{
    public static TheoryData<TranscriptFile> Files { get; } = [.. TranscriptFile.In("Calls")];

    public static MatrixTheoryData<TranscriptFile, bool> FilesTwice { get; } = new(TranscriptFile.In("Calls"), [false, true]);

    [Theory]
    [MemberData(nameof(FilesTwice))]
    public async Task A_call_goes_as_written(TranscriptFile file, bool reloadsState)
    {
        await using var driver = TestBot.Driver(options => options.ReloadsState = reloadsState);
        await (await file.ReadAsync()).PlayAsync(driver);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public Task A_file_plays_both_ways_by_itself(TranscriptFile file) => file.PlayAsync<Bot>(TestBot.Configure);

    [Fact]
    public void Files_are_found_by_name_and_shown_by_their_path()
    {
        TranscriptFile.In("Calls").Select(file => file.ToString()).ShouldBe(
            ["Calls/basket.transcript", "Calls/menu.transcript", "Calls/pin.transcript", "Calls/transfer.transcript"]);
        TranscriptFile.TryParse("Calls/menu.transcript", null, out var parsed).ShouldBeTrue();
        TranscriptFile.In("Calls").ShouldContain(parsed);
    }

    [Fact]
    public void A_folder_without_transcripts_is_no_passing_test()
    {
        Should.Throw<DirectoryNotFoundException>(() => TranscriptFile.In("Nowhere"));
        var empty = Directory.CreateTempSubdirectory();
        Should.Throw<FileNotFoundException>(() => TranscriptFile.In(empty.FullName)).Message.ShouldContain(empty.FullName);
        empty.Delete();
    }
}
