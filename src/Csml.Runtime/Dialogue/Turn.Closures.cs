using Csml.Values;

namespace Csml.Dialogue;

/// <content>Closures: made, and captured again, from the variables in sight.</content>
public sealed partial class Turn
{
    /// <summary>
    /// A closure literal. It captures, by value, the variables that its body names: those of the step where they have a value, else
    /// remembered ones.
    /// </summary>
    /// <param name="definition">Its code.</param>
    /// <param name="locals">
    /// The names of <see cref="ClosureDefinition.Captures"/> with the step's variables of these names; Unset where there is none.
    /// </param>
    public CsmlValue Closure(ClosureDefinition definition, params ReadOnlySpan<(string Name, CsmlValue Value)> locals)
    {
        if (locals.IsEmpty) return definition.Bare;
        var captured = new CsmlObject.Builder(locals.Length);
        foreach (var (name, local) in locals) Capture(captured, name, local);
        return new CsmlClosure(definition.Id, captured.Build());
    }

    /// <summary>
    /// The value of an assignment: a closure captures again, with the values of this moment (ruling Q18), any other value is
    /// itself. What the closure captured before and is not in sight here, it keeps.
    /// </summary>
    /// <param name="value">What is assigned.</param>
    /// <param name="locals">The step's variables in sight.</param>
    public CsmlValue Recapture(CsmlValue value, params ReadOnlySpan<(string Name, CsmlValue Value)> locals)
    {
        if (!value.TryGetClosure(out var closure) || _registry.FindClosure(closure.Id) is not { Captures.IsEmpty: false } definition)
            return value;

        var captured = new CsmlObject.Builder(definition.Captures.Length);
        foreach (var (name, before) in closure.Captured) captured.Set(name, before);
        foreach (var name in definition.Captures) Capture(captured, name, Find(locals, name));
        return ((CsmlValue)new CsmlClosure(closure.Id, captured.Build())).AsSecureIf(value.IsSecure);
    }

    /// <summary>The code of a closure; null where this build of the bot has none of that id.</summary>
    internal ClosureDefinition? FindClosure(string id) => _registry.FindClosure(id);

    private void Capture(CsmlObject.Builder captured, string name, CsmlValue local)
    {
        var value = local.IsUnset ? Remembered(name) : local;
        if (!value.IsUnset) captured.Set(name, value);
    }

    private static CsmlValue Find(ReadOnlySpan<(string Name, CsmlValue Value)> locals, string name)
    {
        foreach (ref readonly var local in locals)
        {
            if (local.Name == name) return local.Value;
        }

        return default;
    }
}
