using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Lowering;

/// <summary>Removes the unsetting of variables that nobody reads afterwards.</summary>
internal static class DeadClears
{
    public static EquatableArray<StatementModel> Remove(EquatableArray<StatementModel> statements, Liveness liveness) =>
        statements.SelectMany(statement => Kept(statement, liveness)).ToEquatableArray();

    private static IEnumerable<StatementModel> Kept(StatementModel statement, Liveness liveness)
    {
        switch (statement)
        {
            case ClearModel clear:
                var live = new HashSet<string>(liveness.LocalsBehind(clear));
                var names = clear.Names.Where(live.Contains).ToEquatableArray();
                return names.IsEmpty ? [] : [new ClearModel(names)];
            case IfModel @if:
                return [@if with { Then = Remove(@if.Then, liveness), Else = Remove(@if.Else, liveness) }];
            case WhileModel @while:
                return [@while with { Body = Remove(@while.Body, liveness) }];
            case ForeachModel @foreach:
                return [@foreach with { Body = Remove(@foreach.Body, liveness) }];
            default:
                return [statement];
        }
    }
}
