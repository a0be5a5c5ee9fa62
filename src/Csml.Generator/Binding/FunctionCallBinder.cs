using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Diagnostics;
using Csml.Generator.Model;

namespace Csml.Generator.Binding;

/// <summary>
/// Gives the arguments of a flow's function their places. All parameters must have one, else the call is a HARD error
/// (language/01 4.4; where the reference crashes, too); what no parameter takes is evaluated and ignored.
/// </summary>
internal sealed class FunctionCallBinder(Scope scope, DiagnosticBag bag)
{
    public CallSymbol Bind(CallSite site, ImportSymbol function)
    {
        var parameters = function.Parameters;
        var placement = ArgumentPlacement.Of(
            site.Arguments, index => index < parameters.Count ? parameters[index] : null);
        if (placement.Misplaced is { } misplaced)
        {
            bag.ReportPositionalAfterNamed(misplaced.Span);
            return FailingCall.Hard("expression can't be converted to Literal", site);
        }

        // Two parameters of one name are reported where they are declared.
        if (parameters.Distinct().Count() < parameters.Count)
            return FailingCall.Hard("function arguments are not valid", site);

        var bound = Place(site, function, placement);
        var missing = parameters.Where(parameter => bound.All(argument => argument.Name != parameter)).ToArray();
        foreach (var parameter in missing)
            bag.ReportMissingFunctionArgument(site.Name.Span, site.Name.Text, parameter);

        if (missing.Length > 0)
            return FailingCall.Hard("function arguments are not valid", site);

        var awaits = scope.Awaited.OfFunction(new FunctionReference(function.Module, function.Flow, function.Function));
        var isOwn = function.Flow == scope.Flow && function.Module == scope.Module;
        return new FunctionCall(function.Module, function.Flow, function.Function, isOwn, awaits, bound);
    }

    private List<BoundArgument> Place(CallSite site, ImportSymbol function, ArgumentPlacement placement)
    {
        var bound = new List<BoundArgument>();
        for (var index = 0; index < site.Arguments.Length; index++)
        {
            var value = site.Arguments[index].Value;
            var name = placement.NameOf(index);
            var parameter = IndexOf(function.Parameters, name);
            if (parameter >= 0 && !placement.Overwritten.Contains(index))
            {
                bound.Add(new BoundArgument(value, ArgumentRole.Parameter, parameter, name));
            }
            else
            {
                bag.ReportUnusedArgument(site.Arguments[index].Span, site.Name.Text);
                bound.Add(new BoundArgument(value, ArgumentRole.Dropped, -1, ""));
            }
        }

        return bound;
    }

    private static int IndexOf(IReadOnlyList<string> parameters, string name)
    {
        for (var index = 0; index < parameters.Count; index++)
        {
            if (parameters[index] == name)
                return index;
        }

        return -1;
    }
}
