using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Diagnostics;

/// <content>Findings about calls, arguments and operators.</content>
internal sealed partial class DiagnosticBag
{
    public void ReportUnknownFunction(TextSpan span, string function, string? suggestion) =>
        Report(CsmlDescriptors.UnknownFunction, span, function, Suggest(suggestion));

    public void ReportUnknownAppFunction(TextSpan span, string function, string? suggestion) =>
        Report(CsmlDescriptors.UnknownAppFunction, span, function, Suggest(suggestion));

    public void ReportMissingArgument(TextSpan span, string callee, string parameter) =>
        Report(CsmlDescriptors.MissingArgument, span, callee, parameter);

    public void ReportTooManyArguments(TextSpan span, string callee, string expected) =>
        Report(CsmlDescriptors.TooManyArguments, span, callee, expected);

    public void ReportWrongArgumentKind(
        TextSpan span, string parameter, string callee, string expected, string given) =>
        Report(CsmlDescriptors.WrongArgumentKind, span, parameter, callee, expected, given);

    public void ReportStrayArgument(TextSpan span, string callee) =>
        Report(CsmlDescriptors.StrayArgument, span, callee);

    public void ReportPositionalAfterNamed(TextSpan span) =>
        Report(CsmlDescriptors.PositionalAfterNamed, span);

    public void ReportMissingFunctionArgument(TextSpan span, string function, string parameter) =>
        Report(CsmlDescriptors.MissingFunctionArgument, span, function, parameter);

    public void ReportUnusedArgument(TextSpan span, string function) =>
        Report(CsmlDescriptors.UnusedArgument, span, function);

    public void ReportMissingAppArgument(TextSpan span, string function, string parameter) =>
        Report(CsmlDescriptors.MissingAppArgument, span, function, parameter);

    public void ReportUnknownAppArgument(TextSpan span, string function, string argument, string? suggestion) =>
        Report(CsmlDescriptors.UnknownAppArgument, span, function, argument, Suggest(suggestion));

    public void ReportAppArgumentKind(
        TextSpan span, string parameter, string function, string expected, string given) =>
        Report(CsmlDescriptors.AppArgumentKind, span, parameter, function, expected, given);

    public void ReportUnknownEnumName(
        TextSpan span, string parameter, string function, string expected, string given, string? suggestion) =>
        Report(CsmlDescriptors.UnknownEnumName, span, parameter, function, expected, given, Suggest(suggestion));

    public void ReportUnknownMethod(TextSpan span, string method, string? suggestion) =>
        Report(CsmlDescriptors.UnknownMethod, span, method, Suggest(suggestion));

    public void ReportNamedMethodArgument(TextSpan span) =>
        Report(CsmlDescriptors.NamedMethodArgument, span);

    public void ReportImpossibleOperands(
        TextSpan span, string operatorText, string left, string right, string advice) =>
        Report(CsmlDescriptors.ImpossibleOperands, span, operatorText, left, right, advice);

    public void ReportTextDivision(TextSpan span) =>
        Report(CsmlDescriptors.TextDivision, span);

    public void ReportDuplicateObjectKey(TextSpan span, string key) =>
        Report(CsmlDescriptors.DuplicateObjectKey, span, key);

    public void ReportAsBindsTight(TextSpan span, string name, string part) =>
        Report(CsmlDescriptors.AsBindsTight, span, name, part);

    public void ReportDeprecatedUse(TextSpan span, string name) =>
        Report(CsmlDescriptors.DeprecatedUse, span, name);

    public void ReportDeprecatedObject(TextSpan span) =>
        Report(CsmlDescriptors.DeprecatedObject, span);

    public void ReportDeprecatedFn(TextSpan span) =>
        Report(CsmlDescriptors.DeprecatedFn, span);

    public void ReportInvalidIndex(TextSpan span, string given) =>
        Report(CsmlDescriptors.InvalidIndex, span, given);

    public void ReportUnofferedHash(TextSpan span, string hash) =>
        Report(CsmlDescriptors.UnofferedHash, span, hash);

    public void ReportClosureOutOfReach(TextSpan span, string name, string whatItIs) =>
        Report(CsmlDescriptors.ClosureOutOfReach, span, name, whatItIs);

    public void ReportClosureCallsItself(TextSpan span, string name) =>
        Report(CsmlDescriptors.ClosureCallsItself, span, name);

    public void ReportDroppedRequestArgument(TextSpan span, string argument, string advice) =>
        Report(CsmlDescriptors.DroppedRequestArgument, span, argument, advice);

    public void ReportUnusedBuilder(TextSpan span, string method) =>
        Report(CsmlDescriptors.UnusedBuilder, span, method);

    public void ReportArgumentOfIsEmpty(TextSpan span) => Report(CsmlDescriptors.ArgumentOfIsEmpty, span);
}
