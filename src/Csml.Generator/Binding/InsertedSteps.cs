using System;
using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Diagnostics;
using Csml.Generator.Model;
using Csml.Generator.Syntax.Nodes;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Binding;

/// <summary>What is peculiar to steps that are bound in a flow other than their own (language/01 2.6).</summary>
internal static class InsertedSteps
{
    /// <summary>The rules whose verdict depends on the flow that the step runs in.</summary>
    private static readonly HashSet<string> HostRules = new(StringComparer.Ordinal)
    {
        CsmlDescriptors.UnknownStep.Id,
        CsmlDescriptors.UnknownFunction.Id,
        CsmlDescriptors.MissingFunctionArgument.Id,
        CsmlDescriptors.AssignmentToConstant.Id,
        CsmlDescriptors.ImpossibleOperands.Id,
    };

    /// <summary>What does not fit the host, each problem once.</summary>
    public static IEnumerable<string> ProblemsOfHost(EquatableArray<CsmlDiagnostic> diagnostics) =>
        diagnostics
            .Where(diagnostic => HostRules.Contains(diagnostic.Id))
            .Select(diagnostic => diagnostic.Message)
            .Distinct();

    /// <summary>Where the host inserts a step.</summary>
    public static TextSpan NameOf(FlowSyntax host, string step) =>
        host.Inserts
            .SelectMany(insert => insert.Names.Names)
            .First(name => name.LocalName.Text == step)
            .Name
            .Span;
}
