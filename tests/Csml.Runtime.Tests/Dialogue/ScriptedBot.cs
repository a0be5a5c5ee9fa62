using Csml.Dialogue;

namespace Csml.Runtime.Tests.Dialogue;

/// <summary>A bot made of flows written by hand, shaped as the generator shapes them.</summary>
internal sealed class ScriptedBot(params IFlow[] flows) : IBot
{
    public string Name => "Bot";

    public IReadOnlyList<IFlow> Flows { get; } = flows;
}
