using Csml.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health of a bot to the app's health checks.</summary>
public static class CsmlHealthChecksBuilderExtensions
{
    /// <summary>Checks, under the name <c>csml</c>, that calls can be answered.</summary>
    public static IHealthChecksBuilder AddCsml(this IHealthChecksBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddCheck<CsmlHealthCheck>("csml");
    }
}
