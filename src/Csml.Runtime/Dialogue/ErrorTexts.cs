using Csml.Values;

namespace Csml.Dialogue;

/// <summary>The texts of run-time errors, as the reference engine words them (language reference, part 1, appendix B).</summary>
internal static class ErrorTexts
{
    internal const string ImmutableConstant = "const variables are immutable";
    internal const string MutatingConstant = "Invalid operation constants can not execute self mutable functions";
    internal const string SecureDisplay = "Secure variable can not be displayed";
    internal const string SecureAssignment = "Assignation of secure variable is not allowed";
    internal const string SecureLog = "secure variables can not be logged";
    internal const string SecureTarget = "a secure variable in goto is not the name of a step or flow";
    internal const string SecureArgument = "an argument does not fit; which is not shown, because the event is secure";
    internal const string SecureKey = "this key or index does not exist; it is not shown, because it is secure";
    internal const string NotIterable =
        "foreach only accepts iterable elements like arrays and strings. Example: foreach(elem) in [1, 2, 3]";

    internal const string GotoTarget = "variables in goto need to resolve as strings";
    internal const string TooLarge = "payload exceeds max payload size (16kb)";
    internal const string MetadataKey = "the first step into _metadata must be a key. Example _metadata.key or _metadata[\"key\"]";
    internal const string IndexType = "index must be of type int or string. Example var.[42] or var.[\"key\"]";

    internal const string FunctionName = "the name of a function must be a string";
    internal const string SecureFunctionName = "there is no function of this name";
    internal const string TooFewArguments = "function arguments are not valid";
    internal const string UnknownClosure = "the function in this variable does not exist any more";
    internal const string AwaitingClosure = "a function that waits for something can not be called here";

    internal static string MissingVariable(string name) => $"< {name} > is used before it was saved in memory";

    internal static string MissingKey(string key) => $"[{key}] key does not exist";

    internal static string MissingIndex(long index) =>
        FormattableString.Invariant($"[{index}] index must be lower than or equal to array.length()");

    /// <summary>For a variable that the compiler made, there is no name that an author would know.</summary>
    internal static string NotKept(string name) => name.StartsWith("__", StringComparison.Ordinal)
        ? "the loop is over a secure value, which does not survive a hold: the loop ends"
        : $"< {name} > is secure and does not survive a hold";

    /// <summary>What can be said of an exception whose message may quote a secure value.</summary>
    internal static string UnshownException(Exception exception) =>
        $"{exception.GetType()} was thrown; its message is not shown, because the event is secure";

    internal static string NotAMethod(string method, CsmlValue receiver) => $"[{method}] is not a method of {ValueNames.Owner(receiver)}";

    internal static string UnknownFunction(string name) => $"Unknown builtin [{name}]";

    internal static string UnknownApp(string name) => $"function [{name}] does not exist";

    internal static string TooManyParameters(string method, int values) =>
        FormattableString.Invariant($"[{method}] the closure can not have more than {values} parameters");

    internal static string UnknownStep(string step) => $"[{step}] step does not exist";

    internal static string UnknownFlow(string flow, string bot) => $"flow: [{flow}] does not exist in bot: [{bot}]";

    internal static string StepLimit(int limit, string step) => FormattableString.Invariant(
        $"[Infinite loop] Step limit reached: {limit} steps where executed in a single run, stop at step {step}");

    internal static string IterationLimit(int limit) => FormattableString.Invariant(
        $"[Infinite loop] Iteration limit reached: {limit} iterations where executed in a single run");

    internal static string DepthLimit(int limit) => FormattableString.Invariant(
        $"[Infinite recursion] functions can not call each other more than {limit} levels deep");

    internal static string TimeLimit(TimeSpan limit) => FormattableString.Invariant(
        $"Time limit reached: a single run can not take longer than {limit.TotalSeconds} seconds");

    internal const string DebugLimit = "the debug messages of a single run are too long: debug less of it, or part of it";

    internal static string MessageLimit(int limit) => FormattableString.Invariant(
        $"[Infinite loop] Message limit reached: {limit} messages where sent in a single run");
}
