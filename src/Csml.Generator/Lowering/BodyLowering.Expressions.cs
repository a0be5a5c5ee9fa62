using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Csml.Generator.Binding;
using Csml.Generator.Model;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Lowering;

/// <content>
/// Expressions. Whether a missing variable or key is reported depends on where it is read (language/01 4.7): not in a
/// condition, nor in an operand, but again inside of a string and of the arguments of a call.
/// </content>
internal sealed partial class BodyLowering
{
    /// <summary>Lowers the value of a constant, which is made of literals and operators.</summary>
    public ExpressionModel LowerConstant(ConstSyntax constant) => Lower(constant.Value);

    private ExpressionModel Lower(ExpressionSyntax expression, bool isSilent = false) => expression switch
    {
        NullLiteralSyntax => new NullModel(),
        BoolLiteralSyntax boolean => new BooleanModel(boolean.Value),
        NumberLiteralSyntax { Value: { IsFloat: true } number } => new FloatModel(number.Float),
        NumberLiteralSyntax number => new IntegerModel(number.Value.Int),
        StringLiteralSyntax text => new StringModel(text.Value),
        InterpolatedStringSyntax text => LowerInterpolation(text),
        NameExpressionSyntax name => LowerName(_flow.ReadOf(name), isSilent),
        GroupExpressionSyntax group => LowerGroup(group, isSilent),
        NotExpressionSyntax not => not.Operators.Aggregate(
            Lower(not.Operand, isSilent: true), static (operand, _) => new NotModel(operand)),
        BinaryExpressionSyntax binary => LowerBinary(binary),
        AsExpressionSyntax binding => LowerBinding(binding, isSilent),
        ArrayExpressionSyntax array => LowerArray(array, isSilent),
        ObjectExpressionSyntax @object => LowerObject(@object, isSilent),
        PathExpressionSyntax path => LowerPath(path, isSilent),
        CallExpressionSyntax call => LowerCall(_flow.CallOf(call)),
        ClosureExpressionSyntax closure => LowerClosure(closure),
        _ => throw new InvalidOperationException($"A body with {expression.GetType().Name} was to be lowered."),
    };

    private ExpressionModel LowerName(NameResolution name, bool isSilent) => name.Kind switch
    {
        NameKind.Constant => new ConstantReadModel(name.Name),
        NameKind.AssignedLocal when !_mayBeUnset.Contains(name.Name) => new LocalModel(name.Name),
        NameKind.AssignedLocal or NameKind.MaybeLocal => new ReadModel(name.Name, IsLocal: true, isSilent),
        NameKind.MemoryOnly => new ReadModel(name.Name, IsLocal: false, isSilent),
        NameKind.Event => new SpecialModel(SpecialValue.Event),
        NameKind.Metadata => new SpecialModel(SpecialValue.Metadata),
        NameKind.Env => new SpecialModel(SpecialValue.Environment),
        NameKind.Memory => new MemoryObjectModel(Locals.ToEquatableArray()),
        NameKind.ComponentNamespace => new FailureModel("component must have a function applied"),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name.Kind, "Not a meaning of a name."),
    };

    private BindModel LowerBinding(AsExpressionSyntax binding, bool isSilent)
    {
        var (name, value) = (binding.Name.Text, Lower(binding.Value, isSilent));

        // An error is not stored, and where a condition absorbs it the flow goes on without a value.
        if (value.MayFail)
            _mayBeUnset.Add(name);

        return new BindModel(name, value);
    }

    private ExpressionModel LowerGroup(GroupExpressionSyntax group, bool isSilent)
    {
        // A sign before parentheses computes with 0 (language/01 3.1).
        if (group.Sign.IsNone)
            return Lower(group.Value, isSilent);

        return new BinaryModel(OperatorOf(group.Sign), new IntegerModel(0), Lower(group.Value, isSilent: true));
    }

    private BinaryModel LowerBinary(BinaryExpressionSyntax binary)
    {
        var operands = new OperandSequence(this);
        operands.Add(() => Lower(binary.Left, isSilent: true));
        operands.Add(() => Lower(binary.Right, isSilent: true));
        return new BinaryModel(OperatorOf(binary.Operator), operands[0], operands[1]);
    }

    private ArrayModel LowerArray(ArrayExpressionSyntax array, bool isSilent)
    {
        var items = new OperandSequence(this);
        items.AddRange(array.Items.Items, item => Lower(item, isSilent));
        return new ArrayModel(items.ForSpan().From(0));
    }

    private ObjectModel LowerObject(ObjectExpressionSyntax @object, bool isSilent)
    {
        // Of equal keys only the last is evaluated, in its place (language/01 1.9).
        var entries = @object.Entries.Items
            .Where((entry, index) => !@object.Entries.Items.Skip(index + 1).Any(later => later.Key == entry.Key))
            .ToList();
        var values = new OperandSequence(this);
        values.AddRange(entries, entry => Lower(entry.Value, isSilent));
        return Object(entries.Select(static entry => entry.Key), values.ForSpan().From(0));
    }

    private static ObjectModel Object(IEnumerable<string> keys, EquatableArray<ExpressionModel> values) =>
        new(keys.Zip(values, static (key, value) => new EntryModel(key, value)).ToEquatableArray());

    private ExpressionModel LowerInterpolation(InterpolatedStringSyntax text)
    {
        var holes = new OperandSequence(this);
        holes.AddRange(
            text.Contents.OfType<HolePartSyntax>().Where(static hole => hole.Value is not null),
            hole => Lower(hole.Value!));

        var pieces = new List<ExpressionModel>();
        var literal = new StringBuilder();
        var next = 0;
        foreach (var part in text.Contents)
        {
            if (part is TextPartSyntax piece)
            {
                literal.Append(piece.Value);
            }
            else if (part is HolePartSyntax { Value: not null })
            {
                AddHole(holes[next++]);
            }
        }

        // An empty hole prints nothing; without any other the text is constant.
        if (pieces.Count == 0)
            return new StringModel(literal.ToString());

        AddLiteral();
        return new InterpolationModel(pieces.ToEquatableArray());

        void AddHole(ExpressionModel hole)
        {
            // A text in a hole is text; left there, C# would take a string of nothing else for a constant.
            if (hole is StringModel constant)
            {
                literal.Append(constant.Value);
                return;
            }

            AddLiteral();
            pieces.Add(hole);
        }

        void AddLiteral()
        {
            if (literal.Length != 0)
                pieces.Add(new StringModel(literal.ToString()));

            literal.Clear();
        }
    }
}
