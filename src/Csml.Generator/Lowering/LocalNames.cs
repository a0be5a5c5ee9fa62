using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Lowering;

/// <summary>Lists the variables that statements refer to.</summary>
internal static class LocalNames
{
    /// <summary>Gets the variables that are read or written.</summary>
    public static HashSet<string> In(EquatableArray<StatementModel> statements)
    {
        HashSet<string> names = [];
        Add(statements, names, withReads: true);
        return names;
    }

    /// <summary>Adds the variables that a statement, with those in it, may write.</summary>
    public static void AddWrittenIn(StatementModel statement, HashSet<string> names) => Add(statement, names, withReads: false);

    /// <summary>Adds the variables that a statement may write, those in it aside.</summary>
    public static void AddWrittenBy(StatementModel statement, HashSet<string> names)
    {
        names.UnionWith(Written(statement));
        foreach (var operand in statement.Operands)
            Add(operand, names, withReads: false);
    }

    /// <summary>
    /// Gets the variables whose values are read where they are set, and those that expressions hand to the runtime as they
    /// are: set or not, or to be written.
    /// </summary>
    public static (HashSet<string> Read, HashSet<string> HandedOver) ReadsIn(EquatableArray<StatementModel> statements)
    {
        var (read, handedOver) = (new HashSet<string>(), new HashSet<string>());
        var pending = new Stack<ExpressionModel>();
        foreach (var statement in statements.SelectMany(static statement => statement.SelfAndInner()))
        {
            foreach (var operand in statement.Operands)
                pending.Push(operand);

            while (pending.Count != 0)
            {
                var expression = pending.Pop();
                (expression is LocalModel ? read : handedOver).UnionWith(Read(expression));
                handedOver.UnionWith(Written(expression));
                foreach (var operand in expression.Operands)
                    pending.Push(operand);
            }
        }

        return (read, handedOver);
    }

    /// <summary>Gets the variables that a closure is made from.</summary>
    public static EquatableArray<string> CapturedBy(ClosureModel closure) => closure.Captures
        .Where(static capture => capture.IsLocal)
        .Select(static capture => capture.Name)
        .ToEquatableArray();

    private static void Add(EquatableArray<StatementModel> statements, HashSet<string> names, bool withReads)
    {
        foreach (var statement in statements)
            Add(statement, names, withReads);
    }

    private static void Add(StatementModel statement, HashSet<string> names, bool withReads)
    {
        names.UnionWith(Written(statement));
        foreach (var operand in statement.Operands)
            Add(operand, names, withReads);

        foreach (var block in statement.Blocks)
            Add(block, names, withReads);
    }

    private static void Add(ExpressionModel expression, HashSet<string> names, bool withReads)
    {
        names.UnionWith(Written(expression));
        if (withReads)
            names.UnionWith(Read(expression));

        foreach (var operand in expression.Operands)
            Add(operand, names, withReads);
    }

    private static EquatableArray<string> Written(StatementModel statement) => statement switch
    {
        AssignLocalModel assign => [assign.Name],
        AssignModel assign => [assign.Name],
        SetModel set => [set.Name],
        ForeachModel { Index: { } index } loop => [loop.Item, index],
        ForeachModel loop => [loop.Item],
        ClearModel clear => clear.Names,
        _ => [],
    };

    private static EquatableArray<string> Written(ExpressionModel expression) => expression switch
    {
        BindModel bind => [bind.Name],
        UpdateModel { IsLocal: true } update => [update.Name],
        _ => [],
    };

    private static EquatableArray<string> Read(ExpressionModel expression) => expression switch
    {
        LocalModel local => [local.Name],
        ReadModel { IsLocal: true } read => [read.Name],
        MemoryObjectModel memory => memory.Locals,
        ExistsModel exists => exists.Locals,
        ClosureModel closure => CapturedBy(closure),
        RecaptureModel recapture => recapture.Locals,
        ClosureCallModel call => [call.Variable],
        _ => [],
    };
}
