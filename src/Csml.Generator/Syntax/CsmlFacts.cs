using System;
using System.Collections.Generic;

namespace Csml.Generator.Syntax;

/// <summary>The one table of the language's words and signs.</summary>
internal static class CsmlFacts
{
    /// <summary>How many bytes a name may have (language 1.3).</summary>
    public const int MaxNameBytes = 255;

    private static readonly Dictionary<string, TokenKind> Keywords = new(StringComparer.Ordinal)
    {
        ["as"] = TokenKind.AsKeyword,
        ["break"] = TokenKind.BreakKeyword,
        ["const"] = TokenKind.ConstKeyword,
        ["continue"] = TokenKind.ContinueKeyword,
        ["debug"] = TokenKind.DebugKeyword,
        ["do"] = TokenKind.DoKeyword,
        ["else"] = TokenKind.ElseKeyword,
        ["elseif"] = TokenKind.ElseIfKeyword,
        ["false"] = TokenKind.FalseKeyword,
        ["flow"] = TokenKind.FlowKeyword,
        ["fn"] = TokenKind.FnKeyword,
        ["foreach"] = TokenKind.ForeachKeyword,
        ["forget"] = TokenKind.ForgetKeyword,
        ["from"] = TokenKind.FromKeyword,
        ["goto"] = TokenKind.GotoKeyword,
        ["hold"] = TokenKind.HoldKeyword,
        ["hold_secure"] = TokenKind.HoldSecureKeyword,
        ["if"] = TokenKind.IfKeyword,
        ["import"] = TokenKind.ImportKeyword,
        ["in"] = TokenKind.InKeyword,
        ["insert"] = TokenKind.InsertKeyword,
        ["log"] = TokenKind.LogKeyword,
        ["match"] = TokenKind.MatchKeyword,
        ["previous"] = TokenKind.PreviousKeyword,
        ["remember"] = TokenKind.RememberKeyword,
        ["return"] = TokenKind.ReturnKeyword,
        ["say"] = TokenKind.SayKeyword,
        ["step"] = TokenKind.StepKeyword,
        ["true"] = TokenKind.TrueKeyword,
        ["use"] = TokenKind.UseKeyword,
        ["while"] = TokenKind.WhileKeyword,
    };

    private static readonly string[] Punctuation = ReadPunctuation();

    private static readonly HashSet<string> LogLevels =
        new(StringComparer.OrdinalIgnoreCase) { "error", "warn", "info", "debug", "trace" };

