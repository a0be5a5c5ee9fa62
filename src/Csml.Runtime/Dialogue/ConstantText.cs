using System.Text;
using Csml.Values;

namespace Csml.Dialogue;

/// <summary>
/// A text that stands in the flow as it is. How it is spoken was computed when the flow was compiled, so that a turn only
/// copies bytes.
/// </summary>
public sealed class ConstantText
{
    private readonly byte[] _spoken;

    /// <summary>Creates a constant text from its spoken form: XML-escaped UTF-8.</summary>
    public ConstantText(string text, ReadOnlySpan<byte> spoken)
    {
        Value = text;
        Text = text;
        _spoken = spoken.ToArray();
        IsTooLarge = MessageSize.IsTooLarge(Value);
    }

    /// <summary>Creates a constant text and computes how it is spoken.</summary>
    public ConstantText(string text)
        : this(text, Encoding.UTF8.GetBytes(SpokenForm.Escape(SpokenForm.Of(text))))
    {
    }

    /// <summary>The text as it stands in the flow.</summary>
    public string Text { get; }

    /// <summary>What is spoken, as XML-escaped UTF-8.</summary>
    public ReadOnlyMemory<byte> Spoken => _spoken;

    internal CsmlValue Value { get; }

    internal bool IsTooLarge { get; }
}
