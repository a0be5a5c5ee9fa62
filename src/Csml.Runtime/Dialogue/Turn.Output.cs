using System.Runtime.CompilerServices;
using Csml.Values;
using Microsoft.Extensions.Logging;

namespace Csml.Dialogue;

/// <content>What goes out: messages, errors, log records.</content>
public sealed partial class Turn
{
    /// <summary>An error may name a key, and a key may be any text.</summary>
    private const int MaxErrorLength = 1_000;

    private readonly List<Message> _messages = [];
    private long _debugged;

    internal IReadOnlyList<Message> Messages => _messages;

    /// <summary><c>say</c> of a constant text.</summary>
    public void Say(ConstantText text, [CallerLineNumber] int line = 0)
    {
        if (text.IsTooLarge) throw new HardErrorException(ErrorTexts.TooLarge, line);
        Add(new Message(text), line);
    }

    /// <summary><c>say</c> of any value.</summary>
    public void Say(CsmlValue value, [CallerLineNumber] int line = 0)
    {
        value.OrFail(line);
        if (value.IsSecure)
            SoftError(ErrorTexts.SecureDisplay, line);
        else if (MessageSize.IsTooLarge(value))
            throw new HardErrorException(ErrorTexts.TooLarge, line);
        else
            Add(Message.Of(value), line);
    }

    /// <summary><c>say</c> of a text with holes.</summary>
    public void Say(InterpolatedText text, [CallerLineNumber] int line = 0) => Say(text.ToValue(), line);

    /// <summary>A text with holes as a value.</summary>
    public CsmlValue Text(InterpolatedText text) => text.ToValue();

    /// <summary><c>debug</c>: shows a value to the author; nobody hears it.</summary>
    public void Debug(CsmlValue value, [CallerLineNumber] int line = 0)
    {
        value.OrFail(line);
        if (value.IsSecure)
        {
            SoftError(ErrorTexts.SecureDisplay, line);
            return;
        }

        var text = value.ToDisplayString();
        if (ValueLimits.IsTooLong(_debugged += text.Length)) throw new HardErrorException(ErrorTexts.DebugLimit, line);
        DialogueLog.Debug(_logger, Flow, Step, line, text);
        Add(new Message(MessageKind.Debug, CsmlValue.Object(("args", CsmlValue.Array(text)))), line);
    }

    /// <summary><c>log</c>: writes a record to the application's log.</summary>
    public void Log(string level, CsmlValue value, [CallerLineNumber] int line = 0)
    {
        value.OrFail(line);
        var text = value.IsSecure ? ErrorTexts.SecureLog : value.ToDisplayString();
        DialogueLog.Statement(_logger, LevelOf(level), Flow, Step, line, text);
    }

    /// <summary>Reports an error that the flow survives, and gives the value that stands in for what failed.</summary>
    public CsmlValue SoftError(string text, [CallerLineNumber] int line = 0)
    {
        ReadClockNext();
        if (text.Length > MaxErrorLength) text = string.Concat(text.AsSpan(0, MaxErrorLength), "…");
        DialogueLog.SoftError(_logger, Flow, Step, line, text);
        Add(ErrorMessage(text, line), line);
        return CsmlValue.ErrorNull(text);
    }

    /// <summary>
    /// Reports that a C# function threw, or took too long: an error that the flow survives, as if it were a failed call of an app
    /// (<c>is_error()</c>, <c>Or</c>). The exception itself is only logged; where the event is secure, of the exception only its type
    /// and where it was thrown, since its message may quote what the function was given.
    /// </summary>
    public CsmlValue FunctionFailed(string name, Exception exception, [CallerLineNumber] int line = 0)
    {
        ReadClockNext();
        if (HoldsSecret)
            DialogueLog.SecretFunctionFailed(_logger, name, Flow, Step, line, exception.GetType(), exception.StackTrace);
        else
            DialogueLog.FunctionFailed(_logger, name, Flow, Step, line, exception);
        var text = $"function [{name}] failed";
        Add(ErrorMessage(text, line), line);
        return CsmlValue.ErrorNull(text);
    }

    /// <summary>Reports that a C# function cannot take its arguments: a SOFT error, as of one that failed.</summary>
    /// <param name="name">The function.</param>
    /// <param name="problem">
    /// Which argument does not fit, and why: the <see cref="ValueReader.Problem"/>. Not shown where the event is secure: what a
    /// secret cannot be says something of it.
    /// </param>
    /// <param name="line">The line of the call.</param>
    public CsmlValue FunctionRefused(string name, string problem, [CallerLineNumber] int line = 0) =>
        SoftError($"function [{name}]: {(HoldsSecret ? ErrorTexts.SecureArgument : $"the argument {problem}")}", line);

    /// <summary>Adds the message of the HARD error that ends the run.</summary>
    internal void AddFinalError(string text, int line) => _messages.Add(ErrorMessage(text, line));

    private static LogLevel LevelOf(string level) => level.ToLowerInvariant() switch
    {
        "error" => LogLevel.Error,
        "warn" => LogLevel.Warning,
        "debug" => LogLevel.Debug,
        "trace" => LogLevel.Trace,
        _ => LogLevel.Information,
    };

    /// <summary>What is said of an error is for logs and for the author.</summary>
    private Message ErrorMessage(string text, int line)
    {
        var where = line == 0
            ? $"{text} at flow [{Flow}]"
            : FormattableString.Invariant($"{text} at line {line} at flow [{Flow}]");
        return new(MessageKind.Error, CsmlValue.Object(("error", where)));
    }

    private void Add(Message message, int line)
    {
        if (_messages.Count >= _limits.MaxMessages)
            throw new HardErrorException(ErrorTexts.MessageLimit(_limits.MaxMessages), line);
        _messages.Add(message);
    }
}
