using System;
using System.Collections.Generic;
using Csml.Generator.Model;
using Csml.Generator.Text;

namespace Csml.Generator.Binding;

/// <summary>
/// What is visible in all of a flow: its constants, functions, imports and steps, and beyond it the bot. What a body
/// adds are its step variables, which stand in its <see cref="LocalTable"/>.
/// </summary>
internal sealed class Scope(SourceFile source, BotInterface bot, FunctionTable apps)
{
    /// <summary>Gets the name of the flow.</summary>
    public string Flow { get; } = source.Name.Name;

    /// <summary>Gets the module that the flow belongs to, or null for a flow of the bot.</summary>
    public string? Module { get; } = source.Module;

    public BotInterface Bot { get; } = bot;

    public FunctionTable Apps { get; } = apps;

    /// <summary>Gets the answer to which calls are awaited.</summary>
    public AwaitedCalls Awaited { get; } = new(bot, apps);

    public Dictionary<string, ConstSymbol> Constants { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the kinds of the constants' values.</summary>
    public Dictionary<string, ValueKind> ConstantKinds { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, FunctionSymbol> Functions { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ImportSymbol> Imports { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the steps, inserted ones included.</summary>
    public Dictionary<string, StepSymbol> Steps { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the names whose import or insert is reported already, so that their uses are not.</summary>
    public HashSet<string> BrokenNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets a value indicating whether some flow of the bot remembers this name.</summary>
    public bool IsRemembered(string name) => Bot.IsRemembered(name);

    /// <summary>Gets a value indicating whether a call of this name is one of a flow's function.</summary>
    public bool HasFunction(string name) => Functions.ContainsKey(name) || Imports.ContainsKey(name);

    /// <summary>What a name means that belongs to no body, or null.</summary>
    public NameKind? Find(string name) => name switch
    {
        "event" => NameKind.Event,
        "_metadata" => NameKind.Metadata,
        "_env" => NameKind.Env,
        "_memory" => NameKind.Memory,
        "Component" => NameKind.ComponentNamespace,
        _ => Constants.ContainsKey(name) ? NameKind.Constant : null,
    };
}
