using System.Runtime.CompilerServices;
using Csml.Values;

namespace Csml.Dialogue;

/// <content>Loops, functions and jumps.</content>
public sealed partial class Turn
{
    /// <summary>One less than a power of two. Reading the clock takes as long as a few additions of a flow.</summary>
    private const int WorkBetweenClockReads = 0xF;

    private int _depth;
    private int _iterations;
    private int _work;
    private bool _isOutOfTime;
    private CsmlObject? _brokenInfo;
    private int _brokenLine;

    /// <summary>Enters a function of a flow: the caller's memory is out of sight until the scope is disposed.</summary>
    public FunctionScope EnterFunction([CallerLineNumber] int line = 0)
    {
        if (_depth >= _limits.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new HardErrorException(ErrorTexts.DepthLimit(_limits.MaxDepth), line);
        CountWork(line);
        _depth++;
        return new(this);
    }

    /// <summary>Counts a turn of a <c>while</c> loop, so that an endless one ends as an error.</summary>
    public void CountIteration([CallerLineNumber] int line = 0)
    {
        if (++_iterations > _limits.MaxIterations)
            throw new HardErrorException(ErrorTexts.IterationLimit(_limits.MaxIterations), line);
        CountWork(line);
    }

    /// <summary>Begins a <c>foreach</c> over an array or a string.</summary>
    public ForeachLoop Foreach(CsmlValue iterable, [CallerLineNumber] int line = 0) =>
        ForeachLoop.CanWalk(iterable.OrFail(line))
            ? ForeachLoop.Over(this, iterable)
            : throw new HardErrorException(ErrorTexts.NotIterable, line);

    /// <summary>
    /// <c>goto</c> to a target that is computed. An unset step is the start, an unset flow the current one.
    /// </summary>
    public StepExit GoTo(CsmlValue step, CsmlValue flow = default, [CallerLineNumber] int line = 0)
    {
        var stepName = step.IsUnset ? StepNames.Start : NameOf(step, line);
        var flowName = flow.IsUnset ? null : NameOf(flow, line);
        if ((step.IsSecure || flow.IsSecure) && !IsPlace(stepName, flowName))
            throw new HardErrorException(ErrorTexts.SecureTarget, line);
        return flowName is null ? StepExit.GoTo(stepName) : StepExit.GoTo(stepName, flowName);
    }

    /// <summary>Whether there is such a step: a secret may choose among them, but what names none must not get into an error.</summary>
    private bool IsPlace(string step, string? flow) =>
        EntryPoint.FlowBehind(_registry, flow ?? Flow, step, DefaultFlow) is { } found && (step == StepNames.End || found.HasStep(step));

    internal void LeaveFunction() => _depth--;

    /// <summary>
    /// Counts an element of a loop, or a call of a function. Arrays have an end and calls are only so deep, but loops in loops, and
    /// functions that call themselves twice, come to it too late.
    /// </summary>
    internal void CountWork(int line)
    {
        if ((++_work & WorkBetweenClockReads) == 0 || _isOutOfTime) CheckClock(line);
    }

    /// <summary>
    /// What a missing key or index leaves: <c>null</c> with error info, and the rest of that path is skipped.
    /// </summary>
    internal CsmlValue Break(string text, int line, bool isReported)
    {
        var value = isReported ? SoftError(text, line) : CsmlValue.ErrorNull(text);
        _brokenInfo = value.Info;
        _brokenLine = line;
        return value;
    }

    /// <summary>
    /// Whether a value is what a broken path left, in the statement where it broke. The line tells the same value apart when a
    /// later statement reads it from a variable: there, a path on it is a path on <c>null</c>.
    /// </summary>
    internal bool IsBroken(CsmlValue value, int line) =>
        _brokenInfo is not null && line == _brokenLine && ReferenceEquals(value.Info, _brokenInfo);

    /// <summary>What takes long often ends in an error: a regular expression, a C# function. The next loop looks at the clock at once.</summary>
    private void ReadClockNext() => _work |= WorkBetweenClockReads;

    /// <summary>A closure's HARD error is only reported by the loop that runs it: so once out of time, always out of time.</summary>
    private void CheckClock(int line)
    {
        _isOutOfTime |= Elapsed > _limits.MaxDuration;
        if (_isOutOfTime) throw new HardErrorException(ErrorTexts.TimeLimit(_limits.MaxDuration), line);
    }

    private static string NameOf(CsmlValue target, int line) =>
        target.OrFail(line).TryGetString(out var name) ? name : throw new HardErrorException(ErrorTexts.GotoTarget, line);
}
