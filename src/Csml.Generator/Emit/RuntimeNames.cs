namespace Csml.Generator.Emit;

/// <summary>
/// Every name of the runtime that generated code uses, a class per type. The generator cannot reference the
/// runtime, so a test looks each of them up there. Types are found through the usings of the generated file.
/// </summary>
internal static class RuntimeNames
{
    public const string RootNamespace = "Csml";
    public const string DialogueNamespace = "Csml.Dialogue";
    public const string ValuesNamespace = "Csml.Values";

    public const string Assembly = "Csml.Runtime";

    /// <summary>The attribute that makes a C# method callable from flows.</summary>
    public const string FunctionAttribute = "Csml.CsmlFunctionAttribute";

    /// <summary>The attribute of an assembly whose functions its users' flows may call.</summary>
    public const string FunctionsAttribute = "Csml.CsmlFunctionsAttribute";

    /// <summary>What a C# function may ask to be given: who calls, in which turn.</summary>
    public const string CallContext = "Csml.CallContext";

    public static class CsmlValue
    {
        public const string Type = "CsmlValue";
        public const string FullName = ValuesNamespace + "." + Type;
        public const string Null = "Null";
        public const string Array = "Array";
        public const string Object = "Object";
        public const string Failure = "Failure";
        public const string IsFailed = "IsFailed";
        public const string IsUnset = "IsUnset";
        public const string Matches = "Matches";
    }

    public static class CsmlArray
    {
        public const string Type = "CsmlArray";
        public const string FullName = ValuesNamespace + "." + Type;
    }

    public static class CsmlObject
    {
        public const string Type = "CsmlObject";
        public const string FullName = ValuesNamespace + "." + Type;
    }

    public static class Flow
    {
        public const string Type = "IFlow";
        public const string Name = "Name";
        public const string Steps = "Steps";
        public const string Holds = "Holds";
        public const string Closures = "Closures";
        public const string RunAsync = "RunAsync";
    }

    public static class Bot
    {
        public const string Type = "IBot";
        public const string Name = "Name";
        public const string Flows = "Flows";
        public const string ModuleClosures = "ModuleClosures";
    }

    public static class BotMemory
    {
        public const string Type = "IBotMemory";
        public const string Create = "Create";
    }

    public static class RememberedValues
    {
        public const string Type = "RememberedValues";
        public const string TryGet = "TryGet";
        public const string Text = "Text";
        public const string Int = "Int";
        public const string Float = "Float";
        public const string Flag = "Flag";
        public const string Value = "Value";
    }

    public static class HoldPoint
    {
        public const string Type = "HoldPoint";
        public const string IsSecure = "IsSecure";
        public const string Source = "Source";
        public const string Line = "Line";
    }

    public static class ConstantText
    {
        public const string Type = "ConstantText";
    }

    public static class HardErrorException
    {
        public const string Type = "HardErrorException";
        public const string Failure = "Failure";
    }

    public static class StepExit
    {
        public const string Type = "StepExit";
        public const string End = "End";
        public const string GoTo = "GoTo";
        public const string GoToFlow = "GoToFlow";
        public const string PreviousStep = "PreviousStep";
        public const string PreviousFlow = "PreviousFlow";
        public const string Hold = "Hold";
        public const string UnknownStep = "UnknownStep";
    }

    public static class ForeachLoop
    {
        public const string Type = "ForeachLoop";
        public const string MoveNext = "MoveNext";
        public const string Save = "Save";
        public const string Restore = "Restore";
    }

