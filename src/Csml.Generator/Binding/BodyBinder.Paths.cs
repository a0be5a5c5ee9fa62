using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Csml.Generator.Model;
using Csml.Generator.Syntax;
using Csml.Generator.Syntax.Nodes;
using Csml.Generator.Text;

namespace Csml.Generator.Binding;

/// <content>Names and paths.</content>
internal sealed partial class BodyBinder
{
    private ValueKind BindRead(NameExpressionSyntax name)
    {
        var resolution = Resolve(name.Name);
        _tables.Reads[name] = resolution;
        NoteRead(name.Token);
        switch (resolution.Kind)
        {
            case NameKind.ComponentNamespace:
                _bag.ReportComponentAsValue(name.Span);
                return ValueKind.None;
            case NameKind.Event:
                return ValueKind.String;
            case NameKind.Metadata or NameKind.Memory:
                return ValueKind.Object;
            case NameKind.Constant:
                return _scope.ConstantKinds.TryGetValue(name.Name, out var constant) ? constant : ValueKind.Any;
            case NameKind.AssignedLocal or NameKind.MaybeLocal:
                return BindLocalRead(name, _locals.SlotOf(name.Name));
            case NameKind.MemoryOnly:
                ReportUnknownName(name);
                return _locals.SlotOf(name.Name) is >= 0 and var slot ? _state.KindOf(slot) : ValueKind.Any;
            default:
                return ValueKind.Any;
        }
    }

    private ValueKind BindLocalRead(NameExpressionSyntax name, int slot)
    {
        if (!_locals.IsOwn(slot))
            ReportUnknownOutside(name);

        if (_state.IsStale(slot) && _remembers.TryGetValue(slot, out var remember))
        {
            _remembers.Remove(slot);
            _bag.ReportHiddenMemory(remember.Span, name.Name);
        }

        return _state.KindOf(slot);
    }

    /// <summary>What a name that is read means here (language/01 6.4).</summary>
    private NameResolution Resolve(string name)
    {
        if (_scope.Find(name) is { } kind)
            return new NameResolution(kind, name);

        var slot = _locals.SlotOf(name);
        if (slot < 0 || !_state.MayBeSet(slot))
            return new NameResolution(NameKind.MemoryOnly, name);

        return new NameResolution(_state.IsSet(slot) ? NameKind.AssignedLocal : NameKind.MaybeLocal, name);
    }

    private void NoteRead(Token name)
    {
        _readNames.Add(name.Text);
        if (name.Text == "_memory")
            _readsEverything = true;
    }

    /// <summary>Reports a name that nothing can have set: not this body, and no <c>remember</c> of the bot.</summary>
    private void ReportUnknownName(NameExpressionSyntax name)
    {
        if (name.Token.IsMissing || IsKnown(name.Name) || !_reportedNames.Add(name.Name))
            return;

        if (DashMeaning(name.Name) is { } meaning)
            _bag.ReportSuspiciousDash(name.Span, name.Name, meaning);
        else if (_function is not null)
            _bag.ReportInvisibleInFunction(name.Span, _function, name.Name);
        else
            _bag.ReportNeverSetVariable(name.Span, name.Name, SpellingSuggester.Nearest(name.Name, KnownNames()));
    }

    private bool IsKnown(string name)
    {
        if (_scope.Constants.ContainsKey(name) || (!_isFunction && _scope.IsRemembered(name)))
            return true;

        return _locals.SlotOf(name) is >= 0 and var slot && (_locals.IsOwn(slot) || IsKnownOutside(name));
    }

    /// <summary>What <c>total-1</c> or <c>-total</c> is likely to mean, where <c>total</c> is a variable.</summary>
    private string? DashMeaning(string name)
    {
        if (name[0] == '-' && IsKnown(name.Substring(1)))
            return "-(" + name.Substring(1) + ")";

        var dash = name.IndexOf('-');
        return dash > 0 && dash < name.Length - 1 && IsKnown(name.Substring(0, dash))
            ? name.Substring(0, dash) + " - " + name.Substring(dash + 1)
            : null;
    }

    private IEnumerable<string> KnownNames() =>
        _locals.Locals.Select(local => local.Name).Concat(_scope.Constants.Keys).Concat(_scope.Bot.RememberedNames);

    private ValueKind BindPath(PathExpressionSyntax path)
    {
        if (path.Root is NameExpressionSyntax root && Resolve(root.Name).Kind is NameKind.ComponentNamespace)
            return BindNamespaceCall(path, root);

        BindExpression(path.Root);
        BindSegments(path.Segments, isOnEvent: path.Root is NameExpressionSyntax { Name: "event" });
        if (path.Root is NameExpressionSyntax name && _scope.Constants.ContainsKey(name.Name))
            CheckMutators(path, name.Name);

        return ValueKind.Any;
    }

