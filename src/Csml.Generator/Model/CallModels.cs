using System.Linq;

namespace Csml.Generator.Model;

/// <summary>A call of a builtin function or a component of the runtime.</summary>
/// <param name="Library">Which of the two.</param>
/// <param name="Name">The function's name, as in CSML and C#.</param>
/// <param name="Arguments">The arguments in the order in which they are evaluated.</param>
/// <param name="Extras">Further arguments by name, where the function takes any.</param>
internal sealed record LibraryCallModel(
    Library Library,
    string Name,
    EquatableArray<ArgumentModel> Arguments,
    EquatableArray<EntryModel> Extras) : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands =>
        [.. Arguments.Select(static argument => argument.Value), .. Extras.Select(static extra => extra.Value)];

    // A custom component that cannot be made is a HARD error; all others are SOFT.
    public override bool MayFail => Library is Library.Declared || base.MayFail;
}

internal enum Library
{
    Components,
    Builtins,

    /// <summary>The custom components, which the project declares.</summary>
    Declared,
}

/// <summary>An argument; without a name it takes the next place.</summary>
internal sealed record ArgumentModel(string? Name, ExpressionModel Value);

/// <summary>A call of a flow's function.</summary>
/// <param name="Module">The module that the flow belongs to, or null for a flow of the bot.</param>
/// <param name="Class">The flow's class, or null for the flow's own.</param>
/// <param name="Name">The function.</param>
/// <param name="Arguments">The arguments in the order of its parameters.</param>
/// <param name="IsAwaited">Whether its body awaits something.</param>
internal sealed record FunctionCallModel(
    string? Module, string? Class, string Name, EquatableArray<ExpressionModel> Arguments, bool IsAwaited) : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands => Arguments;

    // A `return` of an error, or an error in its body.
    public override bool MayFail => true;

    public override bool Awaits => IsAwaited || base.Awaits;
}

/// <summary>A call of a C# function (<c>App</c> or <c>Fn</c>): its errors are SOFT.</summary>
internal sealed record AppCallModel(string Name, EquatableArray<ArgumentModel> Arguments, bool IsAwaited) : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands =>
        Arguments.Select(static argument => argument.Value).ToEquatableArray();

    public override bool Awaits => IsAwaited || base.Awaits;
}

/// <summary>A call of the C# function of a name that is computed.</summary>
internal sealed record AppCallByNameModel(
    ExpressionModel Name, EquatableArray<EntryModel> Arguments, bool IsAwaited) : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands =>
        [Name, .. Arguments.Select(static argument => argument.Value)];

    public override bool Awaits => IsAwaited || base.Awaits;
}

/// <summary><c>Debug(…)</c>: the texts of values, as a value.</summary>
internal sealed record DebugObjectModel(EquatableArray<ExpressionModel> Values) : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands => Values;
}

/// <summary><c>Exists(name)</c>, with the step variables that it may find.</summary>
internal sealed record ExistsModel(ExpressionModel Name, EquatableArray<string> Locals, EquatableArray<string> Constants)
    : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands => [Name];
}
