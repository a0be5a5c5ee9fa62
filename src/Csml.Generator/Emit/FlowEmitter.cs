using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Emit;

/// <summary>Writes the class of a flow: what it consists of, the way into its steps, and a method for each.</summary>
internal sealed partial class FlowEmitter
{
    private readonly FlowModel _flow;
    private readonly FlowScope _scope;
    private readonly CSharpWriter _writer = new();
    private readonly Dictionary<StepModel, IReadOnlyDictionary<int, HoldMember>> _holds = [];

    private FlowEmitter(FlowModel flow)
    {
        _flow = flow;
        _scope = new FlowScope(flow);
        foreach (var step in flow.Steps)
            _holds.Add(step, step.Holds.ToDictionary(static hold => hold.Segment, hold => Member(step, hold)));
    }

    /// <summary>Writes the file of a flow.</summary>
    public static string Emit(FlowModel flow) => new FlowEmitter(flow).Write();

    private string Write()
    {
        FileHeader.Write(_writer);
        FileHeader.WriteNamespace(
            _writer,
            BotNames.FlowNamespace(_flow.Namespace, _flow.Module),
            "System.Collections.Generic",
            "System.Threading.Tasks",
            RuntimeNames.DialogueNamespace,
            RuntimeNames.ValuesNamespace);
        if (_flow.Module is null)
            WriteFlow();
        else
            WriteModuleFlow(_flow.Module);

        return _writer.ToString();
    }

    private void WriteFlow()
    {
        _writer.Line(
            $"""
            /// <summary>The flow <c>{CSharpLiteral.XmlDocumentation(_flow.Name)}</c>, compiled from <c>{CSharpLiteral.XmlDocumentation(FileName(_flow.SourcePath))}</c>.</summary>
            """);
        using (_writer.Block($"public sealed partial class {_flow.ClassName} : {RuntimeNames.Flow.Type}"))
        {
            WriteClosureDefinitions();
            WriteConstants();
            WriteHolds();
            WriteContract();
            WriteDispatch();
            foreach (var step in _flow.Steps)
                WriteStep(step);

            WriteFunctions();
            WriteTexts();
        }
    }

    // No flow of the bot: of its functions the importing flows know, and of its closures the bot.
    private void WriteModuleFlow(string module)
    {
        _writer.Line(
            $"""
            /// <summary>What flows import from the flow <c>{CSharpLiteral.XmlDocumentation(_flow.Name)}</c> of the module <c>{CSharpLiteral.XmlDocumentation(module)}</c>.</summary>
            """);
        using (_writer.Block($"internal static class {_flow.ClassName}"))
        {
            WriteClosureDefinitions();
            WriteConstants();
            WriteModuleClosures();
            WriteFunctions();
            WriteTexts();
        }
    }

