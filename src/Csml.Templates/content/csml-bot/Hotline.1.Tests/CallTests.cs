using Csml.Testing;

namespace Hotline._1.Tests;

/// <summary>The calls in the folder Calls, each played live and with its state stored and reloaded between turns.</summary>
public sealed class CallTests
{
    public static TheoryData<TranscriptFile> Calls => [.. TranscriptFile.In("Calls")];

    [Theory]
    [MemberData(nameof(Calls))]
    public Task The_call_goes_as_written(TranscriptFile transcript) => transcript.PlayAsync<BotClass>();
}
