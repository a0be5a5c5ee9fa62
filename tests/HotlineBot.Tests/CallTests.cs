using Csml.Testing;
using HotlineBot.Functions;
using Microsoft.Extensions.DependencyInjection;

namespace HotlineBot.Tests;

/// <summary>The calls in the folder Calls, each played live and with its state stored and reloaded between turns.</summary>
public sealed class CallTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hotline-").FullName;

    public static MatrixTheoryData<TranscriptFile, bool> Calls { get; } = new(TranscriptFile.In("Calls"), [false, true]);

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task The_call_goes_as_written(TranscriptFile file, bool reloadsState)
    {
        await using var driver = CallDriver.For<Bot>(options =>
        {
            options.ReloadsState = reloadsState;
            options.Configuration["Csml:PublicBaseUrl"] = "https://hotline.example";
            options.Configuration["Requests:File"] = Path.Combine(_folder, "requests.db");
            options.Services.AddSingleton(OpenDatabase);
        });

        await (await file.ReadAsync()).PlayAsync(driver);

        driver.Warnings.ShouldBeEmpty();
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static RequestDatabase OpenDatabase(IServiceProvider services)
    {
        var database = ActivatorUtilities.CreateInstance<RequestDatabase>(services);
        database.CreateAndSeed();
        return database;
    }
}
