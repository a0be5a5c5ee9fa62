using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Binding;
using Csml.Generator.Model;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Lowering;

/// <summary>Gives the constants and variables of a flow their C# types, unless the project does not want that.</summary>
internal sealed class KindInference
{
    private readonly bool _isOn;
    private readonly Dictionary<string, ValueKind> _constants;

    public KindInference(IEnumerable<ConstSymbol> constants, bool isOn)
    {
        _isOn = isOn;
        _constants = constants.ToDictionary(
            static constant => constant.Name, constant => isOn ? KindOf(constant.Syntax.Value) : ValueKind.None);
    }

    /// <summary>Gets the kind of a constant with a C# type of its own: a number or bool that is written out.</summary>
    public ValueKind OfConstant(string name) => _constants[name];

    /// <summary>Finds the typed variables of a body.</summary>
    /// <param name="body">Its statements, structured.</param>
    /// <param name="untyped">The variables that come from elsewhere: parameters, captured ones, those kept over a hold.</param>
    public EquatableArray<TypedLocal> LocalsOf(EquatableArray<StatementModel> body, IEnumerable<string> untyped) =>
        _isOn ? LocalKinds.Of(body, untyped, _constants) : [];

    private static ValueKind KindOf(ExpressionSyntax value) => value switch
    {
        NumberLiteralSyntax number => number.Value.IsFloat ? ValueKind.Float : ValueKind.Int,
        BoolLiteralSyntax => ValueKind.Bool,
        _ => ValueKind.None,
    };
}
