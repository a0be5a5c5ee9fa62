using System.Collections.Immutable;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <summary>
/// Looks for what may make the same step go another way when it runs again in the same turn. Step variables are gone
/// then, the event is the same: what is left is the memory, the history, C# functions and chance.
/// </summary>
internal sealed class StateChanges : TreeVisitor
{
    private bool _found;

    public static bool HappenIn(ImmutableArray<StatementSyntax> statements)
    {
        var changes = new StateChanges();
        changes.VisitBody(statements);
        return changes._found;
    }

    public override void VisitStatement(StatementSyntax statement)
    {
        // An assignment or a mutating method may reach what is remembered.
        _found |= statement is RememberSyntax or ForgetSyntax or DoAssignSyntax
            or DoExpressionSyntax { Value: AsExpressionSyntax };
        base.VisitStatement(statement);
    }

    public override void VisitExpression(ExpressionSyntax expression)
    {
        _found |= expression switch
        {
            CallExpressionSyntax call => IsChanging(call.Name.Text),
            PathExpressionSyntax path => ReadsHistory(path) || CallsMutator(path),
            NameExpressionSyntax name => name.Name == "_metadata",
            _ => false,
        };
        if (expression is PathExpressionSyntax { Root: NameExpressionSyntax { Name: "_metadata" } } metadata)
            VisitSegments(metadata.Segments);
        else
            base.VisitExpression(expression);
    }

    // Functions of flows may call C# functions; of the builtins these are chance.
    private static bool IsChanging(string name) =>
        name is "Random" or "OneOf" or "Shuffle" or "UUID" or "Time" or "HTTP" ||
        (ComponentCatalog.Find(name) is null && BuiltinCatalog.Find(name) is null);

    private static bool ReadsHistory(PathExpressionSyntax path) =>
        path is
        {
            Root: NameExpressionSyntax { Name: "_metadata" },
            Segments: [PropertySegmentSyntax { Name.Text: "_context" }, ..],
        };

    private static bool CallsMutator(PathExpressionSyntax path)
    {
        foreach (var segment in path.Segments)
        {
            if (segment is MethodSegmentSyntax method &&
                (MethodCatalog.IsMutator(method.Name.Text) || method.Name.Text == "one_of"))
            {
                return true;
            }
        }

        return false;
    }
}
