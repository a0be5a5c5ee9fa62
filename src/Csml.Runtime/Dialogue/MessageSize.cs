using System.Text;
using Csml.Values;

namespace Csml.Dialogue;

/// <summary>The limit on what one <c>say</c> may send (language reference, part 3, 1.4).</summary>
internal static class MessageSize
{
    /// <summary>A text form of so many UTF-8 bytes is refused.</summary>
    internal const int Limit = 16_000;

    /// <summary>No character takes more: a control character in JSON is written as six bytes.</summary>
    private const int MaxBytesPerCharacter = 6;

    /// <summary>Around each element of an array or object: quotes, colon, comma, the wrapper of a component.</summary>
    private const int MaxOverhead = 64;

    /// <summary>Whether the text form is too large; it is only written out where an estimate cannot tell.</summary>
    internal static bool IsTooLarge(CsmlValue value)
    {
        if (value.TryGetString(out var text))
            return text.Length >= Limit / 3 && Encoding.UTF8.GetByteCount(text) >= Limit;
        if (UpperBound(value) < Limit)
            return false;

        using var builder = new TextBuilder(Limit);
        value.WriteDisplay(builder);
        return Encoding.UTF8.GetByteCount(builder.WrittenSpan) >= Limit;
    }

    private static long UpperBound(CsmlValue value)
    {
        // 330 digits are the longest number that is written without an exponent.
        long bound = MaxOverhead;
        if (value.TryGetString(out var text))
        {
            bound += (long)text.Length * MaxBytesPerCharacter;
        }
        else if (value.TryGetArray(out var array))
        {
            foreach (ref readonly var item in array.AsSpan())
            {
                if ((bound += UpperBound(item)) >= Limit) break;
            }
        }
        else if (value.TryGetObject(out var entries))
        {
            bound += (long)entries.Tag.Length * MaxBytesPerCharacter;
            foreach (var (key, entry) in entries)
            {
                if ((bound += ((long)key.Length * MaxBytesPerCharacter) + UpperBound(entry)) >= Limit) break;
            }
        }
        else if (value.Kind is CsmlValueKind.Float)
        {
            bound += 330;
        }
        else if (value.Kind is CsmlValueKind.Closure)
        {
            bound += Limit;
        }

        return bound;
    }
}
