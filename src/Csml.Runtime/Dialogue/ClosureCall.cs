using Csml.Values;

namespace Csml.Dialogue;

/// <summary>A call of a closure with its arguments: ready to run, once or once per element. Or what stands in for the call.</summary>
internal readonly struct ClosureCall
{
    private readonly ClosureDefinition? _definition;
    private readonly CsmlObject _captured;
    private readonly CsmlValue _error;

    private ClosureCall(ClosureDefinition definition, CsmlObject captured, CsmlValue[] arguments)
    {
        _definition = definition;
        _captured = captured;
        Arguments = arguments;
    }

    private ClosureCall(CsmlValue error, int values = 0)
    {
        _error = error;
        _captured = CsmlObject.Empty;
        Arguments = new CsmlValue[values];
    }

    /// <summary>The arguments; those of a loop are set anew for each element.</summary>
    internal CsmlValue[] Arguments { get; }

    /// <summary>Why a loop cannot run the closure; null where it can.</summary>
    internal string? Problem => _error.FailureText;

    /// <summary>
    /// A call by name. What holds no closure is an unknown function, a SOFT error; so is a stored closure whose code this build of
    /// the bot does not have.
    /// </summary>
    internal static ClosureCall Bind(Turn turn, string name, CsmlValue value, ReadOnlySpan<CsmlValue> arguments, int line)
    {
        if (ClosureArguments.FirstFailed(arguments) is { IsFailed: true } failed) return new(failed);
        return Find(turn, name, value, line, out var definition, out var error) is { } closure
            ? Of(definition!, closure, ClosureArguments.Bind(definition!.Parameters, arguments))
            : new(error);
    }

    /// <summary>A call by name with named arguments.</summary>
    internal static ClosureCall Bind(
        Turn turn, string name, CsmlValue value, ReadOnlySpan<(string? Name, CsmlValue Value)> arguments, int line)
    {
        if (ClosureArguments.FirstFailed(arguments) is { IsFailed: true } failed) return new(failed);
        return Find(turn, name, value, line, out var definition, out var error) is { } closure
            ? Of(definition!, closure, ClosureArguments.Bind(definition!.Parameters, arguments))
            : new(error);
    }

    /// <summary>A call for each element of an array, which has so many values for the parameters; more are an error (ruling Q15).</summary>
    internal static ClosureCall BindLoop(Turn turn, string method, CsmlClosure closure, int values)
    {
        if (turn.FindClosure(closure.Id) is not { } definition) return new(CsmlValue.Failure(ErrorTexts.UnknownClosure), values);
        return definition.Parameters.Length > values
            ? new(CsmlValue.Failure(ErrorTexts.TooManyParameters(method, values)), values)
            : new(definition, closure.Captured, new CsmlValue[values]);
    }

    /// <summary>Runs a call by name.</summary>
    internal CsmlValue Run(Turn turn, int line)
    {
        if (_definition is null) return _error;
        using var scope = turn.EnterFunction(line);
        return RunBody(turn);
    }

    /// <summary>Runs a call by name, awaited.</summary>
    internal async ValueTask<CsmlValue> RunAsync(Turn turn, int line)
    {
        if (_definition is null) return _error;
        using var scope = turn.EnterFunction(line);
        return await RunBodyAsync(turn).ConfigureAwait(false);
    }

    /// <summary>Runs the body, inside a scope that the caller entered; a HARD error is its value.</summary>
    internal CsmlValue RunBody(Turn turn)
    {
        if (_definition is null) return _error;
        if (_definition.Body is not { } body) return CsmlValue.Failure(ErrorTexts.AwaitingClosure);
        try
        {
            return body(turn, new(_captured, Arguments)).OrNull();
        }
        catch (HardErrorException error)
        {
            return error.Failure;
        }
    }

    /// <summary>The same, awaited.</summary>
    internal async ValueTask<CsmlValue> RunBodyAsync(Turn turn)
    {
        if (_definition?.AsyncBody is not { } body) return RunBody(turn);
        try
        {
            return (await body(turn, new(_captured, Arguments)).ConfigureAwait(false)).OrNull();
        }
        catch (HardErrorException error)
        {
            return error.Failure;
        }
    }

    private static ClosureCall Of(ClosureDefinition definition, CsmlClosure closure, CsmlValue[]? arguments) =>
        arguments is null ? new(CsmlValue.Failure(ErrorTexts.TooFewArguments)) : new(definition, closure.Captured, arguments);

    private static CsmlClosure? Find(
        Turn turn, string name, CsmlValue value, int line, out ClosureDefinition? definition, out CsmlValue error)
    {
        (definition, error) = (null, value);
        if (value.IsFailed) return null;
        if (!value.TryGetClosure(out var closure))
        {
            error = turn.SoftError(ErrorTexts.UnknownFunction(name), line);
            return null;
        }

        definition = turn.FindClosure(closure.Id);
        if (definition is not null) return closure;
        error = turn.SoftError(ErrorTexts.UnknownClosure, line);
        return null;
    }
}
