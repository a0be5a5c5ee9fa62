using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Csml.Generator.Diagnostics;
using Csml.Generator.Model;
using Csml.Generator.Syntax;
using Csml.Generator.Syntax.Nodes;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Binding;

/// <summary>
/// Gives every name, call and jump of one step or function its meaning. It goes through the body once, in the order
/// of evaluation, with what is known of the step variables at that point (see <see cref="FlowState"/>).
/// </summary>
internal sealed partial class BodyBinder
{
    private readonly Scope _scope;
    private readonly SourceText _text;
    private readonly BindingTables _tables;
    private readonly DiagnosticBag _bag;
    private readonly LocalTable _locals;
    private readonly CallBinder _calls;
    private readonly CancellationToken _cancellationToken;

    /// <summary>The function, or null in a step or closure.</summary>
    private readonly string? _function;

    /// <summary>Whether only parameters and own variables are in sight: in a function, or in a closure.</summary>
    private readonly bool _isFunction;

    /// <summary>The states in which <c>break</c> leaves the loops around the statement, inside out.</summary>
    private readonly Stack<FlowState> _breaks = [];

    private readonly HashSet<string> _readNames = [];
    private readonly HashSet<string> _reportedNames = [];
    private bool _readsEverything;
    private bool _awaits;
    private FlowState _state;

    private BodyBinder(BodySource body, BindingTables tables, DiagnosticBag bag, CancellationToken cancellationToken)
    {
        _scope = body.Scope;
        _text = body.Text;
        _tables = tables;
        _bag = bag;
        _function = body.Function;
        _isFunction = body.Function is not null || body.Closure is not null;
        _closure = body.Closure;
        _cancellationToken = cancellationToken;
        var captured = body.Closure?.Names ?? [];
        _locals = LocalCollector.Collect(body.Scope, body.Parameters, captured, body.Statements);
        _calls = new CallBinder(body.Scope, bag);
        _state = new FlowState(_locals.Locals.Count);
        foreach (var parameter in body.Parameters)
            _state.Set(_locals.SlotOf(parameter), ValueKind.Any);

        foreach (var name in captured)
            CaptureFromOutside(name);
    }

    /// <summary>Binds a body.</summary>
    /// <returns>Its step variables, and whether something in it has to be awaited.</returns>
    public static (IReadOnlyList<LocalSymbol> Locals, bool Awaits) Bind(
        BodySource body, BindingTables tables, DiagnosticBag bag, CancellationToken cancellationToken)
    {
        var binder = new BodyBinder(body, tables, bag, cancellationToken);
        binder.BindStatements(body.Statements);
        binder.ReportUnused(body.Statements);
        return (binder._locals.Locals, binder._awaits);
    }

    private void BindStatements(ImmutableArray<StatementSyntax> statements)
    {
        var isReported = !_state.IsReachable;
        foreach (var statement in statements)
        {
            if (!_state.IsReachable)
            {
                _tables.Unreachable.Add(statement);
                if (!isReported && statement is not SkippedStatementSyntax)
                {
                    isReported = true;
                    _bag.ReportUnreachableCode(FirstToken(statement).Span);
                }
            }

            BindStatement(statement);
        }
    }

    /// <summary>Reports variables that are set for nothing: certain only where no memory can be meant.</summary>
    private void ReportUnused(ImmutableArray<StatementSyntax> statements)
    {
        if (_readsEverything)
            return;

        var assigned = new AssignmentCollector();
        assigned.VisitBody(statements);
        foreach (var name in assigned.FirstAssignments)
        {
            if (!_readNames.Contains(name.Text) &&
                !_scope.Constants.ContainsKey(name.Text) &&
                (_isFunction || !_scope.IsRemembered(name.Text)))
            {
                _bag.ReportUnusedVariable(name.Span, name.Text);
            }
        }
    }

    private static Token FirstToken(SyntaxNode node) => node.Tokens().First();

    /// <summary>Finds the first <c>do name =</c> of each name.</summary>
    private sealed class AssignmentCollector : TreeVisitor
    {
        private readonly HashSet<string> _names = [];

        public List<Token> FirstAssignments { get; } = [];

        public override void VisitStatement(StatementSyntax statement)
        {
            if (statement is DoAssignSyntax { Target: { Path.IsEmpty: true, Name.IsMissing: false } target } &&
                _names.Add(target.Name.Text))
            {
                FirstAssignments.Add(target.Name);
            }

            base.VisitStatement(statement);
        }

        // A closure has variables of its own.
        protected override void VisitClosure(ClosureExpressionSyntax closure)
        {
        }
    }
}

/// <summary>A body to be bound, with all that it sees.</summary>
/// <param name="Scope">The flow.</param>
/// <param name="Text">The text it is written in.</param>
/// <param name="Function">The function's name, or null for a step.</param>
/// <param name="Parameters">The function's parameters.</param>
/// <param name="Statements">The statements.</param>
/// <param name="Closure">For the body of a closure: where it is made.</param>
internal sealed record BodySource(
    Scope Scope,
    SourceText Text,
    string? Function,
    ImmutableArray<string> Parameters,
    ImmutableArray<StatementSyntax> Statements,
    ClosureSite? Closure = null);
