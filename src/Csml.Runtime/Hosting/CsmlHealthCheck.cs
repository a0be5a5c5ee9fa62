using Csml.Dialogue;
using Csml.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Csml.Hosting;

/// <summary>Whether calls can be answered: the store has to be readable. Says nothing that must not be public.</summary>
internal sealed class CsmlHealthCheck(IBot bot, ICallStore store) : IHealthCheck
{
    private const string NoCall = "health";

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.LoadAsync(ClientKey.Anonymous(bot.Name, NoCall, NoCall), NoCall, cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "The store of calls cannot be read.", exception);
        }
    }
}
