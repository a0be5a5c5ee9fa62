using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Lowering;

/// <summary>Lists the variables that statements refer to, so that no other is declared.</summary>
internal static class LocalNames
{
    public static IEnumerable<string> In(EquatableArray<StatementModel> statements) =>
        statements.SelectMany(static statement => statement.SelfAndInner()).SelectMany(Of).Distinct();

    private static IEnumerable<string> Of(StatementModel statement)
    {
        IEnumerable<string> own = statement switch
        {
            AssignLocalModel assign => [assign.Name],
            AssignModel assign => [assign.Name],
            SetModel set => [set.Name],
            ForeachModel { Index: null } loop => [loop.Item],
            ForeachModel loop => [loop.Item, loop.Index!],
            ClearModel clear => clear.Names,
            _ => [],
        };
        return own.Concat(statement.Operands.SelectMany(Of));
    }

    private static IEnumerable<string> Of(ExpressionModel expression)
    {
        IEnumerable<string> own = expression switch
        {
            LocalModel local => [local.Name],
            ReadModel { IsLocal: true } read => [read.Name],
            BindModel bind => [bind.Name],
            UpdateModel { IsLocal: true } update => [update.Name],
            MemoryObjectModel memory => memory.Locals,
            ExistsModel exists => exists.Locals,
            _ => [],
        };
        return own.Concat(expression.Operands.SelectMany(Of));
    }
}