    /// <summary><c>Component.Name(…)</c>: a component that the project declares, or the phone's own one.</summary>
    private ValueKind BindNamespaceCall(PathExpressionSyntax path, NameExpressionSyntax root)
    {
        _tables.Reads[root] = new NameResolution(NameKind.ComponentNamespace, root.Name);
        BindSegments(path.Segments.RemoveAt(0));
        if (path.Segments[0] is not MethodSegmentSyntax method)
        {
            _bag.ReportComponentAsValue(root.Span);
            return ValueKind.None;
        }

        var kinds = BindArguments(method.Arguments);
        var site = new CallSite(method.Name, method.Arguments.Arguments.Items, kinds);
        var kind = ValueKind.Object;
        _tables.NamespaceCalls[path] = method.Name.Text == "CallForwarding"
            ? _calls.Bind(site, subject: null, variable: null, out kind)
            : _calls.BindDeclared(site);
        return path.Segments.Length == 1 ? kind : ValueKind.Any;
    }

    private void BindSegments(ImmutableArray<PathSegmentSyntax> segments, bool isOnEvent = false)
    {
        for (var index = 0; index < segments.Length; index++)
        {
            switch (segments[index])
            {
                case IndexSegmentSyntax element:
                    CheckIndex(element, BindExpression(element.Index));
                    break;
                case MethodSegmentSyntax method:
                    var kinds = BindArguments(method.Arguments);
                    CheckMethod(method);
                    // The event has methods of its own, none of which waits.
                    if (!(isOnEvent && index == 0) && MayAwait(method, kinds))
                        Await(method);
                    break;
            }
        }
    }

    private void Await(MethodSegmentSyntax method)
    {
        _tables.AwaitedMethods.Add(method);
        _awaits = true;
    }

    private bool MayAwait(MethodSegmentSyntax method, ImmutableArray<ValueKind> kinds)
    {
        if (MethodCatalog.IsAwaited(method.Name.Text))
            return true;

        return MethodCatalog.RunsClosure(method.Name.Text) && method.Arguments.Arguments.Items
            .Where((argument, index) => MayRunAwaiting(argument.Value, kinds[index]))
            .Any();
    }

    private bool MayRunAwaiting(ExpressionSyntax argument, ValueKind kind) =>
        ClosureNames.LiteralOf(argument) is { } closure
            ? _tables.Closures[closure].Awaits
            : (kind & ValueKind.Closure) != 0 && _scope.Awaited.ClosuresAwait;

    private void CheckIndex(IndexSegmentSyntax index, ValueKind kind)
    {
        if (kind != ValueKind.None && (kind & (ValueKind.Int | ValueKind.String)) == 0)
            _bag.ReportInvalidIndex(index.Index.Span, KindText.Of(kind));
    }

    private void CheckMethod(MethodSegmentSyntax method)
    {
        var name = method.Name.Text;
        if (method.Name.IsMissing)
            return;

        if (!MethodCatalog.Exists(name))
            _bag.ReportUnknownMethod(method.Name.Span, name, SpellingSuggester.Nearest(name, MethodCatalog.Names));

        CheckHash(method);

        // The reference wants one on texts, and does nothing with it (ruling Q1).
        if (name == "is_empty" && method.Arguments.Arguments.Items is [var surplus])
            _bag.ReportArgumentOfIsEmpty(surplus.Span);

        foreach (var argument in method.Arguments.Arguments)
        {
            if (argument.IsNamed)
                _bag.ReportNamedMethodArgument(argument.Name.Span);
        }
    }

    /// <summary>A builder changes a copy: alone in a statement it does nothing (ruling Q17).</summary>
    private void CheckBuilder(ExpressionSyntax action)
    {
        if (action is PathExpressionSyntax path &&
            path.Segments[path.Segments.Length - 1] is MethodSegmentSyntax method &&
            MethodCatalog.IsBuilder(method.Name.Text))
        {
            _bag.ReportUnusedBuilder(method.Name.Span, method.Name.Text);
        }
    }

    // Written out in any other spelling it is no name of a hash in the reference, either.
    private void CheckHash(MethodSegmentSyntax method)
    {
        if (method.Name.Text is "create_hash" or "create_hmac" &&
            method.Arguments.Arguments.Count > 0 &&
            method.Arguments.Arguments[0].Value is var algorithm &&
            ConstantText.Of(algorithm) is { } name and ("ripemd160" or "RIPEMD160" or "sm3" or "SM3"))
        {
            _bag.ReportUnofferedHash(algorithm.Span, name);
        }
    }

    private void CheckMutators(PathExpressionSyntax path, string constant)
    {
        foreach (var segment in path.Segments)
        {
            if (segment is MethodSegmentSyntax method && MethodCatalog.IsMutator(method.Name.Text))
                _bag.ReportAssignmentToConstant(method.Name.Span, constant);
        }
    }
}
