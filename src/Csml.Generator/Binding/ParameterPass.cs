using System.Collections.Immutable;
using Csml.Generator.Diagnostics;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <summary>Checks the parameters of functions and closures.</summary>
internal static class ParameterPass
{
    /// <summary>Checks parameters, and gives the names, each once.</summary>
    public static ImmutableArray<string> Check(ParameterListSyntax list, Scope scope, DiagnosticBag bag)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var parameter in list.Parameters)
        {
            var name = parameter.Name.Text;
            if (parameter.Name.IsMissing)
                continue;

            if (names.Contains(name))
                bag.ReportDuplicateParameter(parameter.Name.Span, name);
            else
                names.Add(name);

            if (Names.SpecialMeaning(name) is { } meaning)
                bag.ReportHiddenName(parameter.Name.Span, name, meaning, "parameter");
            else if (scope.Constants.ContainsKey(name))
                bag.ReportHiddenName(parameter.Name.Span, name, "constant", "parameter");
        }

        return names.ToImmutable();
    }
}
