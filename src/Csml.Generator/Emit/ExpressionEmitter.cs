using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Csml.Generator.Model;

namespace Csml.Generator.Emit;

/// <summary>Writes expressions as C#, with no more parentheses and casts than it takes.</summary>
internal sealed partial class ExpressionEmitter
{
    private const int LongestLine = 100;

    private readonly BodyScope _scope;
    private readonly StringBuilder _text = new();

    public ExpressionEmitter(BodyScope scope) => _scope = scope;

    /// <summary>Writes an expression where a <c>CsmlValue</c> is asked for, so that literals convert themselves.</summary>
    public string Write(ExpressionModel expression) => Text(() => Append(expression, Precedence.Any));

    /// <summary>Writes an expression whose type must be <c>CsmlValue</c>: a condition, or what a member is read of.</summary>
    public string WriteValue(ExpressionModel expression, Precedence context = Precedence.Any) =>
        Text(() => AppendValue(expression, context));

    /// <summary>Writes an expression that ends the turn where its value is a HARD error.</summary>
    public string WriteOrFail(ExpressionModel expression) => Text(() => AppendOrFail(expression));

    /// <summary>Writes a condition: a <c>bool</c>, or a <c>CsmlValue</c> of which C# asks whether it is true.</summary>
    public string WriteCondition(ExpressionModel condition, Precedence context = Precedence.Any) =>
        Text(() => AppendCondition(condition, context));

    /// <summary>Writes the C# condition that holds where this one does not, an error included.</summary>
    public string WriteUnless(ExpressionModel condition) => condition is NotModel not
        ? WriteCondition(not.Operand)
        : "!" + WriteCondition(condition, Precedence.Unary);

    /// <summary>Writes a constant: a list that is too long for a line has a line for each item.</summary>
    /// <param name="value">The value.</param>
    /// <param name="column">The column at which the text begins; its further lines are indented from the first.</param>
    /// <param name="indent">By how much.</param>
    public string WriteConstant(ExpressionModel value, int column, int indent = 0)
    {
        var text = Write(value);
        if (text.Length + column <= LongestLine)
            return text;

        var (opening, items) = value switch
        {
            ArrayModel array => (RuntimeNames.CsmlValue.Array, array.Items.Select(item => Item(item, "", ""))),
            ObjectModel @object => (
                RuntimeNames.CsmlValue.Object,
                @object.Entries.Select(entry => Item(entry.Value, $"({CSharpLiteral.String(entry.Key)}, ", ")"))),
            _ => (null, []),
        };
        return opening is null ? text : $"{RuntimeNames.CsmlValue.Type}.{opening}({string.Join(",", items)})";

        string Item(ExpressionModel item, string before, string after)
        {
            var spaces = new string(' ', indent + 4);
            return "\n" + spaces + before + WriteConstant(item, column: spaces.Length + before.Length, indent + 4) + after;
        }
    }

    /// <summary>Writes keys and indexes as a collection expression.</summary>
    public string WritePath(EquatableArray<ExpressionModel> path) => Text(() => AppendList("[", path, "]"));

    /// <summary>Writes the interpolated string itself, for a parameter that takes one.</summary>
    public string WriteInterpolation(InterpolationModel interpolation) => Text(() => AppendInterpolation(interpolation));

    private string Text(Action append)
    {
        _text.Clear();
        append();
        return _text.ToString();
    }

    private void Append(ExpressionModel expression, Precedence context)
    {
        switch (expression)
        {
            case NullModel:
                AppendMember(RuntimeNames.CsmlValue.Type, RuntimeNames.CsmlValue.Null);
                break;
            case BooleanModel boolean:
                _text.Append(CSharpLiteral.Boolean(boolean.Value));
                break;
            case IntegerModel integer:
                _text.Append(CSharpLiteral.Integer(integer.Value));
                break;
            case FloatModel number:
                _text.Append(CSharpLiteral.Float(number.Value));
                break;
            case StringModel text:
                _text.Append(CSharpLiteral.String(text.Value));
                break;
            case ConstantReadModel constant:
                _text.Append(_scope.Constant(constant.Name));
                break;
            case LocalModel local:
                _text.Append(_scope.Local(local.Name));
                break;
            case TemporaryModel temporary:
                _text.Append(_scope.Own(temporary.Name));
                break;
            case ArrayModel array:
                AppendMember(RuntimeNames.CsmlValue.Type, RuntimeNames.CsmlValue.Array);
                AppendList("(", array.Items, ")");
                break;
            case ObjectModel @object:
                AppendMember(RuntimeNames.CsmlValue.Type, RuntimeNames.CsmlValue.Object);
                AppendEntries("(", @object.Entries, ")");
                break;
            case InterpolationModel interpolation:
                AppendTurn(RuntimeNames.Turn.Text).Append('(');
                AppendInterpolation(interpolation);
                _text.Append(')');
                break;
            case NotModel not:
                Open(context > Precedence.Unary).Append('!');
                AppendCondition(not.Operand, Precedence.Unary);
                Close(context > Precedence.Unary);
                break;
            case BinaryModel binary:
                AppendBinary(binary, context);
                break;
            case BindModel bind:
                AppendBind(bind, context);
                break;
            case OrFailModel orFail:
                AppendOrFail(orFail.Value);
                break;
            case FailureModel failure:
                AppendMember(RuntimeNames.CsmlValue.Type, RuntimeNames.CsmlValue.Failure);
                _text.Append('(').Append(CSharpLiteral.String(failure.Text)).Append(')');
                break;
            default:
                AppendRead(expression, context);
                break;
        }
    }

