using System.Globalization;
using Csml.Generator.Binding;
using Csml.Generator.Diagnostics;
using Csml.Generator.Model;
using Csml.Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Tests.Support;

/// <summary>The flows of a bot, bound, with all that the compiler finds in them.</summary>
internal sealed class BoundBot
{
    /// <summary>The C# functions that tests call, named as in the pages about rules.</summary>
    public static readonly FunctionTable Functions = FunctionTable.Create(
    [
        Function("order_status", isAsync: true, Argument("number", ValueConversion.Int64)),
        Function(
            "add",
            isAsync: false,
            Argument("a", ValueConversion.Double),
            Argument("b", ValueConversion.Double) with { IsOptional = true }),
        Function("notify", isAsync: false, Argument("on", ValueConversion.Boolean)),
    ]);

    private readonly Dictionary<string, BoundFlow> _flows = new(StringComparer.Ordinal);
    private readonly List<CsmlDiagnostic> _diagnostics = [];

    private BoundBot(IEnumerable<(string Path, string Text)> files, VoiceRules voice)
    {
        var token = TestContext.Current.CancellationToken;
        var trees = files
            .Select(file => FlowTree.Parse(new SourceFile(file.Path, SourceText.From(file.Text), ModuleOf(file.Path)), token))
            .ToList();
        var bot = BotInterface.Create(trees.Select(tree => InterfaceReader.Read(tree.Source, tree.Syntax)), ComponentTable.Empty);
        trees.RemoveAll(static tree => tree.Source.Module is not null);
        var facts = BotFacts.Of(bot, trees.Select(tree => GraphReader.Read(tree.Source, tree.Syntax)));
        var byName = trees.GroupBy(tree => tree.Name).ToDictionary(group => group.Key, group => group.First());
        foreach (var tree in trees)
        {
            var flow = Binder.Bind(tree, byName, bot, Functions, voice, token);
            _flows[tree.Name] = flow;
            _diagnostics.AddRange(flow.Diagnostics);
            _diagnostics.AddRange(BotPass.Check(tree, facts));
        }
    }

    public IReadOnlyList<CsmlDiagnostic> Diagnostics => _diagnostics;

    public IEnumerable<CsmlDiagnostic> Errors => _diagnostics.Where(diagnostic => diagnostic.IsError());

    public BoundFlow this[string flow] => _flows[flow];

    /// <summary>Binds a bot of one flow, <c>Default</c>.</summary>
    public static BoundBot Of(string text) => Of(("Default", text));

    public static BoundBot Of(params (string Name, string Text)[] flows) =>
        new(flows.Select(flow => ("/bot/" + flow.Name + ".csml", flow.Text)), VoiceRules.Default);

    public static BoundBot OfFiles(params (string Path, string Text)[] files) => new(files, VoiceRules.Default);

    public static BoundBot Of(VoiceRules voice, string text) => new([("/bot/Default.csml", text)], voice);

    /// <summary>Binds a bot of one step with these statements.</summary>
    public static BoundBot OfStep(params string[] statements) =>
        Of("start:\n  " + string.Join("\n  ", statements) + "\n");

    /// <summary>Each finding as <c>flow:line:column id message</c>.</summary>
    public IEnumerable<string> Describe() => _diagnostics.Select(diagnostic => string.Format(
        CultureInfo.InvariantCulture,
        "{0}:{1}:{2} {3} {4}",
        Path.GetFileNameWithoutExtension(diagnostic.Path),
        diagnostic.LineSpan.Start.Line + 1,
        diagnostic.LineSpan.Start.Character + 1,
        diagnostic.Id,
        diagnostic.Message));

    // A file in /bot/modules/<name> stands for one that a referenced project exports.
    private static string? ModuleOf(string path) =>
        path.Split('/') is [_, _, "modules", var module, _] ? module : null;

    private static FunctionSignature Function(string name, bool isAsync, params FunctionParameter[] parameters) => new(
        name,
        "global::Shop.Functions",
        name,
        IsStatic: true,
        new FunctionReturn(
            isAsync ? ReturnShape.Task : ReturnShape.Plain,
            new FunctionType(ValueConversion.String, "string", IsNullable: false)),
        [.. parameters]);

    private static FunctionParameter Argument(string name, ValueConversion conversion) => new(
        name,
        ParameterSource.Argument,
        new FunctionType(conversion, conversion.ToString(), IsNullable: false),
        IsOptional: false);
}
