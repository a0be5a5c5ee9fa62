using Microsoft.Extensions.DependencyInjection;

namespace Csml.Hosting;

/// <summary>What <c>AddCsml</c> returns: the place where further packages add theirs, such as another store.</summary>
public sealed class CsmlBuilder
{
    internal CsmlBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services of the app.</summary>
    public IServiceCollection Services { get; }
}
