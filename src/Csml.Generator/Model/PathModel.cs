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
/// <param name="Receiver">What it is called on.</param>
/// <param name="Method">The method.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="IsAwaited">Whether it may wait for something.</param>
internal sealed record MethodModel(
    ExpressionModel Receiver, string Method, EquatableArray<ExpressionModel> Arguments, bool IsAwaited) : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands => [Receiver, .. Arguments];

    public override bool Awaits => IsAwaited || base.Awaits;
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

/// <summary>What is known of the keys and indexes of a path.</summary>
internal static class PathModels
{
    /// <summary>Gets a value indicating whether an index is certain to be of a kind that an index may have.</summary>
    public static bool IsKey(this ExpressionModel index) => index is StringModel or IntegerModel;

    public static bool AreKeys(this EquatableArray<ExpressionModel> path) => path.All(IsKey);
}
