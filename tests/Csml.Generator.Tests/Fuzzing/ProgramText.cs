using System.Text;

namespace Csml.Generator.Tests.Fuzzing;

/// <summary>Lines, indented as a person would.</summary>
internal sealed class ProgramText
{
    private readonly StringBuilder _text = new();
    private int _indent;

    public void Line(string text) => _text.Append(' ', _indent).Append(text).Append('\n');

    public void Open(string text)
    {
        Line(text);
        _indent += 2;
    }

    public void Close(string text)
    {
        _indent -= 2;
        Line(text);
    }

    public void Reopen(string text)
    {
        Close(text);
        _indent += 2;
    }

    public override string ToString() => _text.ToString();
}
