using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Binding;
using Csml.Generator.Model;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Lowering;

/// <content>Closures: made, assigned and called.</content>
internal sealed partial class BodyLowering
{
    private ClosureModel LowerClosure(ClosureExpressionSyntax syntax)
    {
        var definition = _closures.Define(syntax, _site, _mayBeUnset);
        var locals = new HashSet<string>(Locals);
        var captures = definition.Captures.Select(name => new CaptureModel(name, IsLocal: locals.Contains(name)));
        return new ClosureModel(definition.Key, captures.ToEquatableArray()) { IsConstant = _body is null };
    }

    /// <summary>Lowers the right side of an assignment, by which a closure captures again (language/01 4.5).</summary>
    private ExpressionModel LowerAssigned(ExpressionSyntax value)
    {
        var model = Lower(value);
        return _flow.RecaptureOf(value) is { } names ? new RecaptureModel(model, names.ToEquatableArray()) : model;
    }

    private ClosureCallModel LowerClosureCall(ClosureCall call)
    {
        var values = LowerArguments(call.Arguments, isSilent: false);
        if (call.Arguments.Any(static argument => argument.Role is ArgumentRole.Dropped))
            values.ForAnyOrder();
        else
            values.ForSpan();

        var arguments = call.Arguments
            .Select((argument, index) => (argument.Role, Model: new ArgumentModel(NullIfEmpty(argument.Name), values[index])))
            .Where(static argument => argument.Role is ArgumentRole.Parameter)
            .Select(static argument => argument.Model);
        return new ClosureCallModel(call.Variable, arguments.ToEquatableArray(), call.IsNamed, call.IsAwaited);
    }

    private static string? NullIfEmpty(string name) => name.Length == 0 ? null : name;
}
