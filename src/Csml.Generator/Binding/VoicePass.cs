using System.Collections.Immutable;
using Csml.Generator.Diagnostics;
using Csml.Generator.Model;
using Csml.Generator.Syntax.Nodes;
using Csml.Generator.Text;
using Csml.Values;

namespace Csml.Generator.Binding;

/// <summary>
/// Finds what does not work on the phone: what cannot be seen, is too long to listen to, or cannot be called or
/// played (CSML4xxx; language/03 1.1, 2.5, 2.6, 2.8, 5.5 and 6.1). Code under a literal test of
/// <c>_metadata._channel.type</c> that no phone passes is left alone.
/// </summary>
internal sealed class VoicePass : TreeVisitor
{
    private readonly VoiceRules _rules;
    private readonly DiagnosticBag _bag;
    private readonly QuestionPass _questions;

    private readonly ComponentTable _components;

    private VoicePass(VoiceRules rules, ComponentTable components, DiagnosticBag bag)
    {
        _rules = rules;
        _components = components;
        _bag = bag;
        _questions = new QuestionPass(bag);
    }

    public static void Check(FlowSyntax flow, VoiceRules rules, ComponentTable components, DiagnosticBag bag)
    {
        var pass = new VoicePass(rules, components, bag);
        foreach (var step in flow.Steps)
        {
            pass.VisitBody(step.Statements);
            TurnLengthPass.Check(step, bag);
        }

        foreach (var function in flow.Functions)
            pass.VisitBody(function.Statements);
    }

    public override void VisitBody(ImmutableArray<StatementSyntax> statements)
    {
        foreach (var statement in statements)
        {
            VisitStatement(statement);
            if (statement is IfSyntax { ElseIfs.IsEmpty: true, Else: null } branch &&
                !ChannelTest.Of(branch.Condition.Value).MayFailOnPhone &&
                ChannelTest.Leaves(branch.Body))
            {
                // A phone has left: the rest is for other channels.
                return;
            }
        }
    }

    public override void VisitStatement(StatementSyntax statement)
    {
        if (statement is SaySyntax say)
            CheckText(say.Value);

        base.VisitStatement(statement);
    }

    public override void VisitExpression(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case CallExpressionSyntax call:
                CheckCall(call);
                break;
            case InterpolatedStringSyntax text:
                CheckHoles(text);
                break;
            case PathExpressionSyntax path:
                CheckPath(path);
                break;
        }

        base.VisitExpression(expression);
    }

    protected override void VisitIf(IfSyntax branches)
    {
        var onPhone = VisitBranch(branches.Condition, branches.Body, onPhone: true);
        foreach (var branch in branches.ElseIfs)
            onPhone = VisitBranch(branch.Condition, branch.Body, onPhone);

        if (branches.Else is { } last && onPhone)
            VisitBody(last.Body.Statements);
    }

    /// <returns>Whether a phone may come to the branches after this one.</returns>
    private bool VisitBranch(ConditionSyntax condition, BodySyntax body, bool onPhone)
    {
        if (!onPhone)
            return false;

        VisitExpression(condition.Value);
        var test = ChannelTest.Of(condition.Value);
        if (test.MayHoldOnPhone)
            VisitBody(body.Statements);

        return test.MayFailOnPhone;
    }

    private void CheckCall(CallExpressionSyntax call)
    {
        if (ComponentCatalog.Find(call.Name.Text) is not { } component)
            return;

        if (component.IsVisual)
            _bag.ReportVisualComponent(call.Name.Span, component.Name);

        switch (component.Name)
        {
            case "Text":
            case "Button":
            case "Question":
                CheckFirstText(call);
                break;
            case "Audio":
                CheckAddress(call);
                break;
            case "CallForwarding":
                CheckNumber(call.Arguments);
                break;
        }

        if (component.Name == "Question")
            _questions.Check(call);
    }

    private void CheckFirstText(CallExpressionSyntax call)
    {
        var parameter = call.Name.Text == "Text" ? "text" : "title";
        if (CallArguments.Find(call.Arguments, parameter, index: 0) is { } value)
            CheckText(value);
    }

    private void CheckText(ExpressionSyntax value)
    {
        if (ConstantText.FixedPartOf(value) is not { } text || text.Length <= _rules.MaxSpokenCharacters)
            return;

        var length = SpokenForm.Of(text).Length;
        if (length > _rules.MaxSpokenCharacters)
            _bag.ReportTextTooLong(value.Span, length, _rules.MaxSpokenCharacters);
    }

    private void CheckAddress(CallExpressionSyntax call)
    {
        if (CallArguments.Find(call.Arguments, "url", index: 0) is { } value &&
            ConstantText.Of(value) is { } address &&
            PlayerPages.Contains(address))
        {
            _bag.ReportPlayerPage(value.Span, address);
        }
    }

    private void CheckNumber(ArgumentListSyntax arguments)
    {
        if (CallArguments.Find(arguments, "number", index: 0) is { } value &&
            ConstantText.Of(value) is { } number &&
            !PhoneNumber.IsE164(number))
        {
            _bag.ReportInvalidPhoneNumber(value.Span, number);
        }
    }

    private void CheckHoles(InterpolatedStringSyntax text)
    {
        foreach (var part in text.Contents)
        {
            if (part is HolePartSyntax { Value: CallExpressionSyntax call } &&
                ComponentCatalog.Find(call.Name.Text) is { Name: not "Text" })
            {
                _bag.ReportSpokenComponent(call.Span);
            }
        }
    }

    private void CheckPath(PathExpressionSyntax path)
    {
        if (path.Root is not NameExpressionSyntax root)
            return;

        if (root.Name == "Component" && path.Segments[0] is MethodSegmentSyntax call)
        {
            if (call.Name.Text == "CallForwarding")
                CheckNumber(call.Arguments);
            else if (_components.Find(call.Name.Text) is { } component)
                _bag.ReportVisualComponent(call.Name.Span, "Component." + component.Name);
        }

        if (root.Name == "_metadata" &&
            path.Segments[0] is PropertySegmentSyntax { Name.IsMissing: false } key &&
            !MetadataCatalog.Contains(key.Name.Text))
        {
            _bag.ReportUnknownMetadataKey(
                key.Name.Span,
                key.Name.Text,
                SpellingSuggester.Nearest(key.Name.Text, MetadataCatalog.Names));
        }
    }
}
