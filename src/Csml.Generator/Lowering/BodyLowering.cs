using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Csml.Generator.Binding;
using Csml.Generator.Model;
using Csml.Generator.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Lowering;

/// <summary>
/// Turns the statements of one step, function or closure into models, structured as in the flow. What the runtime has to be
/// asked for and what C# can do by itself is decided here.
/// </summary>
internal sealed partial class BodyLowering
{
    private readonly BoundFlow _flow;
    private readonly BoundBody? _body;
    private readonly BodySite _site;
    private readonly SourceText _text;
    private readonly TextTable _texts;
    private readonly ClosureTable _closures;
    private readonly HoldIdentities? _holds;
    private readonly HashSet<string> _ownNames = [];
    private readonly HashSet<string> _boundNames;
    private readonly HashSet<string> _mayBeUnset = [];
    private readonly List<string> _holdIds = [];

    /// <summary>What has to be computed before the statement that is being lowered.</summary>
    private List<StatementModel> _pending = [];

    /// <param name="flow">The flow.</param>
    /// <param name="body">The step, function or closure; null for the values of constants.</param>
    /// <param name="site">What it is written in.</param>
    /// <param name="texts">Where constant texts are gathered.</param>
    /// <param name="closures">Where closures are gathered.</param>
    /// <param name="holds">The identities of a step's holds.</param>
    /// <param name="mayBeUnset">Variables that a closure captures where they may have no value.</param>
    public BodyLowering(
        BoundFlow flow,
        BoundBody? body,
        BodySite site,
        TextTable texts,
        ClosureTable closures,
        HoldIdentities? holds = null,
        IEnumerable<string>? mayBeUnset = null)
    {
        _flow = flow;
        _body = body;
        _site = site;
        _text = site.Source.Text;
        _texts = texts;
        _closures = closures;
        _holds = holds;
        _ownNames.UnionWith(Locals);
        _boundNames = [.. BoundNames(body)];
        _mayBeUnset.UnionWith(mayBeUnset ?? []);
    }

    /// <summary>Gets the identities of the holds that were lowered: that of segment N at N - 1.</summary>
    public IReadOnlyList<string> HoldIds => _holdIds;

    private IEnumerable<string> Locals => _body?.Locals.Select(static local => local.Name) ?? [];

    /// <summary>Gets a name of the compiler's own that no variable of the body has.</summary>
    private string OwnName(string wanted)
    {
        var name = wanted;
        for (var number = 2; !_ownNames.Add(name); number++)
            name = wanted + "_" + number.ToString(CultureInfo.InvariantCulture);

        return name;
    }

    private LinePositionSpan SpanOf(SyntaxNode node) => _text.Lines.GetLinePositionSpan(node.Span);

    private LinePositionSpan SpanOf(Token first, SyntaxNode last) =>
        _text.Lines.GetLinePositionSpan(TextSpan.FromBounds(first.Start, last.Span.End));

    /// <summary>Takes what has to be computed first; its place in the flow is that of the statement.</summary>
    private IReadOnlyList<StatementModel> TakePending(LinePositionSpan span)
    {
        if (_pending.Count == 0)
            return [];

        var pending = _pending;
        _pending = [];
        return [.. pending.Select(statement => statement with { Span = span })];
    }
}