    private static readonly HashSet<string> NeverNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "foreach", "while", "if", "else", "import", "as", "do", "flow", "step", "say", "use", "hold", "goto", "match",
        "remember", "forget", "break", "const", "insert",
    };

    private static readonly HashSet<string> NeverAssigned = new(StringComparer.OrdinalIgnoreCase)
    {
        "event", "_metadata", "_memory", "_env", "true", "false", "null",
    };

    /// <summary>Gets the words that begin a statement, for suggestions.</summary>
    public static IReadOnlyList<string> StatementWords { get; } =
    [
        "say", "do", "goto", "hold", "hold_secure", "remember", "forget", "if", "foreach", "while", "break", "continue",
        "return", "previous", "debug", "log", "use",
    ];

    /// <summary>The kind of a word: a keyword's, or <see cref="TokenKind.Identifier"/>. All are whole words.</summary>
    public static TokenKind KindOfWord(string word)
    {
        if (Keywords.TryGetValue(word, out var kind))
            return kind;

        return string.Equals(word, "null", StringComparison.OrdinalIgnoreCase)
            ? TokenKind.NullKeyword
            : TokenKind.Identifier;
    }

    /// <summary>The characters of punctuation and operators.</summary>
    public static string TextOf(TokenKind kind) => Punctuation[(int)kind];

    public static bool IsWord(TokenKind kind) => kind >= TokenKind.Identifier;

    public static bool IsLogLevel(string word) => LogLevels.Contains(word);

    /// <summary>
    /// Words that name no variable at all. <c>const</c> and <c>insert</c> are among them: the reference lets them be
    /// assigned and never read.
    /// </summary>
    public static bool IsReserved(string word) => NeverNames.Contains(word);

    /// <summary>
    /// Words that can be read, but name nothing that is declared or assigned; letter case does not matter.
    /// </summary>
    public static bool IsReadOnlyName(string word) => NeverAssigned.Contains(word);

    /// <summary>
    /// Keywords that are also reserved as names. Where one of them stands, a statement, item or clause begins,
    /// whatever came before it; the other keywords are names where a name or value is due.
    /// </summary>
    public static bool IsReservedKeyword(TokenKind kind) => kind switch
    {
        TokenKind.AsKeyword or TokenKind.BreakKeyword or TokenKind.DoKeyword or TokenKind.ElseKeyword
            or TokenKind.FlowKeyword or TokenKind.ForeachKeyword or TokenKind.ForgetKeyword or TokenKind.GotoKeyword
            or TokenKind.HoldKeyword or TokenKind.IfKeyword or TokenKind.ImportKeyword or TokenKind.MatchKeyword
            or TokenKind.RememberKeyword or TokenKind.SayKeyword or TokenKind.StepKeyword or TokenKind.UseKeyword
            or TokenKind.WhileKeyword => true,
        _ => false,
    };

    /// <summary>Whether a keyword begins a statement.</summary>
    public static bool IsStatementKeyword(TokenKind kind) => kind switch
    {
        TokenKind.SayKeyword or TokenKind.DoKeyword or TokenKind.GotoKeyword or TokenKind.HoldKeyword
            or TokenKind.HoldSecureKeyword or TokenKind.RememberKeyword or TokenKind.ForgetKeyword
            or TokenKind.IfKeyword or TokenKind.ForeachKeyword or TokenKind.WhileKeyword or TokenKind.BreakKeyword
            or TokenKind.ContinueKeyword or TokenKind.ReturnKeyword or TokenKind.PreviousKeyword
            or TokenKind.DebugKeyword or TokenKind.LogKeyword or TokenKind.UseKeyword => true,
        _ => false,
    };

    /// <summary>Whether a keyword begins an item other than a step.</summary>
    public static bool IsItemKeyword(TokenKind kind) => kind is TokenKind.ConstKeyword or TokenKind.ImportKeyword
        or TokenKind.InsertKeyword or TokenKind.FnKeyword;

    public static bool IsAssignment(TokenKind kind) => kind is >= TokenKind.Equals and <= TokenKind.PercentEquals;

    /// <summary>How tightly an infix operator binds; none where the token is no such operator.</summary>
    public static Precedence PrecedenceOf(TokenKind kind) => kind switch
    {
        TokenKind.BarBar => Precedence.Or,
        TokenKind.AmpersandAmpersand => Precedence.And,
        TokenKind.EqualsEquals or TokenKind.BangEquals or TokenKind.MatchKeyword or TokenKind.BangMatch
            or TokenKind.Less or TokenKind.LessEquals or TokenKind.Greater or TokenKind.GreaterEquals
            => Precedence.Comparison,
        TokenKind.Plus or TokenKind.Minus => Precedence.Sum,
        TokenKind.Star or TokenKind.Slash or TokenKind.Percent => Precedence.Product,
        _ => Precedence.None,
    };

    private static string[] ReadPunctuation()
    {
        var texts = new string[(int)TokenKind.WhileKeyword + 1];
        texts[(int)TokenKind.OpenParen] = "(";
        texts[(int)TokenKind.CloseParen] = ")";
        texts[(int)TokenKind.OpenBracket] = "[";
        texts[(int)TokenKind.CloseBracket] = "]";
        texts[(int)TokenKind.OpenBrace] = "{";
        texts[(int)TokenKind.CloseBrace] = "}";
        texts[(int)TokenKind.Comma] = ",";
        texts[(int)TokenKind.Colon] = ":";
        texts[(int)TokenKind.Dot] = ".";
        texts[(int)TokenKind.At] = "@";
        texts[(int)TokenKind.Dollar] = "$";
        texts[(int)TokenKind.Equals] = "=";
        texts[(int)TokenKind.PlusEquals] = "+=";
        texts[(int)TokenKind.MinusEquals] = "-=";
        texts[(int)TokenKind.StarEquals] = "*=";
        texts[(int)TokenKind.SlashEquals] = "/=";
        texts[(int)TokenKind.PercentEquals] = "%=";
        texts[(int)TokenKind.EqualsEquals] = "==";
        texts[(int)TokenKind.BangEquals] = "!=";
        texts[(int)TokenKind.Less] = "<";
        texts[(int)TokenKind.LessEquals] = "<=";
        texts[(int)TokenKind.Greater] = ">";
        texts[(int)TokenKind.GreaterEquals] = ">=";
        texts[(int)TokenKind.AmpersandAmpersand] = "&&";
        texts[(int)TokenKind.BarBar] = "||";
        texts[(int)TokenKind.Bang] = "!";
        texts[(int)TokenKind.BangMatch] = "!match";
        texts[(int)TokenKind.Plus] = "+";
        texts[(int)TokenKind.Minus] = "-";
        texts[(int)TokenKind.Star] = "*";
        texts[(int)TokenKind.Slash] = "/";
        texts[(int)TokenKind.Percent] = "%";
        texts[(int)TokenKind.StringStart] = "\"";
        texts[(int)TokenKind.StringEnd] = "\"";
        texts[(int)TokenKind.InterpolationStart] = "{{";
        texts[(int)TokenKind.InterpolationEnd] = "}}";
        return texts;
    }
}
