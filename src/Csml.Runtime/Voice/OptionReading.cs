namespace Csml.Voice;

/// <summary>When the options of a question are read to the caller.</summary>
public enum OptionReading
{
    /// <summary>Unless the question's title already says which keys to press.</summary>
    Auto,

    /// <summary>With every question.</summary>
    Always,

    /// <summary>Never: the flow says them itself.</summary>
    Never,
}
