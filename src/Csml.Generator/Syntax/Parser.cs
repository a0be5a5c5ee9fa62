using System.Threading;
using Csml.Generator.Diagnostics;
using Csml.Generator.Syntax.Nodes;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Syntax;

/// <summary>
/// Turns the text of a flow into its tree, by recursive descent. It never throws on any text: a token that ought to
/// be there and is not becomes a missing one, what cannot be read becomes skipped syntax, and both are reported.
/// The depth of the recursion is bounded by <see cref="SyntaxLimits"/>, not by the text.
/// </summary>
internal sealed partial class Parser
{
    private readonly TokenStream _tokens;
    private readonly DiagnosticBag _bag;
    private readonly NodeScratch _scratch = new();
    private readonly CancellationToken _cancellationToken;

    private Parser(TokenStream tokens, DiagnosticBag bag, CancellationToken cancellationToken)
    {
        _tokens = tokens;
        _bag = bag;
        _cancellationToken = cancellationToken;
    }

    private ref readonly Token Current => ref _tokens.Current;

    public static FlowSyntax Parse(SourceText text, DiagnosticBag bag, CancellationToken cancellationToken)
    {
        var tokens = Lexer.Lex(text, bag, cancellationToken);
        var parser = new Parser(new TokenStream(tokens, text.ToString()), bag, cancellationToken);
        var items = parser.ParseItems();
        return new FlowSyntax(text, items, parser.Take());
    }

    private bool At(TokenKind kind) => Current.Kind == kind;

    private bool AtWord() => CsmlFacts.IsWord(Current.Kind);

    private Token Take() => _tokens.Take();

    /// <summary>Takes a token of a kind, or none.</summary>
    private Token TakeIf(TokenKind kind) => At(kind) ? Take() : default;

    private Token Missing(TokenKind kind) => Token.Missing(kind, _tokens.PreviousEnd);

    private ErrorExpressionSyntax MissingExpression() => new([Missing(TokenKind.Identifier)]);

    /// <summary>
    /// Takes a token of a kind; where something else stands, that is reported and the token is missing.
    /// </summary>
    private Token Expect(TokenKind kind, string expected)
    {
        if (At(kind))
            return Take();
        if (BeginError())
            _bag.ReportMissingToken(Here, expected);
        return Missing(kind);
    }

    /// <summary>
    /// Takes the name of something that is declared, assigned or jumped to. What the word may not be is reported
    /// and taken all the same.
    /// </summary>
    private Token ExpectName(NameUse use)
    {
        if (!AtWord() || (AtStatementBoundary() && _tokens.IsFirstOnLine(Current)))
        {
            if (BeginError())
                _bag.ReportMissingName(Here, NameRules.Describe(use));
            return Missing(TokenKind.Identifier);
        }

        var name = Take();
        CheckName(name, use);
        return name;
    }

    private void CheckName(Token name, NameUse use)
    {
        switch (NameRules.Check(name.Text, use))
        {
            case NameFault.Reserved when BeginError():
                _bag.ReportReservedName(name.Span, NameRules.Describe(use));
                break;
            case NameFault.Number when BeginError():
                _bag.ReportNumberAsName(name.Span, NameRules.Describe(use));
                break;
            case NameFault.TooLong when BeginError():
                _bag.ReportNameTooLong(name.Span);
                break;
        }
    }
}
