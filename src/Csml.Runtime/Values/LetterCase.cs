using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Csml.Values;

/// <summary>
/// The full case mappings of Unicode, the same in every culture (language reference, part 2, 4.2): one letter may become several.
/// .NET maps letters one to one.
/// </summary>
internal static class LetterCase
{
    private const char Sigma = 'Σ';
    private const char SmallSigma = 'σ';
    private const char FinalSigma = 'ς';

    /// <summary>Letters whose upper case is several letters, and those that .NET leaves alone in the invariant culture.</summary>
    private static readonly FrozenDictionary<Rune, string> Uppercase = CodePointTable.Read(LetterCaseTable.Uppercase)
        .ToFrozenDictionary(static entry => new Rune(CodePointTable.CodePoint(entry.Key)), static entry => entry.Value);

    internal static string ToUpper(string text)
    {
        if (Ascii.IsValid(text)) return text.ToUpperInvariant();
        using var builder = new TextBuilder();
        foreach (var rune in text.EnumerateRunes()) AppendUpper(builder, rune);
        return builder.ToString();
    }

    internal static string ToLower(string text)
    {
        if (Ascii.IsValid(text)) return text.ToLowerInvariant();
        using var builder = new TextBuilder();
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            AppendLower(builder, rune, text, position);
            position += rune.Utf16SequenceLength;
        }

        return builder.ToString();
    }

    /// <summary>The first character in upper case, the others as they are.</summary>
    internal static string Capitalize(string text)
    {
        if (text.Length == 0) return text;
        var length = Scalars.LengthAt(text, 0);
        return string.Concat(ToUpper(text[..length]), text.AsSpan(length));
    }

    private static void AppendUpper(TextBuilder builder, Rune rune)
    {
        if (!rune.IsAscii && Uppercase.TryGetValue(rune, out var letters)) builder.Append(letters);
        else Append(builder, Rune.ToUpperInvariant(rune));
    }

    private static void AppendLower(TextBuilder builder, Rune rune, string text, int position)
    {
        const string DottedI = "i\u0307";
        switch (rune.Value)
        {
            case 'İ': builder.Append(DottedI); break;
            case Sigma: builder.Append(EndsWord(text, position) ? FinalSigma : SmallSigma); break;
            default: Append(builder, Rune.ToLowerInvariant(rune)); break;
        }
    }

    private static void Append(TextBuilder builder, Rune rune) => builder.Advance(rune.EncodeToUtf16(builder.Reserve(2)));

    /// <summary>Whether the letter at a position has a letter before it and none behind it, marks and apostrophes aside.</summary>
    private static bool EndsWord(string text, int position) =>
        FollowsLetter(text.AsSpan(0, position)) && !PrecedesLetter(text.AsSpan(position + 1));

    private static bool FollowsLetter(ReadOnlySpan<char> before)
    {
        while (Rune.DecodeLastFromUtf16(before, out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            if (!IsIgnored(rune)) return IsCased(rune);
            before = before[..^length];
        }

        return false;
    }

    private static bool PrecedesLetter(ReadOnlySpan<char> behind)
    {
        while (Rune.DecodeFromUtf16(behind, out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            if (!IsIgnored(rune)) return IsCased(rune);
            behind = behind[length..];
        }

        return false;
    }

    private static bool IsCased(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter;

    private static bool IsIgnored(Rune rune) =>
        rune.Value is '\'' or '.' or ':' or '·' or '’' or '‘'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol;
}
