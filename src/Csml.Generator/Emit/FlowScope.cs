using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Emit;

/// <summary>The identifiers of a flow's class.</summary>
internal sealed class FlowScope
{
    private const int LongestTextName = 40;

    /// <summary>What generated members refer to by a simple name: nothing of the flow's may hide it.</summary>
    private static readonly string[] Reserved =
    [
        "turn", "step", "segment", "line", "_", "Texts",
        RuntimeNames.CsmlValue.Type, RuntimeNames.CsmlArray.Type, RuntimeNames.CsmlObject.Type,
        RuntimeNames.Flow.Type, RuntimeNames.Flow.Name, RuntimeNames.Flow.Steps, RuntimeNames.Flow.Holds,
        RuntimeNames.Flow.RunAsync, RuntimeNames.Bot.Type, RuntimeNames.HoldPoint.Type,
        RuntimeNames.ConstantText.Type, RuntimeNames.HardErrorException.Type, RuntimeNames.StepExit.Type,
        RuntimeNames.ForeachLoop.Type, RuntimeNames.Turn.Type, RuntimeNames.Paths.Type,
        RuntimeNames.Components.Type, RuntimeNames.Builtins.Type, BotNames.Functions, BotNames.AllClosures, BotNames.Modules, BotNames.Components,
        RuntimeNames.Closures.Type, RuntimeNames.ClosureDefinition.Type, RuntimeNames.ClosureScope.Type,
        RuntimeNames.Integers.Type,
        "ValueTask", "IReadOnlyList", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize",
        "ReferenceEquals", "value",
    ];

    private readonly FlowModel _flow;
    private readonly IdentifierScope _members;
    private readonly IdentifierScope _texts = new(["Texts", RuntimeNames.ConstantText.Type, "Equals", "ReferenceEquals"]);
    private readonly Dictionary<string, string> _constants;
    private readonly Dictionary<string, string> _steps;
    private readonly Dictionary<string, string> _closures;
    private readonly Dictionary<string, string> _closureBodies;

    public FlowScope(FlowModel flow)
    {
        _flow = flow;
        _members = new IdentifierScope([.. Reserved, flow.ClassName]);
        _constants = flow.Constants.ToDictionary(static constant => constant.Name, constant => _members.Declare(constant.Name));
        ConstantKinds = flow.Constants.ToDictionary(static constant => constant.Name, static constant => constant.Kind);
        foreach (var function in flow.Functions)
            _members.Claim(FunctionName(function.Name));

        _steps = flow.Steps.ToDictionary(
            static step => step.Name, step => _members.Claim("Step_" + CSharpIdentifier.Part(step.Name)));
        _closures = flow.Closures.ToDictionary(static closure => closure.Key, Claim);
        _closureBodies = _closures.ToDictionary(
            static closure => closure.Key, closure => _members.Claim(closure.Value + "_Body"));
        foreach (var text in flow.Texts)
            _texts.Declare(text.Value, CSharpIdentifier.FromSentence(text.Value, LongestTextName));
    }

    /// <summary>Gets the method of a function, which the classes of other flows call by the same name.</summary>
    public static string FunctionName(string name) => "Fn_" + CSharpIdentifier.UniquePart(name);

    /// <summary>Gets the class of another flow, as this one has to spell it.</summary>
    public string ClassOf(string? module, string className) =>
        module is null || module == _flow.Module ? className : BotNames.ModuleNamespace(module) + "." + className;

    /// <summary>Gets the kinds of the constants that have a C# type of their own.</summary>
    public IReadOnlyDictionary<string, ValueKind> ConstantKinds { get; }

    public string Constant(string name) => _constants[name];

    /// <summary>Gets the field of a closure's code.</summary>
    public string Closure(string key) => _closures[key];

    /// <summary>Gets the method that is a closure's body.</summary>
    public string ClosureBody(string key) => _closureBodies[key];

    public string Step(string name) => _steps[name];

    public string Text(string value) => "Texts." + TextField(value);

    public string TextField(string value) => _texts.Declare(value);

    /// <summary>Begins the identifiers of a method's body.</summary>
    public IdentifierScope Body(params string[] reserved) => new(reserved, _members);

    /// <summary>Takes a name for a member of the compiler's own.</summary>
    public string Member(string identifier) => _members.Claim(identifier);

    private string Claim(ClosureDefinitionModel closure) => _members.Claim(
        $"Closure_{CSharpIdentifier.Part(closure.Owner)}_{CSharpLiteral.Integer(closure.Number)}");
}
