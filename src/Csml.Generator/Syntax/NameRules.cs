using System.Text;

namespace Csml.Generator.Syntax;

/// <summary>What a name is for; it decides which words will not do (language 1.3).</summary>
internal enum NameUse
{
    Argument,
    Bot,
    Constant,
    Flow,
    Function,
    Import,

    /// <summary>A variable that is read or forgotten.</summary>
    Read,
    Step,

    /// <summary>A variable that is assigned.</summary>
    Variable,
}

/// <summary>Why a word is no name.</summary>
internal enum NameFault
{
    None,
    Reserved,
    Number,
    TooLong,
}

/// <summary>Which words may be names.</summary>
internal static class NameRules
{
    public static NameFault Check(string name, NameUse use)
    {
        if (IsReserved(name, use))
            return NameFault.Reserved;
        if (IsNumber(name))
            return NameFault.Number;

        // A UTF-16 unit takes three bytes at most: most names need no counting.
        return name.Length > CsmlFacts.MaxNameBytes / 3 && Encoding.UTF8.GetByteCount(name) > CsmlFacts.MaxNameBytes
            ? NameFault.TooLong
            : NameFault.None;
    }

    /// <summary>What a name is of, as messages put it.</summary>
    public static string Describe(NameUse use) => use switch
    {
        NameUse.Argument => "an argument",
        NameUse.Bot => "a bot",
        NameUse.Constant => "a constant",
        NameUse.Flow => "a flow",
        NameUse.Function => "a function",
        NameUse.Import => "what is imported or inserted",
        NameUse.Step => "a step",
        _ => "a variable",
    };

    private static bool IsReserved(string name, NameUse use) => use switch
    {
        NameUse.Argument => false,
        NameUse.Read => CsmlFacts.IsReserved(name),

        // The one reserved word of assignments that steps are named by all the same, and the words that a step
        // after another one could not be told from a statement by.
        NameUse.Step when name == "const" => false,
        NameUse.Step when CsmlFacts.IsStatementKeyword(CsmlFacts.KindOfWord(name)) && name != "previous" => true,
        _ => CsmlFacts.IsReserved(name) || CsmlFacts.IsReadOnlyName(name),
    };

    /// <summary>
    /// Whether the reference takes a word for a float: <c>12</c>, <c>1e5</c>, <c>inf</c>, <c>-nan</c>.
    /// </summary>
    private static bool IsNumber(string name)
    {
        var start = name[0] == '-' ? 1 : 0;
        var digits = EndOfDigits(name, start);
        if (digits == start)
            return name.Substring(start).ToLowerInvariant() is "inf" or "infinity" or "nan";
        if (digits == name.Length)
            return true;
        if (name[digits] is not ('e' or 'E'))
            return false;

        var exponent = digits + 1;
        if (exponent < name.Length && name[exponent] == '-')
            exponent++;
        return exponent < name.Length && EndOfDigits(name, exponent) == name.Length;
    }

    private static int EndOfDigits(string name, int position)
    {
        while (position < name.Length && WordCharacters.IsDigit(name[position]))
            position++;
        return position;
    }
}
