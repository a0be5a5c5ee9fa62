using Csml.Values;

namespace Csml.Dialogue;

/// <summary>
/// The code of one closure, <c>(parameters) { … }</c>, as the compiler writes it: a static field of the flow's class, listed in
/// <see cref="IFlow.Closures"/>. <see cref="Turn.Closure"/> makes a value of it.
/// </summary>
/// <remarks>
/// <code>
/// private static readonly ClosureDefinition Closure_start_1 = new("Default/start/4f0c9a", ["n"], ["rate"], Closure_start_1_Body);
///
/// private static CsmlValue Closure_start_1_Body(Turn turn, ClosureScope scope)
/// {
///     CsmlValue n = scope[0], rate = scope.Captured("rate");
///     return n * turn.Read(rate, "rate");
/// }
///
/// f = turn.Closure(Closure_start_1, ("rate", rate));
/// </code>
/// <para>A body that waits for something is made with <see cref="Async"/>.</para>
/// </remarks>
public sealed class ClosureDefinition
{
    private readonly string[] _parameters;
    private readonly string[] _captures;

    /// <summary>Describes a closure.</summary>
    /// <param name="id">
    /// Its identity in the whole bot and across builds: stored closures are found by it, so it should change when the code does.
    /// </param>
    /// <param name="parameters">The names of its parameters.</param>
    /// <param name="captures">The names that its body reads from outside; parameters hide captured variables of their names.</param>
    /// <param name="body">Runs it. A HARD error may be thrown: it becomes the value of the call.</param>
    public ClosureDefinition(
        string id,
        ReadOnlySpan<string> parameters,
        ReadOnlySpan<string> captures,
        Func<Turn, ClosureScope, CsmlValue> body)
        : this(id, parameters, captures) => Body = body;

    private ClosureDefinition(string id, ReadOnlySpan<string> parameters, ReadOnlySpan<string> captures)
    {
        Id = id;
        _parameters = parameters.ToArray();
        _captures = captures.ToArray();
        Bare = new CsmlClosure(id, CsmlObject.Empty);
    }

    /// <summary>Its identity in the whole bot and across builds.</summary>
    public string Id { get; }

    /// <summary>The names of its parameters.</summary>
    public ReadOnlySpan<string> Parameters => _parameters;

    /// <summary>The names that its body reads from outside.</summary>
    public ReadOnlySpan<string> Captures => _captures;

    /// <summary>The closure where nothing was captured: the value of a constant.</summary>
    public CsmlClosure Bare { get; }

    /// <summary>Runs it; null where it has to be awaited.</summary>
    internal Func<Turn, ClosureScope, CsmlValue>? Body { get; }

    /// <summary>Runs it where it has to be awaited.</summary>
    internal Func<Turn, ClosureScope, ValueTask<CsmlValue>>? AsyncBody { get; private init; }

    /// <summary>Describes a closure whose body awaits: it can only be called where its caller awaits.</summary>
    public static ClosureDefinition Async(
        string id,
        ReadOnlySpan<string> parameters,
        ReadOnlySpan<string> captures,
        Func<Turn, ClosureScope, ValueTask<CsmlValue>> body) => new(id, parameters, captures) { AsyncBody = body };
}
