using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Csml.Browser.Tests.Support;

/// <summary>The sample on a real server on this machine, on a Tuesday morning.</summary>
public sealed class Hotline : WebApplicationFactory<HotlineBot.Bot>
{
    private readonly string _requests = Path.Combine(Path.GetTempPath(), $"requests-{Guid.NewGuid():N}.db");

    public Hotline()
    {
        UseKestrel(0);
        StartServer();
    }

    /// <summary>The address of the phone page.</summary>
    public string PhoneUrl => $"{Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()}/csml/phone";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Csml:Store", "memory");
        builder.UseSetting("Requests:File", _requests);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
            services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 3, 10, 10, 0, 0, TimeSpan.Zero))));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        File.Delete(_requests);
    }
}
