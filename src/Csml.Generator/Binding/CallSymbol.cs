using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <summary>What a call calls, and which argument goes where.</summary>
/// <param name="Arguments">The arguments as written, in the order in which they are evaluated.</param>
internal abstract record CallSymbol(IReadOnlyList<BoundArgument> Arguments)
{
    /// <summary>Gets a value indicating whether the call has to be awaited.</summary>
    public virtual bool Awaits => false;
}

/// <summary>A native component.</summary>
internal sealed record ComponentCall(ComponentSymbol Component, IReadOnlyList<BoundArgument> Arguments)
    : CallSymbol(Arguments);

/// <summary>A builtin function.</summary>
/// <param name="Builtin">The function.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Subject">For <c>Exists</c> of a literal: what a variable of that name would be here.</param>
internal sealed record BuiltinCall(
    BuiltinSymbol Builtin, IReadOnlyList<BoundArgument> Arguments, NameResolution? Subject) : CallSymbol(Arguments);

/// <summary>A function of this flow, or an imported one.</summary>
/// <param name="Module">The module that the flow belongs to, or null for a flow of the bot.</param>
/// <param name="Flow">The flow that declares it.</param>
/// <param name="Function">Its name there.</param>
/// <param name="IsOwn">Whether that is the flow that the call stands in.</param>
/// <param name="IsAwaited">Whether it, or what it calls, awaits.</param>
/// <param name="Arguments">
/// Each parameter has one argument; those that no parameter takes are <see cref="ArgumentRole.Dropped"/>.
/// </param>
internal sealed record FunctionCall(
    string? Module,
    string Flow,
    string Function,
    bool IsOwn,
    bool IsAwaited,
    IReadOnlyList<BoundArgument> Arguments) : CallSymbol(Arguments)
{
    public override bool Awaits => IsAwaited;
}

/// <summary>The closure in a variable of the body.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="IsNamed">Whether arguments go by their names.</param>
/// <param name="IsAwaited">Whether it may be one that awaits.</param>
/// <param name="Arguments">
/// The arguments: the name of one without is empty, and one whose name occurs again is <see cref="ArgumentRole.Dropped"/>.
/// </param>
internal sealed record ClosureCall(
    string Variable, bool IsNamed, bool IsAwaited, IReadOnlyList<BoundArgument> Arguments) : CallSymbol(Arguments)
{
    public override bool Awaits => IsAwaited;
}

/// <summary>A function written in C#, called by <c>App</c> or <c>Fn</c>. The name is not among the arguments.</summary>
internal sealed record AppCall(FunctionSignature Function, IReadOnlyList<BoundArgument> Arguments)
    : CallSymbol(Arguments)
{
    public override bool Awaits => Function.IsAsync;
}

/// <summary>A function written in C# whose name is computed.</summary>
/// <param name="IsAwaited">Whether it may be one that awaits.</param>
/// <param name="Arguments">The name, as the one parameter, and the arguments by their names.</param>
internal sealed record AppCallByName(bool IsAwaited, IReadOnlyList<BoundArgument> Arguments) : CallSymbol(Arguments)
{
    public override bool Awaits => IsAwaited;
}

/// <summary>
/// A call that is known to fail whenever it is reached: reported already, and emitted as the error that the
/// reference gives.
/// </summary>
/// <param name="Text">The error's text.</param>
/// <param name="IsHard">Whether it is a HARD error, which ends the call, or a SOFT one, whose value is Null.</param>
/// <param name="Arguments">The arguments, which are evaluated all the same.</param>
internal sealed record FailingCall(string Text, bool IsHard, IReadOnlyList<BoundArgument> Arguments)
    : CallSymbol(Arguments)
{
    public static FailingCall Soft(string text, CallSite site) => new(text, IsHard: false, Drop(site));

    public static FailingCall Hard(string text, CallSite site) => new(text, IsHard: true, Drop(site));

    private static IReadOnlyList<BoundArgument> Drop(CallSite site) =>
        [.. site.Arguments.Select(argument => new BoundArgument(argument.Value, ArgumentRole.Dropped, -1, ""))];
}

/// <summary>An argument with its place.</summary>
/// <param name="Value">The expression.</param>
/// <param name="Role">What becomes of it.</param>
/// <param name="Index">The index of its parameter, or -1.</param>
/// <param name="Name">The name of its parameter, or the key that it becomes.</param>
internal sealed record BoundArgument(ExpressionSyntax Value, ArgumentRole Role, int Index, string Name);

/// <summary>What becomes of an argument.</summary>
internal enum ArgumentRole
{
    /// <summary>A declared parameter takes it.</summary>
    Parameter,

    /// <summary>No parameter has its name: it becomes a key of the result.</summary>
    Extra,

    /// <summary>It is evaluated and dropped.</summary>
    Dropped,
}
