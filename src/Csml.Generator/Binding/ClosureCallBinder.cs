using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Diagnostics;
using Csml.Generator.Model;

namespace Csml.Generator.Binding;

/// <summary>
/// Binds calls of closures. Only a step variable can be called (language/01 4.4), and which closure it holds is
/// found at run time; where that is known here, too few arguments are an error.
/// </summary>
internal sealed class ClosureCallBinder(Scope scope, DiagnosticBag bag)
{
    /// <summary>Binds a call, or gives null where no variable of this name is in sight that may hold a closure.</summary>
    public CallSymbol? Bind(CallSite site, CalledVariable? variable)
    {
        if (variable is null)
            return BindOutOfReach(site);

        // What always fails is reported where it is assigned.
        if ((variable.Kind & ValueKind.Closure) == 0 && variable.Kind != ValueKind.None)
            return null;

        if (variable.IsSelf)
            bag.ReportClosureCallsItself(site.Name.Span, site.Name.Text);

        var parameters = variable.Closure?.Parameters.Parameters.Select(static parameter => parameter.Name.Text).ToArray();
        var placement = ArgumentPlacement.Of(
            site.Arguments, index => parameters is not null && index < parameters.Length ? parameters[index] : null);
        if (placement.Misplaced is { } misplaced)
        {
            bag.ReportPositionalAfterNamed(misplaced.Span);
            return FailingCall.Hard("expression can't be converted to Literal", site);
        }

        if (parameters is not null)
            CheckArguments(site, placement, parameters);

        return new ClosureCall(site.Name.Text, placement.IsNamed, scope.Awaited.ClosuresAwait, Place(site, placement));
    }

    // A constant or a remembered closure is a value that can be handed on, but not called (language/01 Q-R8).
    private FailingCall? BindOutOfReach(CallSite site)
    {
        var name = site.Name.Text;
        if (scope.ConstantKinds.TryGetValue(name, out var kind) && (kind & ValueKind.Closure) != 0)
            bag.ReportClosureOutOfReach(site.Name.Span, name, "a constant");
        else if (scope.IsRemembered(name))
            bag.ReportClosureOutOfReach(site.Name.Span, name, "remembered");
        else
            return null;

        return FailingCall.Soft("Unknown builtin [" + name + "]", site);
    }

    private void CheckArguments(CallSite site, ArgumentPlacement placement, string[] parameters)
    {
        var names = Enumerable.Range(0, site.Arguments.Length).Select(placement.NameOf).ToList();
        foreach (var parameter in parameters.Where(parameter => !names.Contains(parameter)))
            bag.ReportMissingFunctionArgument(site.Name.Span, site.Name.Text, parameter);

        for (var index = 0; index < names.Count; index++)
        {
            if (!parameters.Contains(names[index]) || placement.Overwritten.Contains(index))
                bag.ReportUnusedArgument(site.Arguments[index].Span, site.Name.Text);
        }
    }

    private static List<BoundArgument> Place(CallSite site, ArgumentPlacement placement)
    {
        var bound = new List<BoundArgument>();
        for (var index = 0; index < site.Arguments.Length; index++)
        {
            var argument = site.Arguments[index];
            var role = placement.Overwritten.Contains(index) ? ArgumentRole.Dropped : ArgumentRole.Parameter;
            bound.Add(new BoundArgument(argument.Value, role, index, argument.IsNamed ? argument.Name.Text : ""));
        }

        return bound;
    }
}
