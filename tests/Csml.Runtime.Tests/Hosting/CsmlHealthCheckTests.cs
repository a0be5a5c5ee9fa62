using Csml.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Csml.Runtime.Tests.Hosting;

public sealed class CsmlHealthCheckTests
{
    [Fact]
    public async Task A_bot_whose_store_can_be_read_is_healthy() =>
        (await CheckAsync(services => services.AddSingleton<ICallStore>(new InMemoryCallStore()))).Status.ShouldBe(HealthStatus.Healthy);

    [Fact]
    public async Task A_bot_whose_store_cannot_be_read_is_not()
    {
        var entry = await CheckAsync(services => services.AddSingleton<ICallStore>(new BrokenStore()));
        entry.Status.ShouldBe(HealthStatus.Unhealthy);
        entry.Description.ShouldBe("The store of calls cannot be read.");
    }

    private static async Task<HealthReportEntry> CheckAsync(Action<IServiceCollection> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Csml:AuthToken"] = "x" });
        builder.Services.AddCsml<HandWrittenBot>();
        configure(builder.Services);
        builder.Services.AddHealthChecks().AddCsml();
        using var host = builder.Build();
        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        return report.Entries["csml"];
    }

    private sealed class BrokenStore : ICallStore
    {
        public ValueTask<CallSnapshot> LoadAsync(ClientKey client, string callSid, CancellationToken cancellationToken) =>
            throw new IOException("The disk is gone.");

        public ValueTask<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellationToken) =>
            throw new IOException("The disk is gone.");

        public ValueTask ForgetAsync(string bot, string user, CancellationToken cancellationToken) =>
            throw new IOException("The disk is gone.");
    }
}
