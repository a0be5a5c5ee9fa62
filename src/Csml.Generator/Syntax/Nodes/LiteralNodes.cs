using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Syntax.Nodes;

/// <summary>A number. Its sign, where it touches the digits, is part of it.</summary>
internal sealed class NumberLiteralSyntax(Token token, NumberValue value) : ExpressionSyntax(token.Span)
{
    public Token Token { get; } = token;

    public NumberValue Value { get; } = value;

    protected override ImmutableArray<SyntaxElement> Parts => [Token];
}

/// <summary>The value of a number literal: a 64-bit int or a float.</summary>
/// <param name="IsFloat">Whether it was written with a point.</param>
/// <param name="Int">Its value where it was not.</param>
/// <param name="Float">Its value where it was.</param>
internal readonly record struct NumberValue(bool IsFloat, long Int, double Float);

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed class BoolLiteralSyntax(Token token) : ExpressionSyntax(token.Span)
{
    public Token Token { get; } = token;

    public bool Value => Token.Kind == TokenKind.TrueKeyword;

    protected override ImmutableArray<SyntaxElement> Parts => [Token];
}

/// <summary><c>null</c>, in any letter case.</summary>
internal sealed class NullLiteralSyntax(Token token) : ExpressionSyntax(token.Span)
{
    public Token Token { get; } = token;

    protected override ImmutableArray<SyntaxElement> Parts => [Token];
}

/// <summary>A string without expressions in it: <c>"text"</c>, or raw <c>\"text\"</c>.</summary>
internal sealed class StringLiteralSyntax(Token token, string value) : ExpressionSyntax(token.Span)
{
    public Token Token { get; } = token;

    /// <summary>Gets the text it stands for, escapes resolved.</summary>
    public string Value { get; } = value;

    public bool IsRaw => Token.Kind == TokenKind.RawString;

    protected override ImmutableArray<SyntaxElement> Parts => [Token];
}

/// <summary>A string with expressions in it: <c>"Hello {{name}}"</c>.</summary>
internal sealed class InterpolatedStringSyntax(Token open, ImmutableArray<StringPartSyntax> contents, Token close)
    : ExpressionSyntax(Cover(open, close))
{
    public Token Open { get; } = open;

    /// <summary>Gets the pieces, in order.</summary>
    public ImmutableArray<StringPartSyntax> Contents { get; } = contents;

    public Token Close { get; } = close;

    protected override ImmutableArray<SyntaxElement> Parts => [Open, .. Contents, Close];
}

/// <summary>A piece of an interpolated string.</summary>
internal abstract class StringPartSyntax(TextSpan span) : SyntaxNode(span);

/// <summary>A piece of text.</summary>
internal sealed class TextPartSyntax(Token token, string value) : StringPartSyntax(token.Span)
{
    public Token Token { get; } = token;

    /// <summary>Gets the text it stands for, escapes resolved.</summary>
    public string Value { get; } = value;

    protected override ImmutableArray<SyntaxElement> Parts => [Token];
}

/// <summary><c>{{ value }}</c>.</summary>
internal sealed class HolePartSyntax(Token open, ExpressionSyntax? value, Token close)
    : StringPartSyntax(Cover(open, close))
{
    public Token Open { get; } = open;

    /// <summary>Gets the expression; null where the braces are empty, which prints nothing.</summary>
    public ExpressionSyntax? Value { get; } = value;

    public Token Close { get; } = close;

    protected override ImmutableArray<SyntaxElement> Parts => [Open, Value, Close];
}

/// <summary><c>[a, b]</c>.</summary>
internal sealed class ArrayExpressionSyntax(Token open, SeparatedList<ExpressionSyntax> items, Token close)
    : ExpressionSyntax(Cover(open, close))
{
    public Token Open { get; } = open;

    public SeparatedList<ExpressionSyntax> Items { get; } = items;

    public Token Close { get; } = close;

    protected override ImmutableArray<SyntaxElement> Parts => [Open, .. Items.Elements, Close];
}

/// <summary><c>{"key": value}</c>. Of equal keys the last one counts (language 1.9).</summary>
internal sealed class ObjectExpressionSyntax(Token open, SeparatedList<ObjectEntrySyntax> entries, Token close)
    : ExpressionSyntax(Cover(open, close))
{
    public Token Open { get; } = open;

    public SeparatedList<ObjectEntrySyntax> Entries { get; } = entries;

    public Token Close { get; } = close;

    protected override ImmutableArray<SyntaxElement> Parts => [Open, .. Entries.Elements, Close];
}

/// <summary><c>"key": value</c>.</summary>
internal sealed class ObjectEntrySyntax(Token keyToken, string key, Token colon, ExpressionSyntax value)
    : SyntaxNode(Cover(keyToken, value))
{
    public Token KeyToken { get; } = keyToken;

    /// <summary>Gets the key without its quotes. It is raw: backslashes stand for themselves.</summary>
    public string Key { get; } = key;

    public Token Colon { get; } = colon;

    public ExpressionSyntax Value { get; } = value;

    protected override ImmutableArray<SyntaxElement> Parts => [KeyToken, Colon, Value];
}
