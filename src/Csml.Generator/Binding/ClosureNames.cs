using System;
using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Syntax;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Binding;

/// <summary>
/// The names that the body of a closure may take from outside: it reads or calls them, and they are neither parameters
/// nor surely set before. Which of them it captures in fact shows when it is lowered.
/// </summary>
internal sealed class ClosureNames : TreeVisitor
{
    private readonly HashSet<string> _own;
    private readonly List<string> _reads = [];
    private readonly List<string> _calls = [];
    private int _depth;

    private ClosureNames(ClosureExpressionSyntax closure) =>
        _own = [.. closure.Parameters.Parameters.Select(static parameter => parameter.Name.Text)];

    /// <summary>Gets a value indicating whether any name may be meant: by <c>_memory</c>, or a computed <c>Exists</c>.</summary>
    public bool ReadsEverything { get; private set; }

    public static ClosureNames Of(ClosureExpressionSyntax closure)
    {
        var names = new ClosureNames(closure);
        names.VisitBody(closure.Body.Statements);
        return names;
    }

    /// <summary>The closure that an expression is, parentheses and <c>as</c> aside; null for anything else.</summary>
    public static ClosureExpressionSyntax? LiteralOf(ExpressionSyntax expression) => expression switch
    {
        ClosureExpressionSyntax closure => closure,
        GroupExpressionSyntax { Sign.IsNone: true } group => LiteralOf(group.Value),
        AsExpressionSyntax binding => LiteralOf(binding.Value),
        _ => null,
    };

    /// <summary>The names that may be variables, in the order of the text.</summary>
    /// <param name="isConstant">Whether a name is a constant of the flow.</param>
    /// <param name="isFunction">Whether the flow declares or imports a function of a name.</param>
    public IEnumerable<string> Variables(Func<string, bool> isConstant, Func<string, bool> isFunction) =>
        _reads
            .Where(name => Names.SpecialMeaning(name) is null && !isConstant(name))
            .Concat(_calls.Where(name => Names.BuiltinMeaning(name) is null && !isFunction(name)))
            .Where(static name => name.Length > 0)
            .Distinct();

    public override void VisitStatement(StatementSyntax statement)
    {
        switch (statement)
        {
            case DoAssignSyntax { IsCompound: false, Target.Path.IsEmpty: true } assign:
                VisitExpression(assign.Value);
                if (_depth == 0)
                    _own.Add(assign.Target.Name.Text);
                break;
            case DoAssignSyntax assign:
                base.VisitStatement(assign);
                Read(assign.Target.Name);
                break;
            case ForeachSyntax loop:
                VisitForeach(loop);
                break;
            default:
                var inner = statement is IfSyntax or WhileSyntax ? 1 : 0;
                _depth += inner;
                base.VisitStatement(statement);
                _depth -= inner;
                break;
        }
    }

    public override void VisitExpression(ExpressionSyntax expression)
    {
        if (expression is NameExpressionSyntax name)
            Read(name.Token);
        else if (expression is CallExpressionSyntax call)
            Call(call);

        base.VisitExpression(expression);
    }

    protected override void VisitClosure(ClosureExpressionSyntax closure)
    {
        var inner = Of(closure);
        ReadsEverything |= inner.ReadsEverything;
        _reads.AddRange(inner._reads.Where(name => !_own.Contains(name)));
        _calls.AddRange(inner._calls.Where(name => !_own.Contains(name)));
    }

    private void VisitForeach(ForeachSyntax loop)
    {
        VisitExpression(loop.Iterable);
        string[] variables = loop.Index is { } index ? [loop.Item.Token.Text, index.Token.Text] : [loop.Item.Token.Text];
        var added = variables.Where(_own.Add).ToList();
        _depth++;
        VisitBody(loop.Body.Statements);
        _depth--;
        _own.ExceptWith(added);
    }

    private void Read(Token name)
    {
        ReadsEverything |= name.Text == "_memory";
        if (!_own.Contains(name.Text))
            _reads.Add(name.Text);
    }

    private void Call(CallExpressionSyntax call)
    {
        var name = call.Name.Text;
        if (!_own.Contains(name))
            _calls.Add(name);

        if (name != "Exists" || call.Arguments.Arguments.Count == 0)
            return;

        if (ConstantText.Of(call.Arguments.Arguments[0].Value) is not { } subject)
            ReadsEverything = true;
        else if (!_own.Contains(subject))
            _reads.Add(subject);
    }
}
