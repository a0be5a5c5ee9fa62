using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Diagnostics;
using Csml.Generator.Model;
using Csml.Generator.Syntax.Nodes;
using Csml.Generator.Text;

namespace Csml.Generator.Binding;

/// <summary>
/// Binds <c>App("name", argument = value)</c> to the C# function that is marked with the name. What would go wrong at
/// run time (an unknown name, a missing argument, a value that cannot cross) is an error here.
/// </summary>
internal sealed class AppCallBinder(Scope scope, DiagnosticBag bag)
{
    public CallSymbol Bind(CallSite site, ref ValueKind kind)
    {
        if (site.Name.Text == "Fn")
            bag.ReportDeprecatedFn(site.Name.Span);

        if (AppName.ArgumentOf(site.Arguments) is not { } nameArgument)
        {
            bag.ReportMissingArgument(site.Name.Span, site.Name.Text, "fn_id");
            return FailingCall.Soft("fn_id is a required parameter", site);
        }

        if (ConstantText.Of(nameArgument.Value) is not { } name)
            return BindByName(site, nameArgument);

        if (scope.Apps.Find(name) is not { } function)
        {
            bag.ReportUnknownAppFunction(
                nameArgument.Value.Span, name, SpellingSuggester.Nearest(name, scope.Apps.Names));
            return FailingCall.Soft("unknown function [" + name + "]", site);
        }

        kind = ConversionKinds.ResultOf(function.Return.Type);
        return BindArguments(site, nameArgument, function);
    }

    /// <summary>Which function it is shows in the call: so do errors of its name and arguments then.</summary>
    private CallSymbol BindByName(CallSite site, ArgumentSyntax nameArgument)
    {
        var bound = new List<BoundArgument>();
        foreach (var argument in site.Arguments)
        {
            if (ReferenceEquals(argument, nameArgument))
            {
                bound.Add(new BoundArgument(argument.Value, ArgumentRole.Parameter, 0, ""));
            }
            else if (argument.IsNamed)
            {
                bound.Add(new BoundArgument(argument.Value, ArgumentRole.Extra, -1, argument.Name.Text));
            }
            else
            {
                bag.ReportTooManyArguments(argument.Span, site.Name.Text, "one argument without a name");
                return FailingCall.Soft("wrong arguments for a function", site);
            }
        }

        return new AppCallByName(scope.Awaited.AppsAwait, bound);
    }

    private CallSymbol BindArguments(CallSite site, ArgumentSyntax nameArgument, FunctionSignature function)
    {
        var bound = new List<BoundArgument>();
        var isWrong = false;
        for (var index = 0; index < site.Arguments.Length; index++)
        {
            var argument = site.Arguments[index];
            if (ReferenceEquals(argument, nameArgument))
                continue;

            if (BindArgument(site, index, function) is { } placed)
                bound.Add(placed);
            else
                isWrong = true;
        }

        // Where an argument is wrong anyway, it is likely to be the missing one, misspelt.
        if (!isWrong)
            isWrong = ReportMissing(site, function, bound);

        return isWrong
            ? FailingCall.Soft("wrong arguments for function [" + function.Name + "]", site)
            : new AppCall(function, bound);
    }

    private bool ReportMissing(CallSite site, FunctionSignature function, List<BoundArgument> bound)
    {
        var isMissing = false;
        foreach (var parameter in function.Parameters)
        {
            if (parameter is { Source: ParameterSource.Argument, IsOptional: false } &&
                bound.All(argument => argument.Name != parameter.Name))
            {
                isMissing = true;
                bag.ReportMissingAppArgument(site.Name.Span, function.Name, parameter.Name);
            }
        }

        return isMissing;
    }

    private BoundArgument? BindArgument(CallSite site, int index, FunctionSignature function)
    {
        var argument = site.Arguments[index];
        if (!argument.IsNamed)
        {
            bag.ReportTooManyArguments(argument.Span, site.Name.Text, "one argument without a name");
            return null;
        }

        var name = argument.Name.Text;
        if (function.Argument(name) is not { } parameter)
        {
            var names = function.Parameters
                .Where(candidate => candidate.Source is ParameterSource.Argument)
                .Select(candidate => candidate.Name);
            bag.ReportUnknownAppArgument(
                argument.Name.Span, function.Name, name, SpellingSuggester.Nearest(name, names));
            return null;
        }

        var operand = new Operand(argument.Value, site.Kinds[index]);
        if (ConversionKinds.CanConvert(operand, parameter.Type))
        {
            if (!IsNameOfEnum(argument, parameter, function))
                return null;

            var position = function.Parameters.AsImmutableArray().IndexOf(parameter);
            return new BoundArgument(argument.Value, ArgumentRole.Parameter, position, name);
        }

        bag.ReportAppArgumentKind(
            argument.Value.Span,
            name,
            function.Name,
            ConversionKinds.Text(parameter.Type),
            KindText.Of(operand.Kind));
        return null;
    }

    /// <summary>Whether a text that is written out is a name of the enum, where the parameter is one.</summary>
    private bool IsNameOfEnum(ArgumentSyntax argument, FunctionParameter parameter, FunctionSignature function)
    {
        if (parameter.Type.Conversion is not ValueConversion.Enum ||
            ConstantText.Of(argument.Value) is not { } given ||
            function.Types.ReadEnum(parameter.Type.Name) is not { } type ||
            type.Members.Any(member => MemberName.Plain(member.Name) == MemberName.Plain(given)))
            return true;

        bag.ReportUnknownEnumName(
            argument.Value.Span,
            parameter.Name,
            function.Name,
            type.ListedNames ?? "a name of its enum",
            given,
            SpellingSuggester.Nearest(given, type.Members.Select(static member => member.Name)));
        return false;
    }
}
