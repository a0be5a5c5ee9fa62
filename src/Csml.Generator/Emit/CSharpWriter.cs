using System;
using System.Diagnostics;
using System.Text;

namespace Csml.Generator.Emit;

/// <summary>
/// Writes indented C# with <c>\n</c> as the only line break, whatever machine it runs on. Blocks close
/// themselves: <c>using (writer.Block("class A"))</c>.
/// </summary>
internal sealed class CSharpWriter
{
    private const int SpacesPerLevel = 4;

    /// <summary>The width that declarations are kept to, where they can be broken. Statements cannot: each is mapped as one line.</summary>
    private const int Width = 160;

    private readonly StringBuilder _text = new();
    private int _level;

    /// <summary>Gets the column at which a line begins now, counted from 0.</summary>
    public int Indent => _level * SpacesPerLevel;

    /// <summary>Whether a line is not too wide at the current indentation.</summary>
    public bool Fits(string line) => Indent + line.Length <= Width;

    /// <summary>Writes one line, or each line of a raw string literal, at the current indentation.</summary>
    public void Line(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.Length != 0)
                _text.Append(' ', Indent).Append(line);

            _text.Append('\n');
        }
    }

    public void Line() => _text.Append('\n');

    /// <summary>Writes a line at column 0, where preprocessor directives stand.</summary>
    public void UnindentedLine(string text) => _text.Append(text).Append('\n');

    /// <summary>Writes a line one level to the left, where labels stand.</summary>
    public void OutdentedLine(string text) =>
        _text.Append(' ', Math.Max(0, Indent - SpacesPerLevel)).Append(text).Append('\n');

    /// <summary>Opens a block under a header line; disposing the result closes it.</summary>
    public BlockScope Block(string header)
    {
        Line(header);
        return Block();
    }

    /// <summary>Opens a block without a header.</summary>
    public BlockScope Block(string opening = "{", string closing = "}", Action? beforeClosing = null)
    {
        Line(opening);
        _level++;
        return new BlockScope(this, closing, beforeClosing);
    }

    /// <summary>Indents until the result is disposed, without braces.</summary>
    public BlockScope Indented()
    {
        _level++;
        return new BlockScope(this, closing: null, beforeClosing: null);
    }

    /// <summary>Gets everything that was written.</summary>
    public override string ToString()
    {
        Debug.Assert(_level == 0, "A block was left open.");
        return _text.ToString();
    }

    /// <summary>An open block.</summary>
    internal readonly struct BlockScope : IDisposable
    {
        private readonly CSharpWriter _writer;
        private readonly string? _closing;
        private readonly Action? _beforeClosing;

        public BlockScope(CSharpWriter writer, string? closing, Action? beforeClosing)
        {
            _writer = writer;
            _closing = closing;
            _beforeClosing = beforeClosing;
        }

        public void Dispose()
        {
            _beforeClosing?.Invoke();
            _writer._level--;
            if (_closing is not null)
                _writer.Line(_closing);
        }
    }
}
