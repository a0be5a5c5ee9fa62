using System.Linq;
using Csml.Generator.Diagnostics;
using Csml.Generator.Model;
using Csml.Generator.Text;

namespace Csml.Generator.Binding;

/// <summary>Reports in one flow what the whole bot tells of it.</summary>
internal static class BotPass
{
    public static EquatableArray<CsmlDiagnostic> Check(FlowTree tree, BotFacts facts)
    {
        var bag = new DiagnosticBag(tree.Source);
        var steps = tree.Syntax.Steps.Where(step => !step.Name.IsMissing).ToList();
        if (facts.LacksStart(tree.Name) && steps.Count > 0)
        {
            var nearest = SpellingSuggester.Nearest("start", steps.Select(step => step.Name.Text));
            bag.ReportMissingStart(steps[0].Name.Span, tree.Name, nearest);
        }

        foreach (var step in steps)
        {
            var (name, span) = (step.Name.Text, step.Name.Span);
            if (facts.IsEndless(tree.Name, name))
                bag.ReportEndlessGotoLoop(span, name);
            else if (facts.IsLooping(tree.Name, name))
                bag.ReportGotoLoopWithoutHold(span, name);

            // A flow without a start has every step unreachable: that is reported once, above.
            if (facts.IsUnreachable(tree.Name, name) && !facts.LacksStart(tree.Name))
                bag.ReportUnreachableStep(span, name);
        }

        return bag.ToSorted();
    }
}
