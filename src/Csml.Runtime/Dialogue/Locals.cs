using Csml.Values;

namespace Csml.Dialogue;

/// <summary>Step variables, which are C# locals of the generated code.</summary>
public static class Locals
{
    /// <summary>
    /// <c>value as name</c>: stores the value and yields it. A HARD error is not stored: where a condition absorbs it, the
    /// variable is as before (language reference, part 1, 4.3).
    /// </summary>
    public static CsmlValue Bind(ref CsmlValue local, CsmlValue value)
    {
        if (!value.IsFailed) local = value;
        return value;
    }
}
