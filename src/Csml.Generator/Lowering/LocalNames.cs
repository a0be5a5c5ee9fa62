using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Lowering;

/// <summary>Lists the variables that statements refer to.</summary>
internal static class LocalNames
{
    /// <summary>Gets the variables that are read or written.</summary>
    public static IEnumerable<string> In(EquatableArray<StatementModel> statements) =>
        WrittenIn(statements).Concat(Expressions(statements).SelectMany(Read)).Distinct();

    /// <summary>Gets the variables that may be written.</summary>
    public static IEnumerable<string> WrittenIn(EquatableArray<StatementModel> statements) => All(statements)
        .SelectMany(Written)
        .Concat(Expressions(statements).SelectMany(Written))
        .Distinct();

    private static IEnumerable<StatementModel> All(EquatableArray<StatementModel> statements) =>
        statements.SelectMany(static statement => statement.SelfAndInner());

    private static IEnumerable<ExpressionModel> Expressions(EquatableArray<StatementModel> statements) =>
        All(statements).SelectMany(static statement => statement.Operands).SelectMany(SelfAndOperands);

    private static IEnumerable<ExpressionModel> SelfAndOperands(ExpressionModel expression) =>
        [expression, .. expression.Operands.SelectMany(SelfAndOperands)];

    private static IEnumerable<string> Written(StatementModel statement) => statement switch
    {
        AssignLocalModel assign => [assign.Name],
        AssignModel assign => [assign.Name],
        SetModel set => [set.Name],
        ForeachModel { Index: { } index } loop => [loop.Item, index],
        ForeachModel loop => [loop.Item],
        ClearModel clear => clear.Names,
        _ => [],
    };

    private static IEnumerable<string> Written(ExpressionModel expression) => expression switch
    {
        BindModel bind => [bind.Name],
        UpdateModel { IsLocal: true } update => [update.Name],
        _ => [],
    };

    private static IEnumerable<string> Read(ExpressionModel expression) => expression switch
    {
        LocalModel local => [local.Name],
        ReadModel { IsLocal: true } read => [read.Name],
        MemoryObjectModel memory => memory.Locals,
        ExistsModel exists => exists.Locals,
        _ => [],
    };
}
