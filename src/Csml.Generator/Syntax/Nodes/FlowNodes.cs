using System.Collections.Immutable;
using System.IO;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Syntax.Nodes;

/// <summary>A whole file.</summary>
internal sealed class FlowSyntax(SourceText text, ImmutableArray<ItemSyntax> items, Token endOfFile)
    : SyntaxNode(new TextSpan(0, text.Length))
{
    public SourceText Text { get; } = text;

    public ImmutableArray<ItemSyntax> Items { get; } = items;

    public Token EndOfFile { get; } = endOfFile;

    public ImmutableArray<StepSyntax> Steps { get; } = [.. items.OfType<StepSyntax>()];

    public ImmutableArray<FunctionSyntax> Functions { get; } = [.. items.OfType<FunctionSyntax>()];

    public ImmutableArray<ConstSyntax> Constants { get; } = [.. items.OfType<ConstSyntax>()];

    public ImmutableArray<ImportSyntax> Imports { get; } = [.. items.OfType<ImportSyntax>()];

    public ImmutableArray<InsertSyntax> Inserts { get; } = [.. items.OfType<InsertSyntax>()];

    protected override ImmutableArray<SyntaxElement> Parts => [.. Items, EndOfFile];

    /// <summary>The text of the file, put together from its tokens.</summary>
    public string ToFullString()
    {
        using var writer = new StringWriter();
        WriteTo(writer, Text);
        return writer.ToString();
    }
}

/// <summary>What a flow consists of: constants, imports, inserts, functions and steps.</summary>
internal abstract class ItemSyntax(TextSpan span) : SyntaxNode(span);

/// <summary><c>const NAME = value</c>.</summary>
internal sealed class ConstSyntax(Token keyword, Token name, Token equals, ExpressionSyntax value)
    : ItemSyntax(Cover(keyword, value))
{
    public Token Keyword { get; } = keyword;

    public Token Name { get; } = name;

    public Token EqualsToken { get; } = equals;

    public ExpressionSyntax Value { get; } = value;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword, Name, EqualsToken, Value];
}

/// <summary><c>import f from Flow</c>, <c>import {f, g as h} from modules/m</c>, <c>import f</c>.</summary>
internal sealed class ImportSyntax(Token keyword, ImportListSyntax names, FromClauseSyntax? from)
    : ItemSyntax(Cover(keyword, (SyntaxNode?)from ?? names))
{
    public Token Keyword { get; } = keyword;

    public ImportListSyntax Names { get; } = names;

    /// <summary>Gets where to look; without it, every flow is searched.</summary>
    public FromClauseSyntax? From { get; } = from;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword, Names, From];
}

/// <summary><c>insert step from Flow</c>.</summary>
internal sealed class InsertSyntax(Token keyword, ImportListSyntax names, FromClauseSyntax from)
    : ItemSyntax(Cover(keyword, from))
{
    public Token Keyword { get; } = keyword;

    public ImportListSyntax Names { get; } = names;

    public FromClauseSyntax From { get; } = from;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword, Names, From];
}

/// <summary>The names of an import or insert: one, or several in braces.</summary>
internal sealed class ImportListSyntax(Token open, SeparatedList<ImportNameSyntax> names, Token close)
    : SyntaxNode(open.IsNone ? names[0].Span : Cover(open, close))
{
    /// <summary>Gets the opening brace; none where a single name stands without braces.</summary>
    public Token Open { get; } = open;

    public SeparatedList<ImportNameSyntax> Names { get; } = names;

    public Token Close { get; } = close;

    protected override ImmutableArray<SyntaxElement> Parts => [Open, .. Names.Elements, Close];
}

/// <summary>One imported or inserted name, <c>f</c> or <c>f as g</c>.</summary>
internal sealed class ImportNameSyntax(Token name, AsClauseSyntax? alias)
    : SyntaxNode(alias is null ? name.Span : Cover(name, alias))
{
    public Token Name { get; } = name;

    public AsClauseSyntax? Alias { get; } = alias;

    /// <summary>Gets the token of the name that the flow itself uses.</summary>
    public Token LocalName => Alias?.Name ?? Name;

    protected override ImmutableArray<SyntaxElement> Parts => [Name, Alias];
}

/// <summary><c>as name</c> of an import.</summary>
internal sealed class AsClauseSyntax(Token keyword, Token name) : SyntaxNode(Cover(keyword, name))
{
    public Token Keyword { get; } = keyword;

    public Token Name { get; } = name;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword, Name];
}

/// <summary><c>from Flow</c> or <c>from modules/name</c>.</summary>
internal sealed class FromClauseSyntax(Token keyword, Token modules, Token slash, Token source)
    : SyntaxNode(Cover(keyword, source))
{
    public Token Keyword { get; } = keyword;

    /// <summary>Gets the word <c>modules</c>; none where a flow is named.</summary>
    public Token Modules { get; } = modules;

    public Token Slash { get; } = slash;

    /// <summary>Gets the name of the flow or module.</summary>
    public Token Source { get; } = source;

    public bool IsModule => !Modules.IsNone;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword, Modules, Slash, Source];
}

/// <summary><c>fn name(a, b): …</c> or <c>fn name(a, b) { … }</c>.</summary>
internal sealed class FunctionSyntax(Token keyword, Token name, ParameterListSyntax parameters, BodySyntax body)
    : ItemSyntax(Cover(keyword, body))
{
    public Token Keyword { get; } = keyword;

    public Token Name { get; } = name;

    public ParameterListSyntax Parameters { get; } = parameters;

    public BodySyntax Body { get; } = body;

    public ImmutableArray<StatementSyntax> Statements => Body.Statements;

    protected override ImmutableArray<SyntaxElement> Parts => [Keyword, Name, Parameters, Body];
}

/// <summary><c>(a, b)</c> of a function or closure.</summary>
internal sealed class ParameterListSyntax(Token open, SeparatedList<ParameterSyntax> parameters, Token close)
    : SyntaxNode(Cover(open, close))
{
    public Token Open { get; } = open;

    public SeparatedList<ParameterSyntax> Parameters { get; } = parameters;

    public Token Close { get; } = close;

    protected override ImmutableArray<SyntaxElement> Parts => [Open, .. Parameters.Elements, Close];
}

/// <summary>One parameter. Any word will do as its name, reserved ones and digits included (language 2.3).</summary>
internal sealed class ParameterSyntax(Token name) : SyntaxNode(name.Span)
{
    public Token Name { get; } = name;

    protected override ImmutableArray<SyntaxElement> Parts => [Name];
}

/// <summary><c>name:</c> and the statements after it.</summary>
internal sealed class StepSyntax(Token name, ColonBodySyntax body) : ItemSyntax(Cover(name, body))
{
    public Token Name { get; } = name;

    public ColonBodySyntax Body { get; } = body;

    public ImmutableArray<StatementSyntax> Statements => Body.Statements;

    protected override ImmutableArray<SyntaxElement> Parts => [Name, Body];
}
