namespace Csml.Dialogue;

/// <summary>All flows of a project: the class <c>Bot</c> that the generator makes of them implements it.</summary>
public interface IBot
{
    /// <summary>The bot's name; part of the key under which its clients' memories are stored.</summary>
    string Name { get; }

    /// <summary>The flows.</summary>
    IReadOnlyList<IFlow> Flows { get; }

    /// <summary>
    /// The closures written in modules, which are no flows of the bot: its flows import their functions only, and a closure that one of
    /// these returns is called by looking up its id here.
    /// </summary>
    IReadOnlyList<ClosureDefinition> ModuleClosures => [];
}
