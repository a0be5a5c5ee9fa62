using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Lowering;

/// <summary>
/// Cuts a step into segments: statements that contain a hold are flattened to labels and jumps of the outermost
/// block, where a later turn can enter behind the hold. Everything else stays as it is.
/// </summary>
internal sealed class StepSegmenter
{
    private readonly List<StatementModel> _output = [];
    private readonly List<string> _loops = [];
    private int _ifs;
    private int _whiles;
    private int _foreachs;

    private StepSegmenter()
    {
    }

    /// <summary>Flattens a body; without a hold in it, it is left alone.</summary>
    public static SegmentedBody Flatten(EquatableArray<StatementModel> body)
    {
        if (!body.Any(HasHold))
            return new SegmentedBody(body, []);

        var segmenter = new StepSegmenter();
        segmenter.Append(body, loop: null);
        return new SegmentedBody(segmenter.WithoutUnusedLabels(), segmenter._loops.ToEquatableArray());
    }

    private static bool HasHold(StatementModel statement) => statement.SelfAndInner().Any(static inner => inner is HoldModel);

    private void Append(EquatableArray<StatementModel> statements, LoopLabels? loop)
    {
        foreach (var statement in statements)
        {
            if (HasHold(statement))
                AppendFlattened(statement, loop);
            else
                _output.Add(Redirected(statement, loop));
        }
    }

    private void AppendFlattened(StatementModel statement, LoopLabels? loop)
    {
        switch (statement)
        {
            case HoldModel hold:
                _output.Add(hold);
                _output.Add(new LabelModel("Resume_" + Number(hold.Segment)));
                break;
            case IfModel @if:
                AppendIf(@if, loop);
                break;
            case WhileModel @while:
                AppendWhile(@while);
                break;
            case ForeachModel @foreach:
                AppendForeach(@foreach);
                break;
        }
    }

    private void AppendIf(IfModel statement, LoopLabels? loop)
    {
        var number = Number(++_ifs);
        var end = "EndIf_" + number;
        if (statement.Then.Any(HasHold))
        {
            var otherwise = statement.Else.IsEmpty ? end : "Else_" + number;
            _output.Add(new JumpUnlessModel(statement.Condition, otherwise) { Span = statement.Span });
            Append(statement.Then, loop);
            if (!statement.Else.IsEmpty)
            {
                if (Completion.Completes(statement.Then))
                    _output.Add(new JumpModel(end));

                _output.Add(new LabelModel(otherwise));
            }
        }
        else
        {
            // The branch itself can stay a block; what it must not do is run into the other branch.
            var then = statement.Then.Select(inner => Redirected(inner, loop)).ToList();
            if (Completion.Completes(then))
                then.Add(new JumpModel(end));

            _output.Add(statement with { Then = then.ToEquatableArray(), Else = [] });
        }

        Append(statement.Else, loop);
        _output.Add(new LabelModel(end));
    }

    private void AppendWhile(WhileModel statement)
    {
        var number = Number(++_whiles);
        var labels = new LoopLabels(Continue: "While_" + number, Break: "EndWhile_" + number);
        _output.Add(new LabelModel(labels.Continue));
        Append(statement.Prologue, loop: null);
        if (statement.Condition is not null)
            _output.Add(new JumpUnlessModel(statement.Condition, labels.Break) { Span = statement.Span });

        // Without a condition, what counts is the only thing to stop at.
        _output.Add(new CountIterationModel(statement.Span?.Start.Line ?? 0) { Span = statement.Condition is null ? statement.Span : null });
        AppendLoopBody(statement.Body, labels);
    }

    private void AppendForeach(ForeachModel statement)
    {
        var number = Number(++_foreachs);
        var labels = new LoopLabels(Continue: "Each_" + number, Break: "EndEach_" + number);
        _loops.Add(statement.Loop);
        _output.Add(new StartLoopModel(statement.Loop, statement.Iterable) { Span = statement.Span });
        _output.Add(new LabelModel(labels.Continue));
        _output.Add(new NextItemModel(statement.Loop, statement.Item, statement.Index, labels.Break));
        AppendLoopBody(statement.Body, labels);
    }

    private void AppendLoopBody(EquatableArray<StatementModel> body, LoopLabels labels)
    {
        Append(body, labels);
        if (Completion.Completes(body))
            _output.Add(new JumpModel(labels.Continue));

        _output.Add(new LabelModel(labels.Break));
    }

    /// <summary>Makes jumps of the ways out of a flattened loop; those of loops that stay are left alone.</summary>
    private static StatementModel Redirected(StatementModel statement, LoopLabels? loop) => (statement, loop) switch
    {
        (BreakModel, { } labels) => new JumpModel(labels.Break) { Span = statement.Span },
        (ContinueModel, { } labels) => new JumpModel(labels.Continue) { Span = statement.Span },
        (IfModel @if, { } labels) => @if with { Then = Redirected(@if.Then, labels), Else = Redirected(@if.Else, labels) },
        _ => statement,
    };

    private static EquatableArray<StatementModel> Redirected(EquatableArray<StatementModel> statements, LoopLabels loop) =>
        statements.Select(statement => Redirected(statement, loop)).ToEquatableArray();

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    // The C# compiler warns of a label that nothing jumps to.
    private EquatableArray<StatementModel> WithoutUnusedLabels()
    {
        HashSet<string> used = [.. _output.SelectMany(static statement => statement.SelfAndInner()).Select(Target)];
        return _output
            .Where(statement => statement is not LabelModel label || used.Contains(label.Label) || IsEntry(label))
            .ToEquatableArray();
    }

    private static string Target(StatementModel statement) => statement switch
    {
        JumpModel jump => jump.Label,
        JumpUnlessModel jump => jump.Label,
        NextItemModel next => next.EndLabel,
        _ => "",
    };

    // The switch at the beginning of the step jumps there.
    private static bool IsEntry(LabelModel label) => label.Label.StartsWith("Resume_", System.StringComparison.Ordinal);

    private sealed record LoopLabels(string Continue, string Break);
}

/// <summary>A body in its final form.</summary>
/// <param name="Statements">The statements; labels stand in the outermost block only.</param>
/// <param name="Loops">The loops whose state is kept in variables of the whole step.</param>
internal sealed record SegmentedBody(EquatableArray<StatementModel> Statements, EquatableArray<string> Loops);
