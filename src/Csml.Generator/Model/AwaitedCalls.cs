using System.Collections.Generic;
using System.Linq;

namespace Csml.Generator.Model;

/// <summary>
/// Tells which calls have to be awaited: those of C# functions that are asynchronous, of methods that wait for
/// something, and of whatever makes such a call in turn. Of a closure that comes as a value nobody knows which one it
/// is, so its call is awaited where any closure of the bot awaits.
/// </summary>
internal sealed class AwaitedCalls(BotInterface bot, FunctionTable functions)
{
    private bool? _closuresAwait;

    /// <summary>
    /// Gets a value indicating whether a closure of the bot awaits. One that does so only because it runs others is
    /// no reason by itself: among those there must be one with a reason of its own.
    /// </summary>
    public bool ClosuresAwait => _closuresAwait ??= bot.AllFlows.Any(flow => flow.Closures.Any(AwaitsByItself));

    /// <summary>Gets a value indicating whether the call of a C# function is awaited that may be any of them.</summary>
    public bool AppsAwait { get; } = functions.Functions.Any(static function => function.IsAsync);

    /// <summary>Tells whether a call of a flow's function has to be awaited.</summary>
    public bool OfFunction(FunctionReference reference)
    {
        var calls = CallsFrom(new BodyCalls([], CallsAnyApp: false, [reference], AwaitsMethod: false, RunsClosures: false)).ToList();
        return calls.Any(AwaitsAtOnce) || (calls.Any(static body => body.RunsClosures) && ClosuresAwait);
    }

    private bool AwaitsByItself(BodyCalls closure) => CallsFrom(closure).Any(AwaitsAtOnce);

    private bool AwaitsAtOnce(BodyCalls body) =>
        body.AwaitsMethod ||
        (body.CallsAnyApp && AppsAwait) ||
        body.Apps.Any(app => functions.Find(app) is { IsAsync: true });

    /// <summary>Gets the calls of a body, and those of all functions that it reaches.</summary>
    private IEnumerable<BodyCalls> CallsFrom(BodyCalls body)
    {
        var visited = new HashSet<FunctionReference>();
        var pending = new Stack<BodyCalls>([body]);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            yield return next;
            foreach (var reference in next.Functions)
            {
                if (bot.FlowOf(reference) is { } flow &&
                    flow.Function(reference.Function) is { } function &&
                    visited.Add(new FunctionReference(flow.Module, flow.Name, function.Name)))
                {
                    pending.Push(function.Calls);
                }
            }
        }
    }
}
