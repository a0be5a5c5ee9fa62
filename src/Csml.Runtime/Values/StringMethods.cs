using System.Text;

namespace Csml.Values;

/// <summary>
/// The methods of strings (language reference, part 2, 4.2): positions count Unicode scalar values, lengths count UTF-8 bytes.
/// </summary>
internal static partial class StringMethods
{
    internal static MethodOutcome Invoke(in CsmlValue receiver, string method, ReadOnlySpan<CsmlValue> args)
    {
        var text = (string)receiver.Target!;
        return InvokeText(text, method, args)
            ?? InvokeRegex(text, method, args)
            ?? InvokeEncoding(text, method, args)
            ?? InvokeNumeric(receiver, text, method, args);
    }

    private static MethodOutcome? InvokeText(string text, string method, ReadOnlySpan<CsmlValue> args) => method switch
    {
        "length" => Arguments.None(args, "length() => int") ?? MethodOutcome.Of(Encoding.UTF8.GetByteCount(text)),
        "is_empty" => args.Length > 1 ? MethodErrors.Usage("is_empty() => boolean") : MethodOutcome.Of(text.Length == 0),
        "to_uppercase" => Arguments.None(args, "to_uppercase() => string") ?? MethodOutcome.Of(LetterCase.ToUpper(text)),
        "to_lowercase" => Arguments.None(args, "to_lowercase() => string") ?? MethodOutcome.Of(LetterCase.ToLower(text)),
        "capitalize" => Arguments.None(args, "capitalize() => string") ?? MethodOutcome.Of(LetterCase.Capitalize(text)),
        "trim" => Arguments.None(args, "trim() => string") ?? MethodOutcome.Of(text.Trim()),
        "trim_left" => Arguments.None(args, "trim_left() => string") ?? MethodOutcome.Of(text.TrimStart()),
        "trim_right" => Arguments.None(args, "trim_right() => string") ?? MethodOutcome.Of(text.TrimEnd()),
        "append" => Arguments.Text(args, "append(text: string) => string", out var more) ?? Append(text, more),
        "contains" => Arguments.Text(args, "contains(text: string) => boolean", out var piece)
            ?? MethodOutcome.Of(text.Contains(piece, StringComparison.Ordinal)),
        "starts_with" => Arguments.Text(args, "starts_with(text: string) => boolean", out var piece)
            ?? MethodOutcome.Of(text.StartsWith(piece, StringComparison.Ordinal)),
        "ends_with" => Arguments.Text(args, "ends_with(text: string) => boolean", out var piece)
            ?? MethodOutcome.Of(text.EndsWith(piece, StringComparison.Ordinal)),
        "match" => Arguments.Text(args, "match(text: string) => array or null", out var piece) ?? Match(text, piece),
        "replace" => Arguments.Texts(args, "replace(old: string, new: string) => string", out var old, out var replacement)
            ?? Replace(text, old, replacement),
        "replace_all" => Arguments.Texts(args, "replace_all(old: string, new: string) => string", out var old, out var replacement)
            ?? ReplaceAll(text, old, replacement),
        "split" => Arguments.Text(args, "split(separator: string) => array", out var separator) ?? Split(text, separator),
        "slice" => Slice(text, args),
        "is_email" => Arguments.None(args, "is_email() => boolean") ?? MethodOutcome.Of(IsEmail(text)),
        _ => null,
    };

    /// <summary>One <c>@</c> with something on both sides, and a dot with something on both sides behind it.</summary>
    internal static bool IsEmail(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('@');
        if (at <= 0) return false;
        var host = text[(at + 1)..];
        return !host.Contains('@') && host.Length > 2 && host[1..^1].Contains('.');
    }

    private static MethodOutcome Append(string text, string more) =>
        ValueLimits.IsTooLong((long)text.Length + more.Length) ? TooLong() : MethodOutcome.Of(text + more);

    /// <summary>The occurrences that do not overlap; the empty text occurs at both ends and between all scalar values.</summary>
    private static MethodOutcome Match(string text, string piece)
    {
        if (piece.Length == 0) return Repeated("", Scalars.Count(text) + 1);
        var count = text.AsSpan().Count(piece);
        return count == 0 ? MethodOutcome.Of(CsmlValue.Null) : Repeated(piece, count);
    }

    private static MethodOutcome Repeated(string text, int count)
    {
        if (ValueLimits.IsTooMany(count)) return MethodOutcome.Soft(ValueLimits.TooMany);
        var items = new CsmlValue[count];
        items.AsSpan().Fill(text);
        return MethodOutcome.Of(CsmlArray.Owning(items));
    }

    private static MethodOutcome Replace(string text, string old, string replacement)
    {
        var position = text.IndexOf(old, StringComparison.Ordinal);
        if (position < 0) return MethodOutcome.Of(text);
        if (ValueLimits.IsTooLong((long)text.Length + replacement.Length)) return TooLong();
        return MethodOutcome.Of(string.Concat(text.AsSpan(0, position), replacement, text.AsSpan(position + old.Length)));
    }

    private static MethodOutcome ReplaceAll(string text, string old, string replacement)
    {
        var count = old.Length == 0 ? Scalars.Count(text) + 1 : text.AsSpan().Count(old);
        if (ValueLimits.IsTooLong(text.Length + ((long)count * (replacement.Length - old.Length)))) return TooLong();
        if (old.Length > 0) return MethodOutcome.Of(text.Replace(old, replacement, StringComparison.Ordinal));
        using var builder = new TextBuilder();
        builder.Append(replacement);
        for (var position = 0; position < text.Length;)
        {
            var length = Scalars.LengthAt(text, position);
            builder.Append(text.AsSpan(position, length));
            builder.Append(replacement);
            position += length;
        }

        return MethodOutcome.Of(builder.ToString());
    }

    /// <summary>An empty separator gives every scalar value, between two empty texts.</summary>
    private static MethodOutcome Split(string text, string separator)
    {
        if (separator.Length == 0 && ValueLimits.IsTooMany(text.Length + 2L)) return MethodOutcome.Soft(ValueLimits.TooMany);
        var parts = new List<CsmlValue>();
        if (separator.Length > 0)
        {
            foreach (var range in text.AsSpan().Split(separator)) parts.Add(text[range]);
            return MethodOutcome.Of(CsmlArray.Owning([.. parts]));
        }

        parts.Add(CsmlValue.EmptyString);
        for (var position = 0; position < text.Length;)
        {
            var length = Scalars.LengthAt(text, position);
            parts.Add(text.Substring(position, length));
            position += length;
        }

        parts.Add(CsmlValue.EmptyString);
        return MethodOutcome.Of(CsmlArray.Owning([.. parts]));
    }

    private static MethodOutcome Slice(string text, ReadOnlySpan<CsmlValue> args)
    {
        if (Arguments.Slice(args, "slice(start: int[, end: int]) => string", Scalars.Count(text), out var start, out var end) is { } error)
            return error;
        var from = Scalars.PositionOf(text, start);
        var to = from + Scalars.PositionOf(text.AsSpan(from), end - start);
        return MethodOutcome.Of(text[from..to]);
    }

    private static MethodOutcome TooLong() => MethodOutcome.Soft(ValueLimits.TooLong);
}
