using System.Linq;
using Csml.Generator.Binding;
using Csml.Generator.Model;
using Csml.Generator.Syntax;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Lowering;

/// <content><c>do</c> in its forms that assign.</content>
internal sealed partial class BodyLowering
{
    private StatementModel LowerAssign(DoAssignSyntax statement)
    {
        var target = statement.Target;
        var write = _flow.WriteOf(target);
        if (target.Path.Any(static segment => segment is MethodSegmentSyntax))
            return LowerCallOnTarget(statement, write);

        return (statement.IsCompound, target.Path.IsEmpty) switch
        {
            (false, true) => LowerAssign(write, LowerAssigned(statement.Value)),
            (true, true) => LowerCompound(statement, write),
            _ => LowerSet(statement, write),
        };
    }

    private StatementModel LowerAssign(WriteResolution write, ExpressionModel value) => write.Kind switch
    {
        WriteKind.Constant => Refused(write.Name, [value]),
        WriteKind.Local when !MayBeSecure(value) && !_mayBeUnset.Contains(write.Name) => new AssignLocalModel(write.Name, value),
        _ => new AssignModel(write.Name, value, KeepsOnFailure: false),
    };

    private StatementModel LowerCompound(DoAssignSyntax statement, WriteResolution write)
    {
        // The right side comes first, and may change what the left one reads.
        var right = InCompound(Lower(statement.Value));
        if (write.Kind is WriteKind.Constant)
            return Refused(write.Name, [right]);

        if (HasEffects(right))
            right = Computed(right);

        return new AssignModel(
            write.Name, new BinaryModel(OperatorOf(statement.Operator), CurrentValue(write), right), KeepsOnFailure: true);
    }

    /// <summary><c>do name.key = value</c>, or a compound assignment to that element.</summary>
    private StatementModel LowerSet(DoAssignSyntax statement, WriteResolution write)
    {
        var operands = new OperandSequence(this);
        operands.Add(() => statement.IsCompound ? InCompound(Lower(statement.Value)) : LowerAssigned(statement.Value));
        operands.AddRange(statement.Target.Path, LowerKey);
        operands.ForSpan();

        // A compound assignment goes the way twice: what is computed on it is computed once.
        if (statement.IsCompound && operands.From(1).Any(key => !key.IsStable && !(key is LocalModel && !HasEffects(operands[0]))))
            operands.ForAnyOrder();

        var path = operands.From(1);
        if (write.Kind is WriteKind.Constant)
            return Refused(write.Name, [operands[0], .. path]);

        if (!statement.IsCompound)
            return new SetModel(write.Name, operands[0], path, KeepsOnFailure: false);

        var current = path.Aggregate(CurrentValue(write), static (receiver, key) => Element(receiver, key, isSilent: true));
        var result = new BinaryModel(OperatorOf(statement.Operator), current, operands[0]);
        return new SetModel(write.Name, result, path, KeepsOnFailure: true);
    }

    /// <summary><c>do name.method() = value</c>: the method is called, and the value is dropped (language/01 5.2).</summary>
    private StatementModel LowerCallOnTarget(DoAssignSyntax statement, WriteResolution write)
    {
        _pending.Add(new EvaluateModel(Lower(statement.Value)));
        ExpressionModel root = write.Kind is WriteKind.Constant
            ? new ConstantReadModel(write.Name)
            : new ReadModel(write.Name, IsLocal: true, IsSilent: false);
        return new EvaluateModel(LowerPath(root, statement.Target.Path, 0, isSilent: false));
    }

    // A constant refuses the assignment, but only after everything was evaluated.
    private StatementModel Refused(string name, EquatableArray<ExpressionModel> evaluated)
    {
        foreach (var operand in evaluated.Where(static operand => !operand.IsStable))
            _pending.Add(new EvaluateModel(operand));

        return new RefuseConstantModel(name);
    }

    // An error of the operation is SOFT in a compound assignment; an error of its right side is not.
    private static ExpressionModel InCompound(ExpressionModel right) => right.MayFail ? new OrFailModel(right) : right;

    private ExpressionModel CurrentValue(WriteResolution write) => LowerName(
        new NameResolution(write.IsSet ? NameKind.AssignedLocal : NameKind.MaybeLocal, write.Name),
        isSilent: true);

    private ExpressionModel LowerKey(PathSegmentSyntax segment) => segment switch
    {
        PropertySegmentSyntax property => new StringModel(property.Name.Text),
        IndexSegmentSyntax index => Lower(index.Index),
        _ => throw new System.InvalidOperationException("A method is no key."),
    };

    private static ExpressionModel Element(ExpressionModel receiver, ExpressionModel key, bool isSilent) =>
        key is StringModel property
            ? new FieldModel(receiver, property.Value, isSilent)
            : new IndexModel(receiver, key, isSilent);

    private ExpressionModel Computed(ExpressionModel value)
    {
        var name = OwnName("__value");
        _pending.Add(new TemporaryStatementModel(name, value));
        return new TemporaryModel(name);
    }

    private static BinaryOperator OperatorOf(Token token) => token.Kind switch
    {
        TokenKind.BarBar => BinaryOperator.Or,
        TokenKind.AmpersandAmpersand => BinaryOperator.And,
        TokenKind.EqualsEquals => BinaryOperator.Equal,
        TokenKind.BangEquals => BinaryOperator.NotEqual,
        TokenKind.Less => BinaryOperator.Less,
        TokenKind.LessEquals => BinaryOperator.LessOrEqual,
        TokenKind.Greater => BinaryOperator.Greater,
        TokenKind.GreaterEquals => BinaryOperator.GreaterOrEqual,
        TokenKind.MatchKeyword => BinaryOperator.Match,
        TokenKind.BangMatch => BinaryOperator.NotMatch,
        TokenKind.Plus or TokenKind.PlusEquals => BinaryOperator.Add,
        TokenKind.Minus or TokenKind.MinusEquals => BinaryOperator.Subtract,
        TokenKind.Star or TokenKind.StarEquals => BinaryOperator.Multiply,
        TokenKind.Slash or TokenKind.SlashEquals => BinaryOperator.Divide,
        TokenKind.Percent or TokenKind.PercentEquals => BinaryOperator.Remainder,
        _ => throw new System.ArgumentOutOfRangeException(nameof(token), token.Kind, "Not an infix operator."),
    };
}