    private void WriteFunctions()
    {
        foreach (var function in _flow.Functions)
            WriteFunction(function);

        foreach (var closure in _flow.Closures)
            WriteClosure(closure);
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>The file that a step is written in: the same on every machine, unlike its whole path.</summary>
    private string RelativePath(StepModel step) =>
        HintNames.Relative(step.SourcePath, _flow.ProjectDirectory).Replace('\\', '/');

    private HoldMember Member(StepModel step, HoldPointModel hold) => new(
        hold, _scope.Member($"Hold_{CSharpIdentifier.Part(step.Name)}_{CSharpLiteral.Integer(hold.Segment)}"));

    private void WriteConstants()
    {
        if (_flow.Constants.IsEmpty)
            return;

        var expressions = new ExpressionEmitter(new BodyScope(_scope, [], []));
        foreach (var constant in _flow.Constants)
        {
            // Of a field that nobody reads C# would warn, and a C# constant makes code unreachable.
            if (constant.Kind is not ValueKind.None)
            {
                var type = CSharpTypes.Of(constant.Kind).Type;
                _writer.Line($"private static {type} {_scope.Constant(constant.Name)} => {expressions.Write(constant.Value)};");
                continue;
            }

            var field = $"private static readonly {RuntimeNames.CsmlValue.Type} {_scope.Constant(constant.Name)} = ";
            _writer.Line(field + expressions.WriteConstant(constant.Value, column: field.Length) + ";");
        }

        _writer.Line();
    }

    private void WriteHolds()
    {
        foreach (var hold in _flow.Steps.SelectMany(step => step.Holds.Select(hold => (Step: step, Hold: hold))))
        {
            var member = _holds[hold.Step][hold.Hold.Segment].Member;
            var live = hold.Hold.Locals.Concat(hold.Hold.Loops).Select(name => ", " + CSharpLiteral.String(name));
            var creation = $"private static readonly {RuntimeNames.HoldPoint.Type} {member} = "
                + $"new({CSharpLiteral.String(hold.Step.Name)}, {CSharpLiteral.Integer(hold.Hold.Segment)}, "
                + $"{CSharpLiteral.String(hold.Hold.Id)}{string.Concat(live)})";
            var place = $"{{ {RuntimeNames.HoldPoint.Source} = {CSharpLiteral.String(RelativePath(hold.Step))}, "
                + $"{RuntimeNames.HoldPoint.Line} = {CSharpLiteral.Integer(hold.Hold.Line + 1)}"
                + (hold.Hold.IsSecure ? $", {RuntimeNames.HoldPoint.IsSecure} = true }};" : " };");
            if (_writer.Fits(creation + " " + place))
            {
                _writer.Line(creation + " " + place);
                continue;
            }

            _writer.Line(creation);
            using (_writer.Indented())
                _writer.Line(place);
        }

        if (_flow.Steps.Any(static step => !step.Holds.IsEmpty))
            _writer.Line();
    }

    private void WriteContract()
    {
        _writer.Line(
            $$"""
            /// <inheritdoc/>
            public string {{RuntimeNames.Flow.Name}} => {{CSharpLiteral.String(_flow.Name)}};

            """);
        WriteList(
            $"public IReadOnlyList<string> {RuntimeNames.Flow.Steps}",
            _flow.Steps.Select(static step => CSharpLiteral.String(step.Name)));
        WriteList(
            $"public IReadOnlyList<{RuntimeNames.HoldPoint.Type}> {RuntimeNames.Flow.Holds}",
            _flow.Steps.SelectMany(step => step.Holds.Select(hold => _holds[step][hold.Segment].Member)));
        WriteClosureList();
    }

    /// <summary>A list of the contract: in a line if it fits, else with a line for each item.</summary>
    private void WriteList(string property, IEnumerable<string> items)
    {
        var line = $"{property} {{ get; }} = [{string.Join(", ", items)}];";
        _writer.Line("/// <inheritdoc/>");
        if (_writer.Fits(line))
        {
            _writer.Line(line);
        }
        else
        {
            _writer.Line(property + " { get; } =");
            using (_writer.Block("[", "];"))
            {
                foreach (var item in items)
                    _writer.Line(item + ",");
            }
        }

        _writer.Line();
    }

    private void WriteDispatch()
    {
        _writer.Line("/// <inheritdoc/>");
        _writer.Line(
            $"public ValueTask<{RuntimeNames.StepExit.Type}> {RuntimeNames.Flow.RunAsync}"
            + $"({RuntimeNames.Turn.Type} turn, string step, int segment) => step switch");
        using (_writer.Block(closing: "};"))
        {
            foreach (var step in _flow.Steps)
            {
                var call = $"{_scope.Step(step.Name)}(turn{(step.Holds.IsEmpty ? "" : ", segment")})";
                _writer.Line($"{CSharpLiteral.String(step.Name)} => {(step.IsAsync ? call : $"new({call})")},");
            }

            _writer.Line($"_ => new({RuntimeNames.StepExit.Type}.{RuntimeNames.StepExit.UnknownStep}(step)),");
        }
    }

    private void WriteTexts()
    {
        if (_flow.Texts.IsEmpty)
            return;

        _writer.Line();
        using (_writer.Block("private static class Texts"))
        {
            foreach (var text in _flow.Texts)
            {
                _writer.Line($"/// <summary>{CSharpLiteral.XmlDocumentation(text.Value)}</summary>");
                _writer.Line(
                    $"public static readonly {RuntimeNames.ConstantText.Type} {_scope.TextField(text.Value)} = "
                    + $"new({CSharpLiteral.String(text.Value)}, {CSharpLiteral.String(text.Spoken)}u8);");
            }
        }
    }
}