    public static class Turn
    {
        public const string Type = "Turn";
        public const string Event = "Event";
        public const string EventField = "EventField";
        public const string PeekEventField = "PeekEventField";
        public const string EventAt = "EventAt";
        public const string PeekEventAt = "PeekEventAt";
        public const string EventCall = "EventCall";
        public const string Metadata = "Metadata";
        public const string MetadataField = "MetadataField";
        public const string MetadataAt = "MetadataAt";
        public const string Env = "Env";
        public const string MemoryObject = "MemoryObject";
        public const string Frame = "Frame";
        public const string Context = "Context";
        public const string Services = "Services";
        public const string CancellationToken = "CancellationToken";
        public const string Read = "Read";
        public const string Peek = "Peek";
        public const string Assign = "Assign";
        public const string AssignOrKeep = "AssignOrKeep";
        public const string AddOrKeep = "AddOrKeep";
        public const string SubtractOrKeep = "SubtractOrKeep";
        public const string MultiplyOrKeep = "MultiplyOrKeep";
        public const string RemainderOrKeep = "RemainderOrKeep";
        public const string Set = "Set";
        public const string SetOrKeep = "SetOrKeep";
        public const string Update = "Update";
        public const string UpdateConstant = "UpdateConstant";
        public const string RefuseConstant = "RefuseConstant";
        public const string Remember = "Remember";
        public const string Forget = "Forget";
        public const string ForgetAll = "ForgetAll";
        public const string Say = "Say";
        public const string Text = "Text";
        public const string Debug = "Debug";
        public const string Log = "Log";
        public const string EnterFunction = "EnterFunction";
        public const string CountIteration = "CountIteration";
        public const string Foreach = "Foreach";
        public const string GoTo = "GoTo";
        public const string SoftError = "SoftError";
        public const string FunctionFailed = "FunctionFailed";
        public const string FunctionRefused = "FunctionRefused";
        public const string Closure = "Closure";
        public const string Recapture = "Recapture";
    }

    public static class FunctionCall
    {
        public const string Type = "FunctionCall";
        public const string Name = "Name";
        public const string Refuse = "Refuse";
    }

    public static class ClosureDefinition
    {
        public const string Type = "ClosureDefinition";
        public const string Async = "Async";
        public const string Bare = "Bare";
    }

    public static class ClosureScope
    {
        public const string Type = "ClosureScope";
        public const string Captured = "Captured";
    }

    public static class Closures
    {
        public const string Type = "Closures";
        public const string Call = "Call";
        public const string CallNamed = "CallNamed";
        public const string CallAsync = "CallAsync";
        public const string CallNamedAsync = "CallNamedAsync";
    }

    public static class Integers
    {
        public const string Type = "Integers";
        public const string Add = "Add";
        public const string Subtract = "Subtract";
        public const string Multiply = "Multiply";
        public const string Remainder = "Remainder";
    }

    public static class Locals
    {
        public const string Type = "Locals";
        public const string Bind = "Bind";
    }

    public static class Paths
    {
        public const string Type = "Paths";
        public const string Field = "Field";
        public const string PeekField = "PeekField";
        public const string At = "At";
        public const string PeekAt = "PeekAt";
        public const string Call = "Call";
        public const string CallAsync = "CallAsync";
        public const string OrFail = "OrFail";
    }

    public static class ValueReader
    {
        public const string Type = "ValueReader";
        public const string Argument = "Argument";
        public const string Member = "Member";
        public const string TryMember = "TryMember";
        public const string Entries = "Entries";
        public const string HasFailed = "HasFailed";
        public const string Problem = "Problem";
        public const string RefuseText = "RefuseText";
        public const string Name = "Name";
        public const string OrNull = "OrNull";
        public const string ValueOrNull = "ValueOrNull";
    }

    public static class ValueWriter
    {
        public const string Type = "ValueWriter";
        public const string Write = "Write";
        public const string Array = "Array";
        public const string Object = "Object";
    }

    public static class Components
    {
        public const string Type = "Components";
    }

    public static class ComponentDeclaration
    {
        public const string Type = "ComponentDeclaration";
        public const string Build = "Build";
    }

    public static class ComponentParameter
    {
        public const string Type = "ComponentParameter";
        public const string IsRequired = "IsRequired";
        public const string Default = "Default";
        public const string Added = "Added";
    }

    public static class ComponentPart
    {
        public const string Type = "ComponentPart";
        public const string Of = "Of";
        public const string From = "From";
    }

    public static class Builtins
    {
        public const string Type = "Builtins";
        public const string Debug = "Debug";
        public const string Exists = "Exists";
    }
}
