using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Csml.Generator.Syntax.Nodes;
using Csml.Generator.Text;

namespace Csml.Generator.Lowering;

/// <summary>
/// Gives each hold of a step an identity that a deployment keeps as long as the question before the hold is still
/// the one that was asked: flow, step, kinds of the blocks around it, and the tokens since the previous hold.
/// White space, comments and what stands elsewhere in the flow do not count. A secure hold is another than an open one:
/// who was asked for a secret must not be taken at a place that does not keep it.
/// </summary>
internal sealed class HoldIdentities
{
    private readonly Dictionary<HoldSyntax, string> _identities = [];
    private readonly Dictionary<string, int> _seen = [];
    private readonly Dictionary<int, (HoldSyntax Hold, string Blocks)> _holds = [];

    private HoldIdentities()
    {
    }

    /// <param name="flow">The flow that the step runs in, which for an inserted one is not the one it is written in.</param>
    /// <param name="name">The step's name there.</param>
    /// <param name="step">The step.</param>
    public static HoldIdentities Of(string flow, string name, StepSyntax step)
    {
        var identities = new HoldIdentities();
        identities.Collect(step.Statements, "");
        if (identities._holds.Count != 0)
            identities.Identify(flow, name, step);

        return identities;
    }

    public string this[HoldSyntax hold] => _identities[hold];

    private void Collect(IEnumerable<StatementSyntax> statements, string blocks)
    {
        foreach (var statement in statements)
        {
            switch (statement)
            {
                case HoldSyntax hold:
                    _holds.Add(hold.Keyword.Start, (hold, hold.IsSecure ? blocks + "secure " : blocks));
                    break;
                case IfSyntax @if:
                    Collect(@if.Body.Statements, blocks + "if ");
                    foreach (var clause in @if.ElseIfs)
                        Collect(clause.Body.Statements, blocks + "elseif ");

                    Collect(@if.Else?.Body.Statements ?? [], blocks + "else ");
                    break;
                case ForeachSyntax @foreach:
                    Collect(@foreach.Body.Statements, blocks + "foreach ");
                    break;
                case WhileSyntax @while:
                    Collect(@while.Body.Statements, blocks + "while ");
                    break;
            }
        }
    }

    private void Identify(string flow, string step, StepSyntax syntax)
    {
        var tokens = new List<string>();
        foreach (var token in syntax.Statements.SelectMany(static statement => statement.Tokens()))
        {
            if (!_holds.TryGetValue(token.Start, out var hold) || token.Span != hold.Hold.Keyword.Span)
            {
                tokens.Add(token.Text);
                continue;
            }

            _identities.Add(hold.Hold, Identity([flow, step, hold.Blocks, .. tokens]));
            tokens.Clear();
        }
    }

    private string Identity(IReadOnlyList<string> parts)
    {
        var hash = StableHash.Start();
        foreach (var part in parts)
            hash.Add(part);

        var identity = hash.ToString();
        _seen.TryGetValue(identity, out var equals);
        _seen[identity] = equals + 1;

        // Equal questions in one step are told apart by their order.
        return equals == 0 ? identity : identity + "-" + (equals + 1).ToString(CultureInfo.InvariantCulture);
    }
}
