using Microsoft.AspNetCore.Http.Features;

namespace Csml.Phone;

/// <summary>A response that keeps the promises a server makes: what registered for its start and its end is called.</summary>
internal sealed class InProcessResponse : HttpResponseFeature
{
    private readonly Stack<(Func<object, Task> Callback, object State)> _onStarting = [];
    private readonly Stack<(Func<object, Task> Callback, object State)> _onCompleted = [];

    /// <inheritdoc/>
    public override void OnStarting(Func<object, Task> callback, object state) => _onStarting.Push((callback, state));

    /// <inheritdoc/>
    public override void OnCompleted(Func<object, Task> callback, object state) => _onCompleted.Push((callback, state));

    /// <summary>Calls what waits for the start.</summary>
    public Task StartAsync() => RunAsync(_onStarting);

    /// <summary>Calls what waits for the end; the scope of the request's services is among it.</summary>
    public Task CompleteAsync() => RunAsync(_onCompleted);

    private static async Task RunAsync(Stack<(Func<object, Task> Callback, object State)> callbacks)
    {
        while (callbacks.TryPop(out var next))
            await next.Callback(next.State).ConfigureAwait(false);
    }
}
