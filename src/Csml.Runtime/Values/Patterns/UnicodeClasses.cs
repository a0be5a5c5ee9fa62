using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Csml.Values.Patterns;

/// <summary>The classes with a name: <c>\d \w \s</c>, <c>\p{…}</c> and <c>[:alpha:]</c>.</summary>
internal static class UnicodeClasses
{
    private static readonly ConcurrentDictionary<string, Lazy<CodePoints>> Computed = new(StringComparer.Ordinal);

    internal static CharacterClass Digit { get; } = OfCategories("Nd");

    internal static CharacterClass Space { get; } = new(Remember("space", Rune.IsWhiteSpace), @"\s");

    /// <summary>Letters, marks, digits, letter numbers, connectors, joiners and circled letters.</summary>
    internal static CharacterClass Word { get; } = new(Remember("word", IsWord), @"\w\p{M}\p{Nd}\p{Nl}\p{Pc}\u24B6-\u24E9\u200C\u200D");

    internal static CharacterClass Any { get; } = new(CodePoints.All);

    internal static CharacterClass AnyButNewline { get; } = new CharacterClass(CodePoints.Of(('\n', '\n'))).Complement();

    /// <summary>The class of a general category, by its short or long name, or of one of few other properties; null if unknown.</summary>
    internal static CharacterClass? Property(string name)
    {
        var key = new string([.. name.Where(char.IsAsciiLetterOrDigit)]).ToLowerInvariant();
        return key switch
        {
            "any" => Any,
            "ascii" => Of((0, 0x7F)),
            "assigned" => OfCategories("Cn").Complement(),
            "whitespace" or "space" => Space,
            "alphabetic" or "alpha" => new(Remember("alphabetic", IsAlphabetic), @"\p{L}\p{Nl}\u24B6-\u24E9\u0345"),
            "uppercase" or "upper" => OfCategories("Lu"),
            "lowercase" or "lower" => OfCategories("Ll"),
            _ => CategoryNames.GetValueOrDefault(key) is { } categories ? OfCategories(categories) : null,
        };
    }

    /// <summary>The class of <c>[:name:]</c>: ASCII only; null if unknown.</summary>
    internal static CharacterClass? Posix(string name) => name switch
    {
        "alnum" => Of(('0', '9'), ('A', 'Z'), ('a', 'z')),
        "alpha" => Of(('A', 'Z'), ('a', 'z')),
        "ascii" => Of((0, 0x7F)),
        "blank" => Of(('\t', '\t'), (' ', ' ')),
        "cntrl" => Of((0, 0x1F), (0x7F, 0x7F)),
        "digit" => Of(('0', '9')),
        "graph" => Of(('!', '~')),
        "lower" => Of(('a', 'z')),
        "print" => Of((' ', '~')),
        "punct" => Of(('!', '/'), (':', '@'), ('[', '`'), ('{', '~')),
        "space" => Of(('\t', '\r'), (' ', ' ')),
        "upper" => Of(('A', 'Z')),
        "word" => Of(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')),
        "xdigit" => Of(('0', '9'), ('A', 'F'), ('a', 'f')),
        _ => null,
    };

    private static CharacterClass Of(params IEnumerable<(int First, int Last)> ranges) => new(CodePoints.Of(ranges));

    private static CharacterClass OfCategories(string categories)
    {
        var names = categories.Split(' ');
        var text = string.Concat(names.Select(static name => $$"""\p{{{name}}}"""));
        return new(Remember(categories, rune => names.Contains(ShortName(Rune.GetUnicodeCategory(rune)))), text);
    }

    /// <summary>Computed once per process, when a pattern needs the characters beyond plane 0 or an operation on sets.</summary>
    private static Lazy<CodePoints> Remember(string key, Func<Rune, bool> predicate) =>
        Computed.GetOrAdd(key, static (_, predicate) => new(() => CodePoints.Where(predicate)), predicate);

    private static bool IsWord(Rune rune) =>
        IsAlphabetic(rune) || rune.Value is 0x200C or 0x200D || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.ConnectorPunctuation;

    private static bool IsAlphabetic(Rune rune) =>
        Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.LetterNumber
        || rune.Value is 0x345 or (>= 0x24B6 and <= 0x24E9) or (>= 0x1F130 and <= 0x1F149) or (>= 0x1F150 and <= 0x1F169)
            or (>= 0x1F170 and <= 0x1F189);

    private static string ShortName(UnicodeCategory category) => ShortNames[(int)category];

    /// <summary>In the order of <see cref="UnicodeCategory"/>.</summary>
    private static readonly string[] ShortNames =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps",
        "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    /// <summary>Short and long names of the general categories and their groups. Surrogates (Cs) are no characters.</summary>
    private static readonly Dictionary<string, string> CategoryNames = CreateCategoryNames();

    private static Dictionary<string, string> CreateCategoryNames()
    {
        const string Names =
            "L:Letter=Lu Ll Lt Lm Lo;LC:CasedLetter=Lu Ll Lt;Lu:UppercaseLetter=Lu;Ll:LowercaseLetter=Ll;Lt:TitlecaseLetter=Lt;" +
            "Lm:ModifierLetter=Lm;Lo:OtherLetter=Lo;M:Mark=Mn Mc Me;Mn:NonspacingMark=Mn;Mc:SpacingMark=Mc;Me:EnclosingMark=Me;" +
            "N:Number=Nd Nl No;Nd:DecimalNumber=Nd;Nl:LetterNumber=Nl;No:OtherNumber=No;Z:Separator=Zs Zl Zp;Zs:SpaceSeparator=Zs;" +
            "Zl:LineSeparator=Zl;Zp:ParagraphSeparator=Zp;C:Other=Cc Cf Co Cn;Cc:Control=Cc;Cf:Format=Cf;Co:PrivateUse=Co;" +
            "Cn:Unassigned=Cn;P:Punctuation=Pc Pd Ps Pe Pi Pf Po;Pc:ConnectorPunctuation=Pc;Pd:DashPunctuation=Pd;" +
            "Ps:OpenPunctuation=Ps;Pe:ClosePunctuation=Pe;Pi:InitialPunctuation=Pi;Pf:FinalPunctuation=Pf;Po:OtherPunctuation=Po;" +
            "S:Symbol=Sm Sc Sk So;Sm:MathSymbol=Sm;Sc:CurrencySymbol=Sc;Sk:ModifierSymbol=Sk;So:OtherSymbol=So";
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in Names.Split(';'))
        {
            var (keys, categories) = (entry[..entry.IndexOf('=')].Split(':'), entry[(entry.IndexOf('=') + 1)..]);
            foreach (var key in keys) names.Add(key.ToLowerInvariant(), categories);
        }

        return names;
    }
}
