using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Csml.Generator.Diagnostics;
using Csml.Generator.Model;
using Csml.Generator.Syntax;
using Csml.Generator.Syntax.Nodes;
using Csml.Generator.Text;

namespace Csml.Generator.Binding;

/// <summary>
/// Finds what a call calls, in the order of language/01 4.4: component, builtin, function of the flow, import, step
/// variable. So a function of the flow hides neither a component nor a builtin.
/// </summary>
internal sealed class CallBinder(Scope scope, DiagnosticBag bag)
{
    private readonly ArgumentBinder _arguments = new(bag);
    private readonly AppCallBinder _apps = new(scope, bag);
    private readonly FunctionCallBinder _functions = new(scope, bag);
    private readonly ClosureCallBinder _closures = new(scope, bag);

    /// <summary>Binds a call.</summary>
    /// <param name="site">The call.</param>
    /// <param name="subject">For <c>Exists</c>: the variable that is asked for, where it is known.</param>
    /// <param name="variable">The step variable of the call's name, where one is in sight.</param>
    /// <param name="kind">The kinds that the result may have.</param>
    public CallSymbol Bind(CallSite site, NameResolution? subject, CalledVariable? variable, out ValueKind kind)
    {
        kind = ValueKind.Any;
        return BindComponent(site, ref kind) ??
            BindBuiltin(site, subject, ref kind) ??
            BindFunction(site) ??
            _closures.Bind(site, variable) ??
            ReportUnknown(site);
    }

    /// <summary>Binds the call of a custom component, <c>Component.Name(…)</c>. What fails there is a HARD error (language/02).</summary>
    public CallSymbol BindDeclared(CallSite site)
    {
        var name = site.Name.Text;
        if (scope.Bot.Components.Find(name) is not { } component)
        {
            if (!site.Name.IsMissing)
                bag.ReportUnknownComponent(site.Name.Span, name, SpellingSuggester.Nearest(name, [.. scope.Bot.Components.Names, "CallForwarding"]));

            return FailingCall.Hard("[" + name + "] component does not exist", site);
        }

        if (component.IsBroken)
            return FailingCall.Hard("[" + name + "] component is not valid", site);

        CallParameter[] parameters =
            [.. component.Parameters.Select(static parameter => new CallParameter(parameter.Name, parameter.Kind, parameter.IsRequired))];
        var callee = new Callee("Component." + name, parameters, ExtraArguments.Kept);
        return _arguments.Bind(site, callee, out var bound) is { } failing
            ? failing with { IsHard = true }
            : new ComponentCall(new ComponentSymbol(name, IsVisual: true, DiscardsExtras: false, parameters) { IsDeclared = true }, bound);
    }

    private CallSymbol? BindComponent(CallSite site, ref ValueKind kind)
    {
        if (ComponentCatalog.Find(site.Name.Text) is not { } component)
            return null;

        kind = component.Name == "Text" ? ValueKind.String | ValueKind.Array : ValueKind.Object;
        var extras = component.DiscardsExtras ? ExtraArguments.Discarded : ExtraArguments.Kept;
        var callee = new Callee(component.Name, component.Parameters, extras);
        return (CallSymbol?)_arguments.Bind(site, callee, out var bound) ?? new ComponentCall(component, bound);
    }

    private CallSymbol? BindBuiltin(CallSite site, NameResolution? subject, ref ValueKind kind)
    {
        if (BuiltinCatalog.IsApp(site.Name.Text))
            return _apps.Bind(site, ref kind);

        if (BuiltinCatalog.Find(site.Name.Text) is not { } builtin)
            return null;

        if (builtin.Name == "Object")
            bag.ReportDeprecatedObject(site.Name.Span);
        else if (builtin.Name == "HTTP")
            CheckRequest(site);

        kind = builtin.Result;
        var callee = new Callee(builtin.Name, builtin.Parameters, builtin.Extras);
        return (CallSymbol?)_arguments.Bind(site, callee, out var bound) ?? new BuiltinCall(builtin, bound, subject);
    }

    /// <summary>What builders set is no argument: the reference drops it without a word (ruling Q33).</summary>
    private void CheckRequest(CallSite site)
    {
        foreach (var argument in site.Arguments)
        {
            var advice = !argument.IsNamed ? null : argument.Name.Text switch
            {
                "body" => "give it to '.post(…)', '.put(…)', '.patch(…)' or '.delete(…)'",
                "header" => "set it with '.set({…})'",
                "query" => "set it with '.query({…})'",
                _ => null,
            };
            if (advice is not null)
                bag.ReportDroppedRequestArgument(argument.Span, argument.Name.Text, advice);
        }
    }

    private CallSymbol? BindFunction(CallSite site)
    {
        var name = site.Name.Text;
        if (scope.Functions.TryGetValue(name, out var function))
        {
            var parameters = function.Syntax.Parameters.Parameters.Select(parameter => parameter.Name.Text).ToArray();
            return _functions.Bind(site, new ImportSymbol(name, scope.Module, scope.Flow, name, parameters));
        }

        return scope.Imports.TryGetValue(name, out var import) ? _functions.Bind(site, import) : null;
    }

    private FailingCall ReportUnknown(CallSite site)
    {
        var name = site.Name.Text;
        if (!scope.BrokenNames.Contains(name) && !site.Name.IsMissing)
            bag.ReportUnknownFunction(site.Name.Span, name, SpellingSuggester.Nearest(name, KnownNames()));

        return FailingCall.Soft("Unknown builtin [" + name + "]", site);
    }

    private IEnumerable<string> KnownNames() => scope.Functions.Keys
        .Concat(scope.Imports.Keys)
        .Concat(ComponentCatalog.Names)
        .Concat(BuiltinCatalog.Names)
        .Concat(BuiltinCatalog.AppNames);
}

/// <summary>A call as written, with the kinds of its arguments.</summary>
internal sealed record CallSite(Token Name, ImmutableArray<ArgumentSyntax> Arguments, ImmutableArray<ValueKind> Kinds);

/// <summary>A component or builtin as far as its arguments go.</summary>
internal sealed record Callee(string Name, IReadOnlyList<CallParameter> Parameters, ExtraArguments Extras);
