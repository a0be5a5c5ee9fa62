using System.Collections.Generic;
using Csml.Generator.Model;

namespace Csml.Generator.Lowering;

/// <summary>
/// Finds which variables may have a value at each hold: those that are written before it in the text, or in a loop
/// around it. What nobody can have written yet need not be kept.
/// </summary>
internal sealed class HoldVariables
{
    private readonly Dictionary<HoldModel, HashSet<string>> _written = new(ReferenceComparer<HoldModel>.Instance);

    private HoldVariables()
    {
    }

    public static HoldVariables In(EquatableArray<StatementModel> body)
    {
        var variables = new HoldVariables();
        variables.Visit(body, []);
        return variables;
    }

    public bool MayBeSet(HoldModel hold, string variable) => _written[hold].Contains(variable);

    private void Visit(EquatableArray<StatementModel> statements, HashSet<string> written)
    {
        foreach (var statement in statements)
        {
            if (statement is HoldModel hold)
                _written.Add(hold, [.. written]);
            else if (statement is WhileModel or ForeachModel)
                LocalNames.AddWrittenIn(statement, written);

            foreach (var block in statement.Blocks)
                Visit(block, written);

            LocalNames.AddWrittenBy(statement, written);
        }
    }
}
