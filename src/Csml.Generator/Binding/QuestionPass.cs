using System.Collections.Generic;
using Csml.Generator.Diagnostics;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <summary>Checks the options of a question against what a caller remembers and a phone has keys for.</summary>
internal sealed class QuestionPass(DiagnosticBag bag)
{
    private const int ManyOptions = 5;
    private const int Keys = 9;

    public void Check(CallExpressionSyntax question)
    {
        if (CallArguments.Find(question.Arguments, "buttons", index: 1) is not ArrayExpressionSyntax buttons)
            return;

        if (buttons.Items.Count > Keys)
            bag.ReportTooManyButtons(question.Name.Span, buttons.Items.Count, Keys);
        else if (buttons.Items.Count > ManyOptions)
            bag.ReportManyButtons(question.Name.Span, buttons.Items.Count, ManyOptions);

        CheckKeys(buttons);
    }

    /// <summary>Reports a key that two options claim by a literal (language/03 2.6).</summary>
    private void CheckKeys(ArrayExpressionSyntax buttons)
    {
        var owners = new Dictionary<string, (CallExpressionSyntax Button, string Title)>();
        foreach (var item in buttons.Items)
        {
            var value = item is AsExpressionSyntax binding ? binding.Value : item;
            if (value is not CallExpressionSyntax { Name.Text: "Button" } button)
                continue;

            var title = CallArguments.Find(button.Arguments, "title", index: 0);
            foreach (var literal in KeysOf(button, title))
            {
                var key = literal.Value;
                if (!owners.TryGetValue(key, out var owner))
                    owners.Add(key, (button, title is null ? "" : ConstantText.Of(title) ?? ""));
                else if (owner.Button != button)
                    bag.ReportKeyClaimedTwice(literal.Span, key, owner.Title);
            }
        }
    }

    private static IEnumerable<StringLiteralSyntax> KeysOf(CallExpressionSyntax button, ExpressionSyntax? title)
    {
        if (IsKey(title) is { } first)
            yield return first;

        if (IsKey(CallArguments.Find(button.Arguments, "payload", index: 1)) is { } payload)
            yield return payload;

        var accepts = CallArguments.Find(button.Arguments, "accepts", index: 2);
        if (IsKey(accepts) is { } single)
            yield return single;

        if (accepts is not ArrayExpressionSyntax list)
            yield break;

        foreach (var item in list.Items)
        {
            if (IsKey(item) is { } key)
                yield return key;
        }
    }

    private static StringLiteralSyntax? IsKey(ExpressionSyntax? expression) =>
        expression is StringLiteralSyntax { Value: [(>= '0' and <= '9') or '*'] } literal ? literal : null;
}
