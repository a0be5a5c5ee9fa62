using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Lowering;

/// <summary>
/// Finds what lives across each hold of a body: the variables that are read behind it before they are written, and
/// the loops that go on. Works backwards over the structured statements; a loop is gone over until nothing is added.
/// </summary>
internal sealed partial class Liveness
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _numbers = [];
    private readonly HashSet<string> _loops = [];
    private readonly Dictionary<StatementModel, LocalSet> _behind = new(ReferenceComparer<StatementModel>.Instance);
    private readonly Dictionary<StatementModel, LocalSet> _heads = new(ReferenceComparer<StatementModel>.Instance);
    private readonly LocalSet _none;

    private Liveness(IEnumerable<string> locals, IEnumerable<string> loops)
    {
        foreach (var local in locals)
            Number(local);

        foreach (var loop in loops)
        {
            Number(loop);
            _loops.Add(loop);
        }

        _none = new LocalSet(_names.Count);
    }

    /// <summary>Analyses a body.</summary>
    /// <param name="body">Its statements, structured.</param>
    /// <param name="locals">Its variables, in the order in which they are to be listed.</param>
    public static Liveness Of(EquatableArray<StatementModel> body, IEnumerable<string> locals)
    {
        var loops = body.SelectMany(static statement => statement.SelfAndInner()).OfType<ForeachModel>();
        var liveness = new Liveness(locals, loops.Select(static loop => loop.Loop));
        var start = liveness.Before(body, liveness._none, new Exits(liveness._none, liveness._none));
        liveness.LocalsAtStart = start.Members.Select(member => liveness._names[member]).ToEquatableArray();
        return liveness;
    }

    /// <summary>Gets the variables that are read before they are written.</summary>
    public EquatableArray<string> LocalsAtStart { get; private set; } = [];

    /// <summary>Gets the variables that are still read behind a statement.</summary>
    public EquatableArray<string> LocalsBehind(StatementModel statement) =>
        NamesBehind(statement).Where(name => !_loops.Contains(name)).ToEquatableArray();

    /// <summary>Gets the loops that go on behind a statement.</summary>
    public EquatableArray<string> LoopsBehind(StatementModel statement) =>
        NamesBehind(statement).Where(_loops.Contains).ToEquatableArray();

    private IEnumerable<string> NamesBehind(StatementModel statement) =>
        _behind.TryGetValue(statement, out var live) ? live.Members.Select(member => _names[member]) : [];

    private void Number(string name)
    {
        if (_numbers.ContainsKey(name))
            return;

        _numbers.Add(name, _names.Count);
        _names.Add(name);
    }

    /// <summary>What lives before statements, given what lives behind them. The arguments are left as they are.</summary>
    private LocalSet Before(EquatableArray<StatementModel> statements, LocalSet behind, Exits exits)
    {
        var live = behind.Copy();
        for (var index = statements.Count - 1; index >= 0; index--)
        {
            _behind[statements[index]] = live;
            live = Before(statements[index], live, exits);
        }

        return live;
    }

    private LocalSet Before(StatementModel statement, LocalSet behind, Exits exits)
    {
        switch (statement)
        {
            case WhileModel @while:
                return BeforeWhile(@while, behind);
            case ForeachModel @foreach:
                return BeforeForeach(@foreach, behind);
            case BreakModel:
                return exits.Break.Copy();
            case ContinueModel:
                return exits.Continue.Copy();
        }

        var live = statement switch
        {
            IfModel @if => Before(@if.Then, behind, exits).Union(Before(@if.Else, behind, exits)),
            ExitModel or DynamicExitModel or ReturnModel or ThrowModel => _none.Copy(),
            _ => behind.Copy(),
        };
        Undo(statement, live);
        Undo(statement.Operands, live);
        return live;
    }

    private LocalSet BeforeWhile(WhileModel loop, LocalSet behind)
    {
        var head = Head(loop);
        while (true)
        {
            var body = Before(loop.Body, head, new Exits(behind, head));
            var tested = loop.Condition is null ? body : body.Union(behind);
            Undo(loop.Operands, tested);
            if (!head.UnionWith(Before(loop.Prologue, tested, new Exits(behind, head))))
                return head.Copy();
        }
    }

    private LocalSet BeforeForeach(ForeachModel loop, LocalSet behind)
    {
        var head = Head(loop);
        bool grew;
        do
        {
            var advanced = Before(loop.Body, head, new Exits(behind, head)).Union(behind);
            advanced.Remove(_numbers[loop.Item]);
            if (loop.Index is not null)
                advanced.Remove(_numbers[loop.Index]);

            advanced.Add(_numbers[loop.Loop]);
            grew = head.UnionWith(advanced);
        }
        while (grew);

        var live = head.Copy();
        live.Remove(_numbers[loop.Loop]);
        Undo(loop.Operands, live);
        return live;
    }

    /// <summary>
    /// Gets what is known to live where each iteration of a loop begins. It is kept from one visit to the next (behind
    /// an outer loop only more can live), so that nested loops do not multiply the work.
    /// </summary>
    private LocalSet Head(StatementModel loop)
    {
        if (!_heads.TryGetValue(loop, out var head))
            _heads.Add(loop, head = _none.Copy());

        return head;
    }

    /// <summary>Where a loop is left for, and where it goes on.</summary>
    private readonly record struct Exits(LocalSet Break, LocalSet Continue);
}
