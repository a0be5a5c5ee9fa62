using System.Collections.Generic;

namespace Csml.Generator.Syntax;

/// <summary>What an opening bracket of any sort opened.</summary>
internal enum LexicalFrame : byte
{
    None,
    Paren,
    Bracket,

    /// <summary><c>{</c> where a value is due.</summary>
    Object,

    /// <summary><c>{</c> anywhere else.</summary>
    Block,
}

/// <summary>
/// The brackets that are open at a place in the text. The text may be wrong: a closing one takes everything with it
/// that was opened after its partner, and does nothing where it has none.
/// </summary>
internal sealed class LexicalFrames
{
    private readonly Stack<LexicalFrame> _open = new();

    // How many of each kind are open: a closing bracket without a partner must not search the stack for one.
    private readonly int[] _counts = new int[(int)LexicalFrame.Block + 1];

    public LexicalFrame Top => _open.Count > 0 ? _open.Peek() : LexicalFrame.None;

    public bool HasBrace => CountOf(LexicalFrame.Object) + CountOf(LexicalFrame.Block) > 0;

    public void Push(LexicalFrame frame)
    {
        _open.Push(frame);
        _counts[(int)frame]++;
    }

    /// <summary>Closes the innermost parenthesis or bracket, and what was left open inside it.</summary>
    public void Close(LexicalFrame frame)
    {
        if (CountOf(frame) == 0)
            return;
        while (Pop() != frame)
        {
        }
    }

    /// <summary>Closes the innermost brace and tells which sort it was; none where none is open.</summary>
    public LexicalFrame CloseBrace()
    {
        if (!HasBrace)
            return LexicalFrame.None;
        while (true)
        {
            var frame = Pop();
            if (frame is LexicalFrame.Object or LexicalFrame.Block)
                return frame;
        }
    }

    private int CountOf(LexicalFrame frame) => _counts[(int)frame];

    private LexicalFrame Pop()
    {
        var frame = _open.Pop();
        _counts[(int)frame]--;
        return frame;
    }
}
