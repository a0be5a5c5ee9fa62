using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Csml.Generator.Binding;
using Csml.Generator.Model;
using Csml.Generator.Syntax.Nodes;
using Csml.Generator.Text;

namespace Csml.Generator.Lowering;

/// <summary>
/// Gathers the closures of a flow with their code. What a closure captures shows here: the variables that are read in
/// its body before they are written.
/// </summary>
internal sealed class ClosureTable(BoundFlow flow, TextTable texts, KindInference kinds)
{
    private readonly Dictionary<ClosureExpressionSyntax, ClosureDefinitionModel> _bySyntax = [];
    private readonly List<ClosureExpressionSyntax> _order = [];
    private readonly Dictionary<string, int> _seen = [];

    /// <summary>Gets the closures, outer ones before those in them.</summary>
    public EquatableArray<ClosureDefinitionModel> Closures =>
        _order.Select(syntax => _bySyntax[syntax]).ToEquatableArray();

    /// <summary>Lowers the body of a closure, once.</summary>
    /// <param name="syntax">The closure.</param>
    /// <param name="site">What it is written in.</param>
    /// <param name="mayBeUnset">Variables that may have no value although they were set.</param>
    public ClosureDefinitionModel Define(ClosureExpressionSyntax syntax, BodySite site, IEnumerable<string> mayBeUnset)
    {
        if (!_bySyntax.TryGetValue(syntax, out var definition))
        {
            _order.Add(syntax);
            definition = Lower(flow.ClosureOf(syntax), site, mayBeUnset);
            _bySyntax.Add(syntax, definition);
        }

        return definition;
    }

    private ClosureDefinitionModel Lower(BoundClosure closure, BodySite site, IEnumerable<string> mayBeUnset)
    {
        var number = site.NextClosure();
        var parameters = closure.Parameters.ToEquatableArray();
        var lowering = new BodyLowering(flow, closure, site, texts, this, mayBeUnset: mayBeUnset);
        var body = Completion.Ended(lowering.Lower(closure.Syntax.Body.Statements), new ReturnModel(new NullModel()));
        var liveness = Liveness.Of(body, closure.Locals.Select(static local => local.Name));
        var cleared = DeadClears.Remove(body, liveness);
        var mayCapture = closure.Locals.Where(static local => local.Role is LocalRole.Captured).Select(static local => local.Name);
        var captures = liveness.LocalsAtStart.Intersect(mayCapture).ToEquatableArray();
        var used = new HashSet<string>(LocalNames.In(cleared));
        return new ClosureDefinitionModel(
            site.KeyOf(number),
            site.Owner,
            site.Place,
            number,
            site.Source.Path,
            Identity(closure.Syntax, site, captures),
            parameters,
            captures,
            closure.Locals.Select(static local => local.Name).Where(used.Contains).ToEquatableArray(),
            cleared,
            closure.Awaits,
            kinds.LocalsOf(cleared, parameters.Concat(captures)));
    }

    /// <summary>
    /// Gives a closure an identity that a deployment keeps as long as its code, and what that takes from outside, are the
    /// same. White space, comments and what stands elsewhere in the flow do not count.
    /// </summary>
    private string Identity(ClosureExpressionSyntax syntax, BodySite site, IEnumerable<string> captures)
    {
        var hash = StableHash.Start();
        foreach (var token in syntax.Tokens())
            hash.Add(token.Text);

        foreach (var name in captures)
            hash.Add(name);

        var module = flow.Source.Module is null ? "" : "modules/" + flow.Source.Module + "/";
        var identity = module + flow.Source.Name.Name + "/" + site.Place + "/" + hash.ToString();
        _seen.TryGetValue(identity, out var equals);
        _seen[identity] = equals + 1;

        // Equal closures in one body are told apart by their order.
        return equals == 0 ? identity : identity + "-" + (equals + 1).ToString(CultureInfo.InvariantCulture);
    }
}
