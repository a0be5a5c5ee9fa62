using System.Runtime.CompilerServices;
using Csml.Values;

namespace Csml.Dialogue;

/// <content>
/// Variables. A step's own variables are C# locals of the generated code; what is not one is looked up in the client's memory
/// (language reference, part 1, 6.4).
/// </content>
public sealed partial class Turn
{
    /// <summary>A variable that may have a value in this step, else the remembered one, else an error.</summary>
    public CsmlValue Read(CsmlValue local, string name, [CallerLineNumber] int line = 0) =>
        local.IsUnset ? Read(name, line) : local;

    /// <summary>A remembered variable.</summary>
    public CsmlValue Read(string name, [CallerLineNumber] int line = 0)
    {
        var value = Remembered(name);
        return value.IsUnset ? SoftError(ErrorTexts.MissingVariable(name), line) : value;
    }

    /// <summary>As <see cref="Read(CsmlValue, string, int)"/>, where a missing variable is not reported.</summary>
    public CsmlValue Peek(CsmlValue local, string name) => local.IsUnset ? Peek(name) : local;

    /// <summary>As <see cref="Read(string, int)"/>, where a missing variable is not reported.</summary>
    public CsmlValue Peek(string name)
    {
        var value = Remembered(name);
        return value.IsUnset ? CsmlValue.ErrorNull(ErrorTexts.MissingVariable(name)) : value;
    }

    /// <summary><c>_memory</c>: what is remembered, under the step's variables that have a value.</summary>
    public CsmlValue MemoryObject(params ReadOnlySpan<(string Name, CsmlValue Value)> locals)
    {
        var entries = new CsmlObject.Builder();
        if (_depth == 0) _memory.CopyTo(entries);
        foreach (ref readonly var local in locals)
        {
            if (!local.Value.IsUnset) entries.Set(local.Name, local.Value);
        }

        return entries.Build();
    }

    /// <summary><c>do name = value</c>, where the name may be remembered: it stays where it lives, a new one lives in the step.</summary>
    public void Assign(string name, ref CsmlValue local, CsmlValue value, [CallerLineNumber] int line = 0)
    {
        if (IsAssignable(value.OrFail(line), line)) Store(name, ref local, value);
    }

    /// <summary>
    /// <c>do name += value</c> and its like, given the result: what cannot be computed is reported and changes nothing.
    /// </summary>
    public void AssignOrKeep(string name, ref CsmlValue local, CsmlValue result, [CallerLineNumber] int line = 0)
    {
        if (result.FailureText is { } text)
        {
            SoftError(text, line);
            if (local.IsUnset && Remembered(name).IsUnset) local = CsmlValue.Null;
        }
        else
        {
            Assign(name, ref local, result, line);
        }
    }

    /// <summary><c>remember name = value</c>: in memory only, so that a step's variable of that name still hides it.</summary>
    public void Remember(string name, CsmlValue value, [CallerLineNumber] int line = 0)
    {
        if (IsAssignable(value.OrFail(line), line)) _memory.Set(name, value.OrNull());
    }

    /// <summary><c>forget</c> of some names. The generated code clears the step's variables.</summary>
    public void Forget(params ReadOnlySpan<string> names)
    {
        foreach (var name in names) _memory.Forget(name);
    }

    /// <summary><c>forget *</c>. The generated code clears the step's variables.</summary>
    public void ForgetAll() => _memory.ForgetAll();

    /// <summary>An assignment to a constant: reported, without effect.</summary>
    public void RefuseConstant(string name, [CallerLineNumber] int line = 0) => SoftError(ErrorTexts.ImmutableConstant, line);

    /// <summary>
    /// The variables of a hold as they may be kept. One that is secure is not: it is <c>null</c> afterwards, whether or not the
    /// state was written to a store in between.
    /// </summary>
    internal Frame Storable(Frame frame, int line)
    {
        if (!frame.HoldsSecure) return frame;
        var kept = frame.Entries.ToArray();
        foreach (ref var entry in kept.AsSpan())
        {
            if (!entry.Value.IsSecure) continue;
            SoftError(ErrorTexts.NotKept(entry.Name), line);
            entry.Value = CsmlValue.Null;
        }

        return Frame.Of(kept);
    }

    /// <summary>Whether a name is remembered and in sight.</summary>
    internal bool Remembers(string name) => !Remembered(name).IsUnset;

    private CsmlValue Remembered(string name) => _depth == 0 ? _memory[name] : default;

    private void Store(string name, ref CsmlValue local, CsmlValue value)
    {
        if (local.IsUnset && !Remembered(name).IsUnset)
            _memory.Set(name, value.OrNull());
        else
            local = value.OrNull();
    }

    private bool IsAssignable(CsmlValue value, int line)
    {
        if (!value.IsSecure) return true;
        SoftError(ErrorTexts.SecureAssignment, line);
        return false;
    }
}
