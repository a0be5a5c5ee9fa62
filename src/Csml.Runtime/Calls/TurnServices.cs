using Microsoft.Extensions.DependencyInjection;

namespace Csml.Calls;

/// <summary>The services of one turn: a scope of its own, created when a C# function first asks for one.</summary>
internal sealed class TurnServices(IServiceScopeFactory scopes) : IServiceProvider, IAsyncDisposable
{
    private AsyncServiceScope? _scope;

    /// <inheritdoc />
    public object? GetService(Type serviceType)
    {
        _scope ??= scopes.CreateAsyncScope();
        return _scope.Value.ServiceProvider.GetService(serviceType);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _scope?.DisposeAsync() ?? default;
}
