using System;
using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <summary>Collects the names that the steps of a flow remember, with the kinds of what they write.</summary>
internal sealed class RememberReader : TreeVisitor
{
    private readonly SortedDictionary<string, ValueKind> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ValueKind> _constants = new(StringComparer.Ordinal);

    private RememberReader(FlowSyntax flow)
    {
        foreach (var constant in flow.Constants.Where(static constant => !constant.Name.IsMissing))
            _constants[constant.Name.Text] = KindOf(constant.Value);
    }

    public static EquatableArray<RememberedName> Read(FlowSyntax flow)
    {
        var reader = new RememberReader(flow);
        foreach (var step in flow.Steps)
            reader.VisitBody(step.Statements);

        return reader._names.Select(static name => new RememberedName(name.Key, name.Value)).ToEquatableArray();
    }

    public override void VisitStatement(StatementSyntax statement)
    {
        if (statement is RememberSyntax { Name.IsMissing: false } remember)
        {
            _names.TryGetValue(remember.Name.Text, out var known);
            _names[remember.Name.Text] = known | KindOf(remember.Value);
        }

        base.VisitStatement(statement);
    }

    /// <summary>What an expression says by itself: nothing is known here of variables, other flows or C# functions.</summary>
    private ValueKind KindOf(ExpressionSyntax expression) => expression switch
    {
        NumberLiteralSyntax number => number.Value.IsFloat ? ValueKind.Float : ValueKind.Int,
        BoolLiteralSyntax or NotExpressionSyntax => ValueKind.Bool,
        NullLiteralSyntax => ValueKind.Null,
        StringLiteralSyntax or InterpolatedStringSyntax => ValueKind.String,
        ArrayExpressionSyntax => ValueKind.Array,
        ObjectExpressionSyntax => ValueKind.Object,
        NameExpressionSyntax name => KindOf(name.Name),
        AsExpressionSyntax binding => KindOf(binding.Value),
        GroupExpressionSyntax { Sign.IsNone: true } group => KindOf(group.Value),
        GroupExpressionSyntax group => Operators.ResultOf(Operators.Of(group.Sign.Kind), ValueKind.Int, KindOf(group.Value)),
        BinaryExpressionSyntax binary => Operators.ResultOf(
            Operators.Of(binary.Operator.Kind), KindOf(binary.Left), KindOf(binary.Right)),
        CallExpressionSyntax call => BuiltinCatalog.Find(call.Name.Text)?.Result ?? ValueKind.Any,
        _ => ValueKind.Any,
    };

    // The event is a text wherever it stands alone (language/03 3).
    private ValueKind KindOf(string name) =>
        name == "event" ? ValueKind.String : _constants.TryGetValue(name, out var kind) ? kind : ValueKind.Any;
}
