namespace Csml.Dialogue;

/// <summary>All flows of a project: the class <c>Bot</c> that the generator makes of them implements it.</summary>
public interface IBot
{
    /// <summary>The bot's name; part of the key under which its clients' memories are stored.</summary>
    string Name { get; }

    /// <summary>The flows.</summary>
    IReadOnlyList<IFlow> Flows { get; }
}
