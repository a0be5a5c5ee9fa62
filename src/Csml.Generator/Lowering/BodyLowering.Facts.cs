using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Binding;
using Csml.Generator.Model;
using Csml.Generator.Syntax;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Lowering;

/// <content>What has to be known of a value before C# may store or reorder it.</content>
internal sealed partial class BodyLowering
{
    /// <summary>
    /// Whether a value may be secure, so that the runtime has to look at it before it is stored: what the caller said,
    /// and whatever is made of it. A <c>do</c> refuses such values, so what it alone writes never is.
    /// </summary>
    private bool MayBeSecure(ExpressionModel value) => value switch
    {
        LiteralModel or ConstantReadModel => false,
        SpecialModel { Value: SpecialValue.Event } or TemporaryModel or FunctionCallModel or MemoryObjectModel => true,
        ClosureCallModel => true,
        ClosureModel closure => !LocalNames.CapturedBy(closure).All(IsWrittenByAssignmentsOnly),
        RecaptureModel recapture => MayBeSecure(recapture.Value) || !recapture.Locals.All(IsWrittenByAssignmentsOnly),
        EventFieldModel or EventIndexModel or EventCallModel => true,
        LocalModel local => !IsWrittenByAssignmentsOnly(local.Name),
        ReadModel { IsLocal: true } read => !IsWrittenByAssignmentsOnly(read.Name),
        UpdateModel { IsLocal: true } update when !IsWrittenByAssignmentsOnly(update.Name) => true,
        _ => value.Operands.Any(MayBeSecure),
    };

    private bool IsWrittenByAssignmentsOnly(string local) => !_boundNames.Contains(local);

    /// <summary>
    /// The variables that get a value otherwise: by <c>as</c>, as an element, by the call of the function. The number of an
    /// element is no secret.
    /// </summary>
    private static IEnumerable<string> BoundNames(BoundBody? body)
    {
        foreach (var local in body?.Locals ?? [])
        {
            if (local.Role is LocalRole.Parameter or LocalRole.Captured)
                yield return local.Name;
        }

        var pending = new Stack<SyntaxNode>(StatementsOf(body));
        while (pending.Count != 0)
        {
            var node = pending.Pop();
            if (node is AsExpressionSyntax binding)
                yield return binding.Name.Text;
            else if (node is ForeachSyntax loop)
                yield return loop.Item.Token.Text;

            foreach (var child in node.Children)
            {
                if (child.Node is { } inner)
                    pending.Push(inner);
            }
        }
    }

    private static IEnumerable<SyntaxNode> StatementsOf(BoundBody? body) => body switch
    {
        BoundStep step => step.Symbol.Syntax.Statements,
        BoundFunction function => function.Symbol.Syntax.Statements,
        BoundClosure closure => closure.Syntax.Body.Statements,
        _ => [],
    };

    /// <summary>Whether evaluating an expression may change a variable.</summary>
    private static bool HasEffects(ExpressionModel expression) =>
        expression is BindModel or UpdateModel || expression.Operands.Any(HasEffects);
}
