using System.Linq;

namespace Csml.Generator.Model;

/// <summary><c>receiver.key</c>.</summary>
internal sealed record FieldModel(ExpressionModel Receiver, string Key, bool IsSilent) : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands => [Receiver];
}

/// <summary><c>receiver[index]</c>: an index of a wrong kind is a HARD error.</summary>
internal sealed record IndexModel(ExpressionModel Receiver, ExpressionModel Index, bool IsSilent) : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands => [Receiver, Index];

    public override bool MayFail => Receiver.MayFail || !Index.IsKey();
}

/// <summary><c>receiver.method(…)</c>: what fails in a method is a SOFT error.</summary>
internal sealed record MethodModel(ExpressionModel Receiver, string Method, EquatableArray<ExpressionModel> Arguments)
    : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands => [Receiver, .. Arguments];
}

/// <summary>
/// A method that may change what it is called on, at the end of a path from a variable: the variable is written
/// back. The value is the method's.
/// </summary>
/// <param name="Name">The variable.</param>
/// <param name="IsLocal">Whether it may be a step variable; if not, it is remembered or missing.</param>
/// <param name="Path">The way from it to the receiver: keys and indexes.</param>
/// <param name="Method">The method.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record UpdateModel(
    string Name,
    bool IsLocal,
    EquatableArray<ExpressionModel> Path,
    string Method,
    EquatableArray<ExpressionModel> Arguments) : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands => [.. Path, .. Arguments];

    public override bool MayFail => base.MayFail || !Path.AreKeys();
}

/// <summary>The same on what never changes, which refuses it: a constant, <c>_env</c>.</summary>
internal sealed record UpdateConstantModel(
    ExpressionModel Constant,
    EquatableArray<ExpressionModel> Path,
    string Method,
    EquatableArray<ExpressionModel> Arguments) : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands => [Constant, .. Path, .. Arguments];

    public override bool MayFail => base.MayFail || !Path.AreKeys();
}

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
}

internal enum Library
{
    Components,
    Builtins,
}

/// <summary>An argument; without a name it takes the next place.</summary>
internal sealed record ArgumentModel(string? Name, ExpressionModel Value);

/// <summary>A call of a flow's function.</summary>
/// <param name="Class">The flow's class, or null for the flow's own.</param>
/// <param name="Name">The function.</param>
/// <param name="Arguments">The arguments in the order of its parameters.</param>
/// <param name="IsAwaited">Whether its body awaits something.</param>
internal sealed record FunctionCallModel(
    string? Class, string Name, EquatableArray<ExpressionModel> Arguments, bool IsAwaited) : ExpressionModel
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

/// <summary><c>Exists(name)</c>, with the step variables that it may find.</summary>
internal sealed record ExistsModel(ExpressionModel Name, EquatableArray<string> Locals, EquatableArray<string> Constants)
    : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands => [Name];
}

/// <summary>What is known of the keys and indexes of a path.</summary>
internal static class PathModels
{
    /// <summary>Gets a value indicating whether an index is certain to be of a kind that an index may have.</summary>
    public static bool IsKey(this ExpressionModel index) => index is StringModel or IntegerModel;

    public static bool AreKeys(this EquatableArray<ExpressionModel> path) => path.All(IsKey);
}
