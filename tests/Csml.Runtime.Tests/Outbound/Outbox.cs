using Csml.Dialogue;
using Csml.Outbound;
using Csml.Tests.Shared;
using Csml.Values;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Csml.Runtime.Tests.Outbound;

/// <summary>The services that send, as an app has them, with the settings of a test.</summary>
internal sealed class Outbox : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;

    public Outbox(Dictionary<string, string?>? settings = null, Action<IServiceCollection>? before = null, Action<IServiceCollection>? after = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings ?? []).Build());
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new ListLoggerProvider(Log)));
        before?.Invoke(services);
        OutboundServices.Add(services);
        after?.Invoke(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        _scope = _services.CreateAsyncScope();
    }

    public List<string> Log { get; } = [];

    /// <summary>Settings by which flows may call this machine.</summary>
    public static Dictionary<string, string?> AllowingLoopback(params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string?> { ["Csml:Http:PrivateHosts:0"] = "127.0.0.1", ["Csml:Smtp:PrivateHosts:0"] = "localhost" };
        foreach (var (key, value) in more) settings[key] = value;
        return settings;
    }

    /// <summary>Builds an object by methods, and calls <c>send</c> on it.</summary>
    public async Task<CsmlValue> SendAsync(CsmlValue receiver, params CsmlValue[] arguments)
    {
        receiver.TryGetObject(out var entries).ShouldBeTrue();
        var isSecure = receiver.IsSecure || arguments.Any(static argument => argument.IsSecure);
        return await _scope.ServiceProvider.GetServices<ISendMethod>().Single(method => method.Tag == entries!.Tag)
            .SendAsync(entries!, arguments, isSecure, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
    }
}

internal static class Builders
{
    /// <summary>A method that gives a changed copy.</summary>
    public static CsmlValue With(this CsmlValue receiver, string method, params CsmlValue[] arguments)
    {
        var outcome = CsmlMethods.Invoke(receiver, method, arguments, ValueContext.Default);
        outcome.SoftError.ShouldBeNull();
        return outcome.Result;
    }

    public static string Error(this CsmlValue value)
    {
        value.IsNull.ShouldBeTrue(value.ToDisplayString());
        value.IsError.ShouldBeTrue();
        return value.Info![CsmlValue.ErrorKey].ToDisplayString();
    }
}
