using Csml.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Csml.Runtime.Tests.Calls;

/// <summary>Where C# functions get their services from.</summary>
public class TurnServicesTests
{
    [Fact]
    public async Task Every_turn_has_a_scope_of_its_own_that_ends_with_it()
    {
        var seen = new List<Service>();
        await using var services = new ServiceCollection().AddScoped<Service>().BuildServiceProvider();
        var bot = new CountingBot
        {
            DuringTurn = turn =>
            {
                seen.Add(turn.Services.GetRequiredService<Service>());
                turn.Services.GetRequiredService<Service>().ShouldBeSameAs(seen[^1]);
                seen[^1].IsDisposed.ShouldBeFalse();
                return Task.CompletedTask;
            },
        };
        var line = new CallLine(bot, new InMemoryCallStore(), services: services);

        (await line.Call()).Spoken().ShouldBe(["0 1 Null"]);
        (await line.Say(1, "hello")).Spoken().ShouldBe(["1 2 first"]);

        seen.Distinct().Count().ShouldBe(2);
        seen.ShouldAllBe(service => service.IsDisposed);
    }

    private sealed class Service : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
