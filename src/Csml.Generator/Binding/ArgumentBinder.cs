using System.Collections.Generic;
using Csml.Generator.Diagnostics;
using Csml.Generator.Model;

namespace Csml.Generator.Binding;

/// <summary>
/// Gives the arguments of components and builtins their places, traps included (language/03 1.2): as soon as one
/// argument has a name, only the very first may go without.
/// </summary>
internal sealed class ArgumentBinder(DiagnosticBag bag)
{
    /// <summary>Binds the arguments of a call.</summary>
    /// <returns>A failing call where the arguments are refused as a whole; else null.</returns>
    public FailingCall? Bind(CallSite site, Callee callee, out IReadOnlyList<BoundArgument> bound)
    {
        var placement = ArgumentPlacement.Of(site.Arguments, index => ParameterName(callee, index));
        bound = [];
        if (placement.Misplaced is { } misplaced)
        {
            bag.ReportPositionalAfterNamed(misplaced.Span);
            return FailingCall.Hard("expression can't be converted to Literal", site);
        }

        if (TooMany(site, callee, placement.IsNamed) is { } failing)
            return failing;

        bound = Place(site, callee, placement);
        CheckParameters(site, callee, bound);
        return null;
    }

    private FailingCall? TooMany(CallSite site, Callee callee, bool isNamed)
    {
        if (isNamed || callee.Extras is ExtraArguments.Ignored or ExtraArguments.Positional)
            return null;

        var limit = callee.Parameters.Count;
        if (site.Arguments.Length <= limit)
            return null;

        var expected = limit switch
        {
            0 => "no argument without a name",
            1 => "one argument without a name",
            _ => limit + " arguments without a name",
        };
        bag.ReportTooManyArguments(site.Arguments[limit].Span, callee.Name, expected);
        return FailingCall.Soft("to many arguments", site);
    }

    private IReadOnlyList<BoundArgument> Place(CallSite site, Callee callee, ArgumentPlacement placement)
    {
        var bound = new List<BoundArgument>();
        for (var index = 0; index < site.Arguments.Length; index++)
        {
            var argument = site.Arguments[index];
            var name = placement.NameOf(index);
            var parameter = placement.Overwritten.Contains(index) ? -1 : IndexOf(callee, name);
            if (callee.Extras is ExtraArguments.Positional && !argument.IsNamed)
                bound.Add(new BoundArgument(argument.Value, ArgumentRole.Parameter, index, name));
            else if (parameter >= 0)
                bound.Add(new BoundArgument(argument.Value, ArgumentRole.Parameter, parameter, name));
            else
                bound.Add(PlaceExtra(site, index, callee, placement));
        }

        return bound;
    }

    private BoundArgument PlaceExtra(CallSite site, int index, Callee callee, ArgumentPlacement placement)
    {
        var argument = site.Arguments[index];
        if (!argument.IsNamed && placement.IsNamed)
            bag.ReportStrayArgument(argument.Span, callee.Name);
        else if (callee.Extras is ExtraArguments.Ignored or ExtraArguments.Positional)
            bag.ReportUnusedArgument(argument.Span, callee.Name);

        return callee.Extras is ExtraArguments.Kept && !placement.Overwritten.Contains(index)
            ? new BoundArgument(argument.Value, ArgumentRole.Extra, -1, placement.NameOf(index))
            : new BoundArgument(argument.Value, ArgumentRole.Dropped, -1, "");
    }

    private void CheckParameters(CallSite site, Callee callee, IReadOnlyList<BoundArgument> bound)
    {
        for (var parameter = 0; parameter < callee.Parameters.Count; parameter++)
        {
            var index = IndexOfArgument(bound, parameter);
            if (index >= 0)
                CheckKind(site, index, callee, callee.Parameters[parameter]);
            else if (callee.Parameters[parameter].IsRequired)
                bag.ReportMissingArgument(site.Name.Span, callee.Name, callee.Parameters[parameter].Name);
        }
    }

    private void CheckKind(CallSite site, int index, Callee callee, CallParameter parameter)
    {
        var given = site.Kinds[index];
        if (given == ValueKind.None || (given & Accepted(parameter.Kind)) != 0)
            return;

        bag.ReportWrongArgumentKind(
            site.Arguments[index].Value.Span,
            parameter.Name,
            callee.Name,
            KindText.Of(parameter.Kind),
            KindText.Of(given));
    }

    // An array given for a text stays an array, a text given for an array is wrapped (language/03 1.3).
    private static ValueKind Accepted(ValueKind declared) => declared switch
    {
        ValueKind.String => ValueKind.String | ValueKind.Array,
        ValueKind.Array => ValueKind.Array | ValueKind.String,
        _ => declared,
    };

    private static string? ParameterName(Callee callee, int index) =>
        index < callee.Parameters.Count ? callee.Parameters[index].Name : null;

    private static int IndexOf(Callee callee, string name)
    {
        for (var index = 0; index < callee.Parameters.Count; index++)
        {
            if (callee.Parameters[index].Name == name)
                return index;
        }

        return -1;
    }

    private static int IndexOfArgument(IReadOnlyList<BoundArgument> bound, int parameter)
    {
        for (var index = 0; index < bound.Count; index++)
        {
            if (bound[index].Role is ArgumentRole.Parameter && bound[index].Index == parameter)
                return index;
        }

        return -1;
    }
}
