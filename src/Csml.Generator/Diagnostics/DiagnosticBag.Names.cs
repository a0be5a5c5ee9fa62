using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Diagnostics;

/// <content>Findings about names: what is declared, and what names mean.</content>
internal sealed partial class DiagnosticBag
{
    public void ReportDuplicateStep(TextSpan span, string step) =>
        Report(CsmlDescriptors.DuplicateStep, span, step);

    public void ReportDuplicateFunction(TextSpan span, string function) =>
        Report(CsmlDescriptors.DuplicateFunction, span, function);

    public void ReportUnknownStep(TextSpan span, string step, string flow, string? suggestion) =>
        Report(CsmlDescriptors.UnknownStep, span, step, flow, Suggest(suggestion));

    public void ReportUnknownFlow(TextSpan span, string flow, string? suggestion) =>
        Report(CsmlDescriptors.UnknownFlow, span, flow, Suggest(suggestion));

    public void ReportFlowWithoutStart(TextSpan span, string flow) =>
        Report(CsmlDescriptors.FlowWithoutStart, span, flow);

    public void ReportImportNotFound(TextSpan span, string function, string where, string? suggestion) =>
        Report(CsmlDescriptors.ImportNotFound, span, function, where, Suggest(suggestion));

    public void ReportImportClash(TextSpan span, string function) =>
        Report(CsmlDescriptors.ImportClash, span, function);

    public void ReportDuplicateImport(TextSpan span, string function) =>
        Report(CsmlDescriptors.DuplicateImport, span, function);

    public void ReportInsertNotFound(TextSpan span, string step, string reason, string? suggestion) =>
        Report(CsmlDescriptors.InsertNotFound, span, step, reason, Suggest(suggestion));

    public void ReportInsertClash(TextSpan span, string step) =>
        Report(CsmlDescriptors.InsertClash, span, step);

    public void ReportDuplicateInsert(TextSpan span, string step) =>
        Report(CsmlDescriptors.DuplicateInsert, span, step);

    public void ReportInsertAlias(TextSpan span, string step) =>
        Report(CsmlDescriptors.InsertAlias, span, step);

    public void ReportInsertedStepMisfit(TextSpan span, string step, string flow, string problem) =>
        Report(CsmlDescriptors.InsertedStepMisfit, span, step, flow, problem);

    public void ReportAssignmentToConstant(TextSpan span, string constant) =>
        Report(CsmlDescriptors.AssignmentToConstant, span, constant);

    public void ReportInvalidConstant(TextSpan span, string part) =>
        Report(CsmlDescriptors.InvalidConstant, span, part);

    public void ReportDuplicateConstant(TextSpan span, string constant) =>
        Report(CsmlDescriptors.DuplicateConstant, span, constant);

    public void ReportHiddenName(TextSpan span, string name, string meaning, string hidden) =>
        Report(CsmlDescriptors.HiddenName, span, name, meaning, hidden);

    public void ReportNeverCalledFunction(TextSpan span, string function, string meaning) =>
        Report(CsmlDescriptors.NeverCalledFunction, span, function, meaning);

    public void ReportDuplicateParameter(TextSpan span, string parameter) =>
        Report(CsmlDescriptors.DuplicateParameter, span, parameter);

    public void ReportAmbiguousImport(TextSpan span, string function, string flows) =>
        Report(CsmlDescriptors.AmbiguousImport, span, "flows", function, flows, "say which one with 'from'");

    public void ReportAmbiguousModule(TextSpan span, string function, string module, string flows) => Report(
        CsmlDescriptors.AmbiguousImport,
        span,
        "flows of module '" + module + "'",
        function,
        flows,
        "the first is taken until the module renames one of them");

    public void ReportInvalidComponent(TextSpan span, string component, string problem) =>
        Report(CsmlDescriptors.InvalidComponent, span, component, problem);

    public void ReportUnknownComponent(TextSpan span, string component, string? suggestion) =>
        Report(CsmlDescriptors.UnknownComponent, span, component, Suggest(suggestion));

    public void ReportUnknownModule(TextSpan span, string module, string? suggestion) =>
        Report(CsmlDescriptors.UnknownModule, span, module, Suggest(suggestion));

    public void ReportHiddenMemory(TextSpan span, string name) =>
        Report(CsmlDescriptors.HiddenMemory, span, name);

    public void ReportNeverSetVariable(TextSpan span, string name, string? suggestion) =>
        Report(
            suggestion is null ? CsmlDescriptors.NeverSetVariable : CsmlDescriptors.MisspeltVariable,
            span,
            name,
            Suggest(suggestion));

    public void ReportUnusedVariable(TextSpan span, string name) =>
        Report(CsmlDescriptors.UnusedVariable, span, name);

    public void ReportInvisibleInFunction(TextSpan span, string function, string name) =>
        Report(CsmlDescriptors.InvisibleInFunction, span, function, name);

    public void ReportSuspiciousDash(TextSpan span, string name, string meaning) =>
        Report(CsmlDescriptors.SuspiciousDash, span, name, meaning);

    public void ReportDuplicateFlow(TextSpan span, string flow, string other) =>
        Report(CsmlDescriptors.DuplicateFlow, span, flow, other);

    public void ReportFlowIdentifierClash(TextSpan span, string flow, string other, string identifier) =>
        Report(CsmlDescriptors.FlowIdentifierClash, span, flow, other, identifier);

    public void ReportComponentAsValue(TextSpan span) =>
        Report(CsmlDescriptors.ComponentAsValue, span);
}
