using System;
using System.Collections.Immutable;
using System.Linq;
using Csml.Generator.Diagnostics;
using Csml.Generator.Syntax.Nodes;
using Csml.Values;

namespace Csml.Generator.Binding;

/// <summary>
/// Adds up the constant texts that a step says from one hold to the next, on the path that says most, and reports
/// where a caller has listened for too long (language/03 6.1, R1). A loop counts once.
/// </summary>
internal sealed class TurnLengthPass
{
    private const int MaxSeconds = 20;
    private const int CharactersPerSecond = 15;
    private const int Limit = MaxSeconds * CharactersPerSecond;

    private readonly DiagnosticBag _bag;

    /// <summary>The characters said since the last hold.</summary>
    private int _spoken;

    private TurnLengthPass(DiagnosticBag bag) => _bag = bag;

    public static void Check(StepSyntax step, DiagnosticBag bag) => new TurnLengthPass(bag).Count(step.Statements);

    private void Count(ImmutableArray<StatementSyntax> statements)
    {
        foreach (var statement in statements)
        {
            switch (statement)
            {
                case SaySyntax say:
                    Count(say);
                    break;
                case HoldSyntax:
                    _spoken = 0;
                    break;
                case GotoSyntax or PreviousSyntax or ReturnSyntax or BreakSyntax or ContinueSyntax:
                    // What follows in this list is never said.
                    _spoken = 0;
                    return;
                case IfSyntax branches:
                    Count(branches);
                    break;
                case WhileSyntax loop:
                    Count(loop.Body.Statements);
                    break;
                case ForeachSyntax loop:
                    Count(loop.Body.Statements);
                    break;
            }
        }
    }

    private void Count(SaySyntax say)
    {
        var before = _spoken;
        _spoken += Length(say.Value);

        // One text that is too long by itself is another rule's finding.
        if (before is > 0 and <= Limit && _spoken > Limit)
            _bag.ReportLongTurn(say.Keyword.Span, MaxSeconds);
    }

    private void Count(IfSyntax branches)
    {
        var before = _spoken;
        var most = 0;
        foreach (var body in new[] { branches.Body }.Concat(branches.ElseIfs.Select(branch => branch.Body)))
        {
            _spoken = before;
            Count(body.Statements);
            most = Math.Max(most, _spoken);
        }

        _spoken = before;
        if (branches.Else is { } last)
            Count(last.Body.Statements);

        _spoken = Math.Max(most, _spoken);
    }

    private static int Length(ExpressionSyntax value) => value switch
    {
        CallExpressionSyntax { Name.Text: "Text" } call => LengthOf(CallArguments.Find(call.Arguments, "text", 0)),
        CallExpressionSyntax { Name.Text: "Question" } call => LengthOfQuestion(call),
        AsExpressionSyntax binding => Length(binding.Value),
        _ => LengthOf(value),
    };

    private static int LengthOfQuestion(CallExpressionSyntax question)
    {
        var length = LengthOf(CallArguments.Find(question.Arguments, "title", 0));
        if (CallArguments.Find(question.Arguments, "buttons", 1) is not ArrayExpressionSyntax buttons)
            return length;

        foreach (var item in buttons.Items)
        {
            var button = item is AsExpressionSyntax binding ? binding.Value : item;
            if (button is CallExpressionSyntax { Name.Text: "Button" } call)
                length += LengthOf(CallArguments.Find(call.Arguments, "title", 0));
        }

        return length;
    }

    private static int LengthOf(ExpressionSyntax? value) =>
        value is not null && ConstantText.FixedPartOf(value) is { } text ? SpokenForm.Of(text).Length : 0;
}
