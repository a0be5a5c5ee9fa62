using Csml.Dialogue;
using Csml.Outbound.Http;
using Csml.Outbound.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace Csml.Outbound;

/// <summary>The services by which flows send requests and mails. What the app has registered itself, before or after, wins.</summary>
internal static class OutboundServices
{
    internal static void Add(IServiceCollection services)
    {
        services.AddOptions<CsmlHttpOptions>().BindConfiguration(CsmlHttpOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CsmlHttpOptions>, CsmlHttpOptionsValidator>();
        services.AddOptions<CsmlSmtpOptions>().BindConfiguration(CsmlSmtpOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CsmlSmtpOptions>, CsmlSmtpOptionsValidator>();

        services.AddSingleton<GuardedConnections>();
        AddClient(services, CsmlHttpOptions.ClientName, checksCertificates: true);
        AddClient(services, RequestSending.UncheckedClientName, checksCertificates: false);
        services.AddSingleton<ISendMethod, RequestSending>();

        services.TryAddSingleton<IMailSender, SmtpMailSender>();
        services.AddScoped<ISendMethod, MailSending>(); // An IMailSender of the app may be scoped.
    }

    /// <summary>
    /// A client whose settings come before the app's, wherever those stand; without the logs of its factory, which write whole URLs.
    /// </summary>
    private static void AddClient(IServiceCollection services, string name, bool checksCertificates)
    {
        services.AddHttpClient(name).RemoveAllLoggers();
        services.AddOptions<HttpClientFactoryOptions>(name).PostConfigure<GuardedConnections>((options, connections) =>
        {
            options.HttpMessageHandlerBuilderActions.Insert(0, builder => builder.PrimaryHandler = connections.CreateHandler(checksCertificates));
            options.HttpClientActions.Insert(0, static client => client.Timeout = Timeout.InfiniteTimeSpan);
        });
    }
}
