using System.Linq;

namespace Csml.Generator.Model;

/// <summary>
/// A CSML expression, ready to be written. Like every model an immutable value: equal when its parts are, without
/// a parent, a position or a type of Roslyn's. Names are those of the flow; the emitter makes identifiers of them.
/// </summary>
internal abstract record ExpressionModel
{
    /// <summary>Gets the parts in the order in which they are evaluated.</summary>
    public virtual EquatableArray<ExpressionModel> Operands => [];

    /// <summary>
    /// Gets a value indicating whether the value may be a HARD error, which the statement has to end the turn with.
    /// An error in a part is an error of the whole, unless the expression absorbs it.
    /// </summary>
    public virtual bool MayFail => Operands.Any(static operand => operand.MayFail);

    /// <summary>Gets a value indicating whether something in it has to be awaited.</summary>
    public virtual bool Awaits => Operands.Any(static operand => operand.Awaits);

    /// <summary>Gets a value indicating whether it ends the turn itself where something in it fails.</summary>
    public virtual bool MayThrow => Operands.Any(static operand => operand.MayThrow);

    /// <summary>Gets a value indicating whether evaluating it twice, or later, is the same as once and now.</summary>
    public virtual bool IsStable => false;
}

/// <summary>A literal.</summary>
internal abstract record LiteralModel : ExpressionModel
{
    public override bool IsStable => true;
}

internal sealed record NullModel : LiteralModel;

internal sealed record BooleanModel(bool Value) : LiteralModel;

internal sealed record IntegerModel(long Value) : LiteralModel;

internal sealed record FloatModel(double Value) : LiteralModel;

internal sealed record StringModel(string Value) : LiteralModel;

/// <summary>A constant of the flow.</summary>
internal sealed record ConstantReadModel(string Name) : ExpressionModel
{
    public override bool IsStable => true;
}

/// <summary>A step variable or parameter that is set wherever this is reached.</summary>
internal sealed record LocalModel(string Name) : ExpressionModel;

/// <summary>A variable that may be a step variable, remembered, or missing.</summary>
/// <param name="Name">The variable.</param>
/// <param name="IsLocal">Whether the step has a variable of this name at all.</param>
/// <param name="IsSilent">Whether a missing variable is Null without a message (language/01 4.7).</param>
internal sealed record ReadModel(string Name, bool IsLocal, bool IsSilent) : ExpressionModel;

/// <summary>A value computed by an earlier statement of the compiler's own.</summary>
internal sealed record TemporaryModel(string Name) : ExpressionModel
{
    public override bool IsStable => true;

    // A temporary holds an error by value: it was moved out of an expression that has to see it.
    public override bool MayFail => true;
}

/// <summary>One of the values that every turn has.</summary>
internal sealed record SpecialModel(SpecialValue Value) : ExpressionModel
{
    public override bool IsStable => true;
}

internal enum SpecialValue
{
    Event,
    Metadata,
    Environment,
}

/// <summary><c>_memory</c>: what is remembered, overlaid with these step variables.</summary>
internal sealed record MemoryObjectModel(EquatableArray<string> Locals) : ExpressionModel;

/// <summary><c>event.key</c>, where the event is its content and not its text.</summary>
internal sealed record EventFieldModel(string Key, bool IsSilent) : ExpressionModel;

/// <summary><c>event[index]</c>.</summary>
internal sealed record EventIndexModel(ExpressionModel Index, bool IsSilent) : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands => [Index];

    public override bool MayFail => !Index.IsKey();
}

/// <summary><c>event.method(…)</c>.</summary>
internal sealed record EventCallModel(string Method, EquatableArray<ExpressionModel> Arguments) : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands => Arguments;
}

/// <summary><c>_metadata.key</c>: a missing one is Null without a message.</summary>
internal sealed record MetadataFieldModel(string Key) : ExpressionModel;

/// <summary><c>_metadata[key]</c>, where the key is computed.</summary>
internal sealed record MetadataIndexModel(ExpressionModel Index) : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands => [Index];

    public override bool MayFail => true;
}

internal sealed record ArrayModel(EquatableArray<ExpressionModel> Items) : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands => Items;
}

internal sealed record ObjectModel(EquatableArray<EntryModel> Entries) : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands =>
        Entries.Select(static entry => entry.Value).ToEquatableArray();
}

/// <summary>A key with its value: of an object, or an argument by name.</summary>
internal sealed record EntryModel(string Key, ExpressionModel Value);

/// <summary>A string with <c>{{ }}</c> in it; the literal pieces are <see cref="StringModel"/>.</summary>
internal sealed record InterpolationModel(EquatableArray<ExpressionModel> Pieces) : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands => Pieces;
}

/// <summary>Prefix <c>!</c>, which makes true of an error.</summary>
internal sealed record NotModel(ExpressionModel Operand) : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands => [Operand];

    public override bool MayFail => false;
}

/// <summary>An infix operator: both sides are always evaluated.</summary>
internal sealed record BinaryModel(BinaryOperator Operator, ExpressionModel Left, ExpressionModel Right) : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands => [Left, Right];

    public override bool MayFail => Operator.IsArithmetic() || base.MayFail;
}

/// <summary>A value with a name: <c>value as name</c>.</summary>
internal sealed record BindModel(string Name, ExpressionModel Value) : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands => [Value];
}

/// <summary>A value whose error ends the turn although the expression around it would not.</summary>
internal sealed record OrFailModel(ExpressionModel Value) : ExpressionModel
{
    public override EquatableArray<ExpressionModel> Operands => [Value];

    public override bool MayFail => false;

    public override bool MayThrow => true;
}

/// <summary>A HARD error that is certain at build time.</summary>
internal sealed record FailureModel(string Text) : ExpressionModel
{
    public override bool MayFail => true;
}

/// <summary>A SOFT error that is certain at build time: reported when it is reached, then Null.</summary>
internal sealed record SoftErrorModel(string Text) : ExpressionModel;
