using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Csml.Generator.Diagnostics;
using Csml.Generator.Model;
using Csml.Generator.Syntax;
using Csml.Generator.Syntax.Nodes;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Binding;

/// <content>
/// Closures. Each is a body of its own, bound where it is written: what is in sight there by name is what it captures.
/// </content>
internal sealed partial class BodyBinder
{
    /// <summary>Where the closure is made whose body this is; null in steps and functions.</summary>
    private readonly ClosureSite? _closure;

    /// <summary>The variable that the value which is being bound is assigned to.</summary>
    private string? _assigned;

    /// <summary>Binds a closure in the value of a constant: no variable is in sight.</summary>
    public static void BindConstant(
        ClosureExpressionSyntax closure,
        Scope scope,
        SourceText text,
        BindingTables tables,
        DiagnosticBag bag,
        CancellationToken cancellationToken)
    {
        var names = ClosureNames.Of(closure).Variables(scope.Constants.ContainsKey, scope.HasFunction).ToList();
        Bind(closure, new ClosureSite(null, names, null), scope, text, tables, bag, cancellationToken);
    }

    private static void Bind(
        ClosureExpressionSyntax closure,
        ClosureSite site,
        Scope scope,
        SourceText text,
        BindingTables tables,
        DiagnosticBag bag,
        CancellationToken cancellationToken)
    {
        var parameters = ParameterPass.Check(closure.Parameters, scope, bag);
        var body = new BodySource(scope, text, null, parameters, closure.Body.Statements, site);
        var (locals, awaits) = Bind(body, tables, bag, cancellationToken);
        tables.Closures[closure] = new BoundClosure(
            closure,
            parameters,
            locals,
            CanEmit: !bag.HasBlockingIn(closure.Span) && (bag.Count == 0 || !BrokenSyntax.IsIn(closure)),
            awaits);
    }

    private ValueKind BindClosure(ClosureExpressionSyntax closure)
    {
        var found = ClosureNames.Of(closure);
        var names = found.Variables(_scope.Constants.ContainsKey, _scope.HasFunction);
        if (found.ReadsEverything)
        {
            _readsEverything = true;
            names = names.Union(_locals.Locals.Select(static local => local.Name));
            if (!_isFunction)
                names = names.Union(_scope.Bot.RememberedNames.OrderBy(static name => name, System.StringComparer.Ordinal));
        }

        var captured = names.Except(closure.Parameters.Parameters.Select(static parameter => parameter.Name.Text)).ToList();
        _readNames.UnionWith(captured);
        Bind(
            closure,
            new ClosureSite(this, captured, SelfName(captured)),
            _scope,
            _text,
            _tables,
            _bag,
            _cancellationToken);
        return ValueKind.Closure;
    }

    /// <summary>The variable that will hold the closure, where the closure itself cannot find it there.</summary>
    private string? SelfName(List<string> captured) =>
        _assigned is { } name && captured.Contains(name) && _locals.SlotOf(name) is >= 0 and var slot && !_state.MayBeSet(slot)
            ? name
            : null;

    /// <summary>
    /// Begins with what a closure captured. Of what kind that is nobody knows: assigned again, the closure captures
    /// again. But what it once captured it keeps.
    /// </summary>
    private void CaptureFromOutside(string name)
    {
        var slot = _locals.SlotOf(name);
        if (_closure!.Outer is { } outer && outer._locals.SlotOf(name) is >= 0 and var outside && outer._state.IsSet(outside))
            _state.Set(slot, ValueKind.Any);
        else
            _state.Assign(slot, ValueKind.Any);
    }

    private bool IsKnownOutside(string name) => _closure?.Outer is not { } outer || outer.IsKnown(name);

    private void ReportUnknownOutside(NameExpressionSyntax name)
    {
        if (_closure?.Outer is { } outer)
            outer.ReportUnknownName(name);
    }

    /// <summary>Binds a value that is assigned, by which a closure captures again (language/01 4.5).</summary>
    /// <param name="variable">The variable that it is assigned to, or null for another place.</param>
    /// <param name="value">The value.</param>
    private ValueKind BindAssigned(string? variable, ExpressionSyntax value)
    {
        _assigned = ClosureNames.LiteralOf(value) is null ? null : variable;
        var kind = BindExpression(value);
        _assigned = null;
        if (MayHaveCaptured(value, kind) && CapturedInSight() is { } names)
            _tables.Recaptures[value] = names;

        return kind;
    }

    private static bool MayHaveCaptured(ExpressionSyntax value, ValueKind kind) =>
        (kind & ValueKind.Closure) != 0 && ClosureNames.LiteralOf(value) is null && value switch
        {
            PathExpressionSyntax { Root: NameExpressionSyntax { Name: "event" or "_metadata" or "_env" } } => false,
            PathExpressionSyntax path => path.Segments[path.Segments.Length - 1] is not MethodSegmentSyntax method ||
                MethodCatalog.MayGiveClosure(method.Name.Text),
            _ => true,
        };

    /// <summary>
    /// The step variables in sight that closures of the bot capture; null where nothing is that they do, not in the
    /// memory either.
    /// </summary>
    private List<string>? CapturedInSight()
    {
        var variables = _scope.Bot.CapturedNames
            .Where(name => _locals.SlotOf(name) is >= 0 and var slot && _state.MayBeSet(slot))
            .ToList();
        var isRemembered = !_isFunction && _scope.Bot.CapturedNames.Any(_scope.IsRemembered);
        return variables.Count > 0 || isRemembered ? variables : null;
    }

    /// <summary>The closure that a value is sure to be, or null.</summary>
    private ClosureExpressionSyntax? KnownClosure(ExpressionSyntax value)
    {
        if (ClosureNames.LiteralOf(value) is { } literal)
            return literal;

        return value is NameExpressionSyntax name && _locals.SlotOf(name.Name) is >= 0 and var slot
            ? _state.ClosureOf(slot)
            : null;
    }

    /// <summary>The step variable that a call by this name would find, or null.</summary>
    private CalledVariable? VariableOf(string name)
    {
        var slot = _locals.SlotOf(name);
        if (slot < 0 || !_state.MayBeSet(slot) || (!_locals.IsOwn(slot) && !IsKnownOutside(name)))
            return null;

        return new CalledVariable(_state.KindOf(slot), _state.ClosureOf(slot), IsSelf: _closure?.Self == name);
    }
}

/// <summary>Where a closure is made.</summary>
/// <param name="Outer">The body around it, or null in the value of a constant.</param>
/// <param name="Names">The names that it may capture.</param>
/// <param name="Self">The variable that it is assigned to, where that has no value before.</param>
internal sealed record ClosureSite(BodyBinder? Outer, IReadOnlyList<string> Names, string? Self);

/// <summary>What is known of a variable that is called.</summary>
/// <param name="Kind">The kinds of its value.</param>
/// <param name="Closure">The closure that it is sure to hold, or null.</param>
/// <param name="IsSelf">Whether it is the variable of the closure that calls it, which has no value there.</param>
internal sealed record CalledVariable(ValueKind Kind, ClosureExpressionSyntax? Closure, bool IsSelf);
