using System.Collections.Generic;
using Csml.Generator.Syntax.Nodes;
using Csml.Generator.Text;

namespace Csml.Generator.Binding;

/// <summary>A named thing of a flow.</summary>
internal abstract record Symbol(string Name);

/// <summary>A constant. It hides everything else of its name (language/01 6.4).</summary>
internal sealed record ConstSymbol(string Name, ConstSyntax Syntax) : Symbol(Name);

/// <summary>
/// A step, or one that is inserted from another flow: its tree then comes from there, while constants, functions and
/// jumps in it are those of the flow that inserts it (language/01 2.6).
/// </summary>
/// <param name="Name">The name that jumps use.</param>
/// <param name="Syntax">The step as written.</param>
/// <param name="Source">The file it is written in.</param>
/// <param name="InsertedFrom">The flow it is taken from, or null for a step of the flow's own.</param>
internal sealed record StepSymbol(string Name, StepSyntax Syntax, SourceFile Source, string? InsertedFrom)
    : Symbol(Name);

/// <summary>A function of the flow.</summary>
internal sealed record FunctionSymbol(string Name, FunctionSyntax Syntax) : Symbol(Name);

/// <summary>A function that another flow declares.</summary>
/// <param name="Name">The name it is called by here.</param>
/// <param name="Module">The module that the flow belongs to, or null for a flow of the bot.</param>
/// <param name="Flow">The flow that has it.</param>
/// <param name="Function">The name it has there.</param>
/// <param name="Parameters">Its parameters.</param>
internal sealed record ImportSymbol(
    string Name, string? Module, string Flow, string Function, IReadOnlyList<string> Parameters) : Symbol(Name);

/// <summary>
/// A step variable: of a step, or of one call of a function. There is one table per body; blocks open no scope.
/// </summary>
internal sealed record LocalSymbol(string Name, LocalRole Role) : Symbol(Name);

/// <summary>How a step variable comes into being.</summary>
internal enum LocalRole
{
    /// <summary>By <c>do</c>, <c>as</c> or <c>use</c>.</summary>
    Variable,

    /// <summary>By <c>foreach</c> alone.</summary>
    Loop,

    /// <summary>By the call of the function.</summary>
    Parameter,

    /// <summary>By what a closure found outside of itself when it was made.</summary>
    Captured,
}
