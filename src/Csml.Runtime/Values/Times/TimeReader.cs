using System.Globalization;

namespace Csml.Values.Times;

/// <summary>
/// Reads times by a format of <c>strptime</c>: what <c>parse(text, format)</c> does (language reference, part 2, 5.3). White space in
/// the format stands for any, also for none; names may be in any letter case.
/// </summary>
internal ref struct TimeReader(ReadOnlySpan<char> text)
{
    private const int LongestNumber = 18;
    private const int NanosecondDigits = 9;

    private readonly TimeFields _fields = new();
    private ReadOnlySpan<char> _rest = text;

    /// <summary>Reads a moment; false if the text does not fit the format, or says too little or what cannot be.</summary>
    internal static bool TryRead(string text, string format, out long milliseconds)
    {
        var reader = new TimeReader(text);
        milliseconds = 0;
        return reader.TryRead(format) && reader._rest.IsEmpty && reader._fields.TryGetMoment(out milliseconds);
    }

    private bool TryRead(ReadOnlySpan<char> format)
    {
        while (!format.IsEmpty)
        {
            var character = format[0];
            format = format[1..];
            var isRead = character == '%'
                ? TimeDirective.TryRead(format, out var directive, out format) && TryRead(directive)
                : char.IsWhiteSpace(character) ? SkipWhiteSpace() : TryReadLiteral(character);
            if (!isRead) return false;
        }

        return true;
    }

    private bool TryRead(TimeDirective directive)
    {
        if (TryReadNumber(directive.Name) is { } isNumber) return isNumber;
        if (directive.Padding != '\0') return false;
        if (directive.Expanded is { } expanded) return TryRead(expanded);
        switch (directive.Name)
        {
            case "b" or "B" when TryReadName(TimeNames.Months, out var month): _fields.Month = month + 1; return true;
            case "a" or "A" when TryReadName(TimeNames.Days, out var day): _fields.Weekday = day; return true;
            case "p" or "P": return TryReadHalf();
            case ".f" or ".3f" or ".6f" or ".9f": return _rest is not ['.', ..] || (TryReadLiteral('.') && TryReadFraction(1, LongestNumber));
            case "3f" or "6f" or "9f": return TryReadFraction(directive.Name[0] - '0', directive.Name[0] - '0');
            case "z" or ":z" or "::z" or ":::z": return TryReadOffset();
            case "Z": return SkipWord();
            case "n" or "t": return SkipWhiteSpace();
            case "%": return TryReadLiteral('%');
            default: return false;
        }
    }

    /// <summary>Reads a directive that is a number; null if it is none.</summary>
    private bool? TryReadNumber(string name) => name switch
    {
        "Y" => TryReadYear(out var value) && Set(_fields.Year = value),
        "G" => TryReadYear(out var value) && Set(_fields.IsoYear = value),
        "C" => TryReadNumber(2, 0, 99, out var value) && Set(_fields.Century = value),
        "y" => TryReadNumber(2, 0, 99, out var value) && Set(_fields.YearOfCentury = value),
        "g" => TryReadNumber(2, 0, 99, out var value) && Set(_fields.IsoYearOfCentury = value),
        "m" => TryReadNumber(2, 1, 12, out var value) && Set(_fields.Month = value),
        "d" or "e" => TryReadNumber(2, 1, 31, out var value) && Set(_fields.Day = value),
        "j" => TryReadNumber(3, 1, 366, out var value) && Set(_fields.DayOfYear = value),
        "U" => TryReadNumber(2, 0, 53, out var value) && Set(_fields.SundayWeek = value),
        "W" => TryReadNumber(2, 0, 53, out var value) && Set(_fields.MondayWeek = value),
        "V" => TryReadNumber(2, 1, 53, out var value) && Set(_fields.IsoWeek = value),
        "w" => TryReadNumber(1, 0, 6, out var value) && Set(_fields.Weekday = value),
        "u" => TryReadNumber(1, 1, 7, out var value) && Set(_fields.Weekday = value % 7),
        "H" or "k" => TryReadNumber(2, 0, 23, out var value) && Set(_fields.Hour = value),
        "I" or "l" => TryReadNumber(2, 1, 12, out var value) && Set(_fields.DialHour = value),
        "M" => TryReadNumber(2, 0, 59, out var value) && Set(_fields.Minute = value),
        "S" => TryReadNumber(2, 0, 60, out var value) && Set(_fields.Second = value),
        "f" => TryReadNumber(NanosecondDigits, 0, CivilTime.NanosecondsPerSecond - 1, out var value) && Set(_fields.Nanosecond = value),
        "s" => TryReadSigned(LongestNumber, out var value) && Set(_fields.UnixSeconds = value),
        _ => null,
    };

    private static bool Set(long? value) => value is not null;

    /// <summary>Four digits; more only behind a sign.</summary>
    private bool TryReadYear(out long value)
    {
        SkipWhiteSpace();
        return TryReadSigned(_rest is ['+' or '-', ..] ? LongestNumber : 4, out value);
    }

    private bool TryReadSigned(int maxDigits, out long value)
    {
        SkipWhiteSpace();
        var isNegative = _rest is ['-', ..];
        if (_rest is ['+' or '-', ..]) _rest = _rest[1..];
        var isRead = TryReadDigits(1, maxDigits, out value);
        if (isNegative) value = -value;
        return isRead;
    }

    private bool TryReadNumber(int maxDigits, long min, long max, out long value)
    {
        SkipWhiteSpace();
        return TryReadDigits(1, maxDigits, out value) && value >= min && value <= max;
    }

    private bool TryReadDigits(int minDigits, int maxDigits, out long value)
    {
        var count = 0;
        while (count < maxDigits && count < _rest.Length && char.IsAsciiDigit(_rest[count])) count++;
        value = count > 0 ? long.Parse(_rest[..count], CultureInfo.InvariantCulture) : 0;
        _rest = _rest[count..];
        return count >= minDigits;
    }

    private bool TryReadFraction(int minDigits, int maxDigits)
    {
        var before = _rest.Length;
        if (!TryReadDigits(minDigits, maxDigits, out var value)) return false;
        for (var digits = before - _rest.Length; digits != NanosecondDigits; digits += Math.Sign(NanosecondDigits - digits))
            value = digits < NanosecondDigits ? value * 10 : value / 10;
        _fields.Nanosecond = value;
        return true;
    }

    /// <summary>Hours and minutes behind a sign, with a colon or without.</summary>
    private bool TryReadOffset()
    {
        SkipWhiteSpace();
        if (_rest is not ['+' or '-', ..]) return false;
        var sign = _rest[0] == '-' ? -1 : 1;
        _rest = _rest[1..];
        if (!TryReadDigits(2, 2, out var hours)) return false;
        if (_rest is [':', ..]) _rest = _rest[1..];
        if (!TryReadDigits(2, 2, out var minutes) || hours > 23 || minutes > 59) return false;
        _fields.OffsetSeconds = sign * ((hours * CivilTime.SecondsPerHour) + (minutes * CivilTime.SecondsPerMinute));
        return true;
    }

    private bool TryReadName(string[] names, out int index)
    {
        for (index = 0; index < names.Length; index++)
        {
            if (TryReadWord(names[index]) || TryReadWord(names[index].AsSpan(0, TimeNames.ShortLength))) return true;
        }

        return false;
    }

    private bool TryReadHalf()
    {
        _fields.IsAfternoon = TryReadWord("pm") ? true : TryReadWord("am") ? false : null;
        return _fields.IsAfternoon is not null;
    }

    private bool TryReadWord(ReadOnlySpan<char> word)
    {
        var isRead = _rest.StartsWith(word, StringComparison.OrdinalIgnoreCase);
        if (isRead) _rest = _rest[word.Length..];
        return isRead;
    }

    private bool TryReadLiteral(char character)
    {
        var isRead = !_rest.IsEmpty && _rest[0] == character;
        if (isRead) _rest = _rest[1..];
        return isRead;
    }

    private bool SkipWhiteSpace()
    {
        _rest = _rest.TrimStart();
        return true;
    }

    private bool SkipWord()
    {
        var end = 0;
        while (end < _rest.Length && !char.IsWhiteSpace(_rest[end])) end++;
        _rest = _rest[end..];
        return true;
    }
}
