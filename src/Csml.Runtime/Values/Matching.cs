namespace Csml.Values;

/// <summary>The operator <c>match</c> (language reference, part 2, 2.6): the first case that applies decides.</summary>
internal static class Matching
{
    private const string Accepts = "accepts";
    private const string ButtonTag = "button";

    internal static bool IsMatch(CsmlValue left, CsmlValue right)
    {
        var (leftIsButton, rightIsButton) = (IsButtonLike(left), IsButtonLike(right));
        if (leftIsButton && rightIsButton)
            return Accepted(ref left) && Accepted(ref right) && IsMatch(left, right);
        if (rightIsButton) return Accepted(ref right) && IsMatch(left, right);
        if (leftIsButton) return Accepted(ref left) && IsMatch(left, right);
        return (left.TryGetArray(out var first), right.TryGetArray(out var second)) switch
        {
            (true, false) => Holds(first!, right),
            (false, true) => Holds(second!, left),
            _ => Comparison.AreEqual(left, right),
        };
    }

    /// <summary>A button, or any plain object: other components are not.</summary>
    private static bool IsButtonLike(in CsmlValue value) =>
        value.TryGetObject(out var entries) && entries.Tag is ButtonTag or CsmlObject.PlainTag;

    private static bool Accepted(ref CsmlValue value) => value.TryGetObject(out var entries) && entries.TryGet(Accepts, out value);

    private static bool Holds(CsmlArray array, in CsmlValue value)
    {
        var isText = value.TryGetString(out var text);
        foreach (ref readonly var item in array.AsSpan())
        {
            if (isText ? item.TryGetString(out var word) && IsSameWord(word, text!) : Comparison.AreStrictlyEqual(item, value)) return true;
        }

        return false;
    }

    /// <summary>Equal in any letter case of ASCII; <c>É</c> and <c>é</c> differ.</summary>
    private static bool IsSameWord(string left, string right)
    {
        if (left.Length != right.Length) return false;
        for (var index = 0; index < left.Length; index++)
        {
            var (a, b) = (left[index], right[index]);
            if (a != b && !(char.IsAsciiLetter(a) && (a | 0x20) == (b | 0x20) && char.IsAsciiLetter(b))) return false;
        }

        return true;
    }
}