    /// <summary>Appends an expression of type <c>CsmlValue</c>: one of another type is cast.</summary>
    private void AppendValue(ExpressionModel expression, Precedence context)
    {
        if (_scope.Kinds.Of(expression) is ValueKind.None)
        {
            Append(expression, context);
            return;
        }

        // `(CsmlValue)-1` would be a subtraction.
        var isNegative = expression is IntegerModel { Value: < 0 }
            || (expression is FloatModel number && CSharpLiteral.IsNegative(number.Value));
        Open(context > Precedence.Unary).Append('(').Append(RuntimeNames.CsmlValue.Type).Append(')');
        Open(isNegative);
        Append(expression, isNegative ? Precedence.Any : Precedence.Unary);
        Close(isNegative);
        Close(context > Precedence.Unary);
    }

    private void AppendOrFail(ExpressionModel expression)
    {
        if (!expression.MayFail || IsTyped(expression))
        {
            Append(expression, Precedence.Any);
            return;
        }

        AppendValue(expression, Precedence.Primary);
        _text.Append('.').Append(RuntimeNames.Paths.OrFail).Append("()");
    }

    private void AppendBinary(BinaryModel binary, Precedence context)
    {
        if (binary.Operator is BinaryOperator.Match or BinaryOperator.NotMatch)
        {
            AppendMatch(binary, context);
            return;
        }

        // Between two values of its own types C# would apply its own operator.
        var isLeftCast = !IsTyped(binary) && (binary.Right is NullModel || IsTyped(binary.Right));
        AppendInfix(binary, context, isLeftCast ? AppendValue : Append, Append);
    }

    private void AppendInfix(
        BinaryModel binary,
        Precedence context,
        Action<ExpressionModel, Precedence> appendLeft,
        Action<ExpressionModel, Precedence> appendRight)
    {
        var (text, precedence) = CSharpOperators.Of(binary.Operator);
        Open(precedence < context);
        appendLeft(binary.Left, precedence);
        _text.Append(' ').Append(text).Append(' ');
        appendRight(binary.Right, precedence + 1);
        Close(precedence < context);
    }

    private void AppendMatch(BinaryModel match, Precedence context)
    {
        var isNegated = match.Operator is BinaryOperator.NotMatch;
        Open(isNegated && context > Precedence.Unary).Append(isNegated ? "!" : "");
        AppendValue(match.Left, Precedence.Primary);
        _text.Append('.').Append(RuntimeNames.CsmlValue.Matches).Append('(');
        Append(match.Right, Precedence.Any);
        _text.Append(')');
        Close(isNegated && context > Precedence.Unary);
    }

    private void AppendBind(BindModel bind, Precedence context)
    {
        var local = _scope.Local(bind.Name);
        if (bind.Value.MayFail)
        {
            // An error is not stored: a condition may absorb it, and the variable is as before.
            AppendMember(RuntimeNames.Locals.Type, RuntimeNames.Locals.Bind);
            _text.Append("(ref ").Append(local).Append(", ");
            Append(bind.Value, Precedence.Any);
            _text.Append(')');
            return;
        }

        Open(context > Precedence.Any).Append(local).Append(" = ");
        Append(bind.Value, Precedence.Any);
        Close(context > Precedence.Any);
    }

    private void AppendInterpolation(InterpolationModel interpolation)
    {
        _text.Append("$\"");
        foreach (var piece in interpolation.Pieces)
        {
            if (piece is StringModel literal)
            {
                _text.Append(CSharpLiteral.InterpolatedPiece(literal.Value));
                continue;
            }

            _text.Append('{');
            Append(piece, Precedence.Or);
            _text.Append('}');
        }

        _text.Append('"');
    }

    private void AppendList(string opening, IReadOnlyList<ExpressionModel> items, string closing)
    {
        _text.Append(opening);
        for (var index = 0; index < items.Count; index++)
        {
            _text.Append(index == 0 ? "" : ", ");
            Append(items[index], Precedence.Any);
        }

        _text.Append(closing);
    }

    private void AppendEntries(string opening, IReadOnlyList<EntryModel> entries, string closing)
    {
        _text.Append(opening);
        for (var index = 0; index < entries.Count; index++)
        {
            _text.Append(index == 0 ? "(" : ", (").Append(CSharpLiteral.String(entries[index].Key)).Append(", ");
            Append(entries[index].Value, Precedence.Any);
            _text.Append(')');
        }

        _text.Append(closing);
    }

    private StringBuilder Open(bool isNeeded) => _text.Append(isNeeded ? "(" : "");

    private void Close(bool isNeeded) => _text.Append(isNeeded ? ")" : "");

    private StringBuilder AppendTurn(string member) => _text.Append("turn.").Append(member);

    private void AppendMember(string type, string member) => _text.Append(type).Append('.').Append(member);
}
