using System.Collections.Immutable;
using Csml.Generator.Syntax.Nodes;

namespace Csml.Generator.Syntax;

/// <content>What a flow consists of (language 2).</content>
internal sealed partial class Parser
{
    private ImmutableArray<ItemSyntax> ParseItems()
    {
        var mark = _scratch.NodeMark;
        while (!At(TokenKind.EndOfFile))
            _scratch.Add(ParseItem());
        return _scratch.TakeNodes<ItemSyntax>(mark);
    }

    private ItemSyntax ParseItem()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (AtItem())
            EndRecovery();
        if (AtStepLabel())
            return ParseStep();

        return Current.Kind switch
        {
            TokenKind.ConstKeyword => ParseConst(),
            TokenKind.ImportKeyword => ParseImport(),
            TokenKind.InsertKeyword => ParseInsert(),
            TokenKind.FnKeyword => ParseFunction(),
            _ => ParseOutsideOfItems(),
        };
    }

    private bool AtItem() => AtStepLabel() || CsmlFacts.IsItemKeyword(Current.Kind);

    /// <summary>Statements, or anything, before the first step: read for their own errors, and skipped.</summary>
    private SkippedItemSyntax ParseOutsideOfItems()
    {
        if (CsmlFacts.IsStatementKeyword(Current.Kind) && BeginError())
            _bag.ReportStatementOutsideStep(Current.Span);

        var skipped = ImmutableArray.CreateBuilder<Token>();
        foreach (var statement in ParseStatements())
            skipped.AddRange(statement.Tokens());
        if (skipped.Count == 0)
            skipped.Add(Take());
        return new SkippedItemSyntax(skipped.ToImmutable());
    }

    private StepSyntax ParseStep()
    {
        var name = Take();
        CheckName(name, NameUse.Step);
        var colon = Take();
        return new StepSyntax(name, new ColonBodySyntax(colon, ParseStatements()));
    }

    private ConstSyntax ParseConst()
    {
        var keyword = Take();
        var name = ExpectName(NameUse.Constant);
        var equals = Expect(TokenKind.Equals, "'='");
        return new ConstSyntax(keyword, name, equals, ParseValue(equals.IsMissing ? name : equals));
    }

    private ImportSyntax ParseImport()
    {
        var keyword = Take();
        var names = ParseImportList();
        return new ImportSyntax(keyword, names, At(TokenKind.FromKeyword) ? ParseFrom() : null);
    }

    private InsertSyntax ParseInsert()
    {
        var keyword = Take();
        var names = ParseImportList();
        if (At(TokenKind.FromKeyword))
            return new InsertSyntax(keyword, names, ParseFrom());

        if (BeginError())
            _bag.ReportInsertWithoutFrom(keyword.Span, names.Names[0].Name.Text);
        var from = new FromClauseSyntax(
            Missing(TokenKind.FromKeyword), default, default, Missing(TokenKind.Identifier));
        return new InsertSyntax(keyword, names, from);
    }

    private ImportListSyntax ParseImportList()
    {
        if (!At(TokenKind.OpenBrace))
            return new ImportListSyntax(default, new([ParseImportName()], []), default);

        var open = Take();
        var names = ParseList(TokenKind.CloseBrace, ImportNames);
        return new ImportListSyntax(open, names, ExpectClose(open, TokenKind.CloseBrace));
    }

    private ImportNameSyntax ParseImportName()
    {
        var name = ExpectName(NameUse.Import);
        if (!At(TokenKind.AsKeyword))
            return new ImportNameSyntax(name, null);

        var keyword = Take();
        return new ImportNameSyntax(name, new AsClauseSyntax(keyword, ExpectName(NameUse.Import)));
    }

    private FromClauseSyntax ParseFrom()
    {
        var keyword = Take();
        if (Current.Text == "modules" && _tokens.Peek(1) is { Kind: TokenKind.Slash, IsAdjacent: true })
            return new FromClauseSyntax(keyword, Take(), Take(), ExpectWord(NameUse.Flow));
        return new FromClauseSyntax(keyword, default, default, ExpectWord(NameUse.Flow));
    }

    private FunctionSyntax ParseFunction()
    {
        var keyword = Take();
        var name = ExpectName(NameUse.Function);
        if (At(TokenKind.OpenParen) && !Current.IsAdjacent && BeginError())
            _bag.ReportMisplacedSpace(Current.Span, "the name of a function and its '('");

        var parameters = ParseParameters();
        return new FunctionSyntax(keyword, name, parameters, ParseFunctionBody(keyword));
    }

    private ParameterListSyntax ParseParameters()
    {
        var open = Expect(TokenKind.OpenParen, "'('");
        if (open.IsMissing)
            return new ParameterListSyntax(open, SeparatedList<ParameterSyntax>.Empty, Missing(TokenKind.CloseParen));

        var parameters = ParseList(TokenKind.CloseParen, Parameters);
        return new ParameterListSyntax(open, parameters, ExpectClose(open, TokenKind.CloseParen));
    }

    private ParameterSyntax ParseParameter() =>
        new(At(TokenKind.Number) ? Take() : ExpectWord(NameUse.Variable));

    private bool AtParameter() => AtWord() || At(TokenKind.Number);

    private BodySyntax ParseFunctionBody(Token keyword)
    {
        if (At(TokenKind.OpenBrace))
            return ParseBlock();

        if (!At(TokenKind.Colon))
        {
            if (BeginError())
                _bag.ReportMissingFunctionBody(AtBoundary() ? keyword.Span : Current.Span);
            return new ColonBodySyntax(Missing(TokenKind.Colon), ParseStatements());
        }

        var colon = Take();
        if (At(TokenKind.OpenBrace) && BeginError())
            _bag.ReportTwoFunctionBodies(Current.Span);
        return new ColonBodySyntax(colon, ParseStatements());
    }

    /// <summary>Takes any word, reserved ones too.</summary>
    private Token ExpectWord(NameUse use)
    {
        if (AtWord() && !(AtStatementBoundary() && _tokens.IsFirstOnLine(Current)))
            return Take();
        if (BeginError())
            _bag.ReportMissingName(Here, NameRules.Describe(use));
        return Missing(TokenKind.Identifier);
    }
}
