namespace Csml.Generator.Syntax;

/// <summary>
/// What a <see cref="Token"/> is. White space and comments are no tokens: they lead the token after them.
/// </summary>
internal enum TokenKind : byte
{
    /// <summary>No token: the value of an optional token that the text does not have.</summary>
    None,
    EndOfFile,

    /// <summary>A run of characters that can begin nothing in CSML, such as <c>;</c>.</summary>
    Bad,

    // Punctuation
    OpenParen,
    CloseParen,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    Comma,
    Colon,
    Dot,
    At,
    Dollar,

    // Operators
    Equals,
    PlusEquals,
    MinusEquals,
    StarEquals,
    SlashEquals,
    PercentEquals,
    EqualsEquals,
    BangEquals,
    Less,
    LessEquals,
    Greater,
    GreaterEquals,
    AmpersandAmpersand,
    BarBar,
    Bang,
    BangMatch,
    Plus,
    Minus,
    Star,
    Slash,
    Percent,

    // Literals
    Number,

    /// <summary>A whole string without an expression in it, its quotes included: <c>"…"</c>.</summary>
    String,

    /// <summary>A whole raw string, its quotes included: <c>\"…\"</c>.</summary>
    RawString,

    /// <summary>The key of an object's entry, its quotes included: <c>"…"</c> or <c>\"…\"</c>.</summary>
    ObjectKey,

    /// <summary>A string or key of any sort that nothing closes; it ends with its line.</summary>
    OpenString,

    /// <summary>The opening quote of a string with expressions in it.</summary>
    StringStart,

    /// <summary>A piece of text of such a string, still escaped.</summary>
    StringText,

    /// <summary>Its closing quote.</summary>
    StringEnd,

    /// <summary><c>{{</c> in a string.</summary>
    InterpolationStart,

    /// <summary><c>}}</c> in a string.</summary>
    InterpolationEnd,

    // Words: from here on every kind is one (see CsmlFacts.IsWord).
    Identifier,

    /// <summary>The word after <c>log</c> that says how important the entry is.</summary>
    LogLevel,
    AsKeyword,
    BreakKeyword,
    ConstKeyword,
    ContinueKeyword,
    DebugKeyword,
    DoKeyword,
    ElseKeyword,
    ElseIfKeyword,
    FalseKeyword,
    FlowKeyword,
    FnKeyword,
    ForeachKeyword,
    ForgetKeyword,
    FromKeyword,
    GotoKeyword,
    HoldKeyword,
    HoldSecureKeyword,
    IfKeyword,
    ImportKeyword,
    InKeyword,
    InsertKeyword,
    LogKeyword,
    MatchKeyword,
    NullKeyword,
    PreviousKeyword,
    RememberKeyword,
    ReturnKeyword,
    SayKeyword,
    StepKeyword,
    TrueKeyword,
    UseKeyword,
    WhileKeyword,
}
