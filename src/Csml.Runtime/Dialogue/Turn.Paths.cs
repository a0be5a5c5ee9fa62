using System.Runtime.CompilerServices;
using Csml.Values;

namespace Csml.Dialogue;

/// <content>Writes and mutating calls through a path: collections are immutable, so a change builds a new one and stores it.</content>
public sealed partial class Turn
{
    /// <summary><c>do name.key[index] = value</c>. A path is made of string keys and int indexes.</summary>
    public void Set(string name, ref CsmlValue local, CsmlValue value, ReadOnlySpan<CsmlValue> path, [CallerLineNumber] int line = 0)
    {
        if (!IsAssignable(value.OrFail(line), line)) return;

        // A secure key would stand in the variable in clear.
        foreach (ref readonly var segment in path)
        {
            if (!IsAssignable(segment.OrFail(line), line)) return;
        }

        var root = local.IsUnset ? Remembered(name) : local;
        if (root.IsUnset) local = root = CsmlValue.Null;
        var changed = PathWriter.Set(this, root, path, value.OrNull(), line).OrFail(line);
        if (!changed.IsUnset) Store(name, ref local, changed);
    }

    /// <summary>
    /// <c>do name.key += value</c> and its like, given the result for that element: what cannot be computed is reported and
    /// changes nothing.
    /// </summary>
    public void SetOrKeep(string name, ref CsmlValue local, CsmlValue result, ReadOnlySpan<CsmlValue> path, [CallerLineNumber] int line = 0)
    {
        if (result.FailureText is { } text)
            SoftError(text, line);
        else
            Set(name, ref local, result, path, line);
    }

    /// <summary>A method call on a variable or on an element of it: a change goes back to where the variable lives.</summary>
    public CsmlValue Update(
        string name,
        ref CsmlValue local,
        ReadOnlySpan<CsmlValue> path,
        string method,
        ReadOnlySpan<CsmlValue> arguments,
        [CallerLineNumber] int line = 0)
    {
        var result = PathWriter.Call(this, Read(local, name, line), path, method, arguments, line, out var changed);
        if (changed.IsFailed) return changed;
        if (changed.IsUnset || (local.IsUnset && !Remembers(name))) return result;

        // What is secure already may change; anything else does not become so, as by `do name = value`.
        if (local.IsSecure || IsAssignable(changed, line)) Store(name, ref local, changed);
        return result;
    }

    /// <summary>The same for a name that is no variable of the step.</summary>
    public CsmlValue Update(
        string name,
        ReadOnlySpan<CsmlValue> path,
        string method,
        ReadOnlySpan<CsmlValue> arguments,
        [CallerLineNumber] int line = 0)
    {
        CsmlValue local = default;
        return Update(name, ref local, path, method, arguments, line);
    }

    /// <summary>A method call on a constant: one that would change it is refused.</summary>
    public CsmlValue UpdateConstant(
        CsmlValue constant,
        ReadOnlySpan<CsmlValue> path,
        string method,
        ReadOnlySpan<CsmlValue> arguments,
        [CallerLineNumber] int line = 0)
    {
        var errors = _messages.Count;
        var result = PathWriter.Call(this, constant, path, method, arguments, line, out var changed);
        return changed.IsUnset || _messages.Count > errors ? result : SoftError(ErrorTexts.MutatingConstant, line);
    }
}
