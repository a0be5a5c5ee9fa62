using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Emit;

/// <summary>The closures: a field that describes each, and a method that is its body.</summary>
internal sealed partial class FlowEmitter
{
    private const string Scope = "scope";

    private void WriteClosureDefinitions()
    {
        foreach (var closure in _flow.Closures)
        {
            var creation = closure.IsAsync
                ? $"{RuntimeNames.ClosureDefinition.Type}.{RuntimeNames.ClosureDefinition.Async}"
                : "new";
            var field = $"private static readonly {RuntimeNames.ClosureDefinition.Type} {_scope.Closure(closure.Key)} = {creation}(";
            var arguments = $"{CSharpLiteral.String(closure.Id)}, {Names(closure.Parameters)}, {Names(closure.Captures)}, {_scope.ClosureBody(closure.Key)});";
            if (_writer.Fits(field + arguments))
            {
                _writer.Line(field + arguments);
                continue;
            }

            _writer.Line(field);
            using (_writer.Indented())
                _writer.Line(arguments);
        }

        if (!_flow.Closures.IsEmpty)
            _writer.Line();
    }

    private void WriteModuleClosures()
    {
        if (_flow.Closures.IsEmpty)
            return;

        _writer.Line("/// <summary>The closures, for the bot to find those that it stored.</summary>");
        _writer.Line(
            $"internal static IReadOnlyList<{RuntimeNames.ClosureDefinition.Type}> {BotNames.AllClosures} {{ get; }} = [{string.Join(", ", ClosureFields)}];");
    }

    private IEnumerable<string> ClosureFields => _flow.Closures.Select(closure => _scope.Closure(closure.Key));

    // Explicit, so that the name still means the runtime's class.
    private void WriteClosureList()
    {
        if (_flow.Closures.IsEmpty)
            return;

        WriteList(
            $"IReadOnlyList<{RuntimeNames.ClosureDefinition.Type}> {RuntimeNames.Flow.Type}.{RuntimeNames.Flow.Closures}",
            ClosureFields);
    }

    private void WriteClosure(ClosureDefinitionModel closure)
    {
        var scope = new BodyScope(_scope, closure.Locals, closure.TypedLocals, Scope);
        var lines = new LineDirective(_writer, _flow.MapsLines ? closure.SourcePath : null);
        var result = closure.IsAsync ? $"async ValueTask<{RuntimeNames.CsmlValue.Type}>" : RuntimeNames.CsmlValue.Type;
        var parameters = CSharpLiteral.XmlDocumentation(string.Join(", ", closure.Parameters));

        _writer.Line();
        _writer.Line(
            $"/// <summary>The closure <c>({parameters})</c> in <c>{CSharpLiteral.XmlDocumentation(closure.Place)}</c>.</summary>");
        _writer.Line(
            $"private static {result} {_scope.ClosureBody(closure.Key)}"
            + $"({RuntimeNames.Turn.Type} turn, {RuntimeNames.ClosureScope.Type} {Scope})");
        lines.Hide();
        using (_writer.Block(beforeClosing: lines.Hide))
        {
            WriteLocals(closure.Locals, scope, local => Initial(closure, local));
            new StatementEmitter(_writer, lines, scope, new Dictionary<int, HoldMember>()).Write(closure.Body);
        }

        lines.Restore();
    }

    private static string? Initial(ClosureDefinitionModel closure, string local)
    {
        for (var index = 0; index < closure.Parameters.Count; index++)
        {
            if (closure.Parameters[index] == local)
                return $"{Scope}[{CSharpLiteral.Integer(index)}]";
        }

        return closure.Captures.Contains(local)
            ? $"{Scope}.{RuntimeNames.ClosureScope.Captured}({CSharpLiteral.String(local)})"
            : null;
    }

    private static string Names(IEnumerable<string> names) => $"[{string.Join(", ", names.Select(CSharpLiteral.String))}]";
}
