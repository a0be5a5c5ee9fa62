namespace Csml.Values;

/// <summary>Equality and order of values (language reference, part 2, 2.4 and 2.5).</summary>
internal static class Comparison
{
    internal static CsmlValue Equal(in CsmlValue left, in CsmlValue right, bool negate)
    {
        if (left.IsFailed) return left;
        if (right.IsFailed) return right;
        return CsmlValue.Truth(AreEqual(left, right) != negate).AsSecureIf(left.IsSecure || right.IsSecure);
    }

    internal static CsmlValue Ordered(in CsmlValue left, in CsmlValue right, Ordering asked)
    {
        if (left.IsFailed) return left;
        if (right.IsFailed) return right;
        return CsmlValue.Truth((Compare(left, right) & asked) != 0).AsSecureIf(left.IsSecure || right.IsSecure);
    }

    /// <summary><c>==</c>, with coercions between numbers and numeric strings.</summary>
    internal static bool AreEqual(in CsmlValue left, in CsmlValue right)
    {
        var (a, b) = (KindOf(left), KindOf(right));
        if (a == b) return AreSame(left, right);
        if (!IsNumeric(a) || !IsNumeric(b)) return false;
        return CompareNumbers(Number(left, a), Number(right, b)) == Ordering.Equal;
    }

    /// <summary>The strict equality of elements, entries, <c>find</c> and <c>index_of</c>: the same primitive type is required.</summary>
    internal static bool AreStrictlyEqual(in CsmlValue left, in CsmlValue right) => KindOf(left) == KindOf(right) && AreSame(left, right);

    internal static Ordering Compare(in CsmlValue left, in CsmlValue right)
    {
        var (a, b) = (KindOf(left), KindOf(right));
        if (a == b)
        {
            switch (a)
            {
                case CsmlValueKind.Null: return Ordering.Equal;
                case CsmlValueKind.Bool: return From(left.IntBits.CompareTo(right.IntBits));
                case CsmlValueKind.String: return CompareTexts((string)left.Target!, (string)right.Target!);
                case CsmlValueKind.Array: return CompareArrays((CsmlArray)left.Target!, (CsmlArray)right.Target!);
            }
        }

        return IsNumeric(a) && IsNumeric(b) ? CompareNumbers(Number(left, a), Number(right, b)) : Ordering.None;
    }

    private static bool AreSame(in CsmlValue left, in CsmlValue right) => KindOf(left) switch
    {
        CsmlValueKind.Null => true,
        CsmlValueKind.Bool or CsmlValueKind.Int => left.IntBits == right.IntBits,
        CsmlValueKind.Float => left.FloatBits == right.FloatBits,
        CsmlValueKind.String => AreSameText((string)left.Target!, (string)right.Target!),
        CsmlValueKind.Array => AreSameArray((CsmlArray)left.Target!, (CsmlArray)right.Target!),
        CsmlValueKind.Object => AreSameObject((CsmlObject)left.Target!, (CsmlObject)right.Target!),
        _ => false,
    };

    private static bool AreSameText(string left, string right)
    {
        if (string.Equals(left, right)) return true;
        return IntAndFloat(left, right, out var a, out var b) && CompareNumbers(a, b) == Ordering.Equal;
    }

    private static bool AreSameArray(CsmlArray left, CsmlArray right)
    {
        if (left.Count != right.Count) return false;
        var a = left.AsSpan();
        var b = right.AsSpan();
        for (var index = 0; index < a.Length; index++)
        {
            if (!AreStrictlyEqual(a[index], b[index])) return false;
        }

        return true;
    }

    private static bool AreSameObject(CsmlObject left, CsmlObject right)
    {
        if (left.Count != right.Count) return false;
        for (var index = 0; index < left.Count; index++)
        {
            var position = right.IndexOf(left.Keys[index]);
            if (position < 0 || !AreStrictlyEqual(left.Values[index], right.Values[position])) return false;
        }

        return true;
    }

    private static Ordering CompareTexts(string left, string right)
    {
        if (IntAndFloat(left, right, out var a, out var b)) return CompareNumbers(a, b);
        return From(Scalars.Compare(left, right));
    }

    private static Ordering CompareArrays(CsmlArray left, CsmlArray right)
    {
        var a = left.AsSpan();
        var b = right.AsSpan();
        for (var index = 0; index < a.Length && index < b.Length; index++)
        {
            var ordering = Compare(a[index], b[index]);
            if (ordering != Ordering.Equal) return ordering;
        }

        return From(a.Length.CompareTo(b.Length));
    }

    private static Ordering CompareNumbers(in CsmlValue left, in CsmlValue right)
    {
        var (a, b) = (left.Kind, right.Kind);
        if (a == CsmlValueKind.Int && b == CsmlValueKind.Int) return From(left.IntBits.CompareTo(right.IntBits));
        if (a == CsmlValueKind.Unset || b == CsmlValueKind.Unset) return Ordering.None;
        var (x, y) = (Arithmetic.ToDouble(left), Arithmetic.ToDouble(right));
        return x < y ? Ordering.Less : x > y ? Ordering.Greater : x == y ? Ordering.Equal : Ordering.None;
    }

    /// <summary>Whether one text is an int string and the other a float string: only then do texts compare by value.</summary>
    private static bool IntAndFloat(string left, string right, out CsmlValue leftNumber, out CsmlValue rightNumber)
    {
        leftNumber = MayBeNumber(left) && MayBeNumber(right) ? NumericText.Read(left) : default;
        rightNumber = leftNumber.IsUnset ? default : NumericText.Read(right);
        return !rightNumber.IsUnset && leftNumber.Kind != rightNumber.Kind;
    }

    /// <summary>A cheap no for words, which most texts are.</summary>
    private static bool MayBeNumber(string text) => text.Length > 0 && text[^1] is (>= '0' and <= '9') or '.' && text[0] <= '9';

    private static CsmlValue Number(in CsmlValue value, CsmlValueKind kind) =>
        kind == CsmlValueKind.String ? NumericText.Read((string)value.Target!) : value;

    private static bool IsNumeric(CsmlValueKind kind) => kind is CsmlValueKind.Int or CsmlValueKind.Float or CsmlValueKind.String;

    /// <summary>No value compares as <c>null</c>.</summary>
    private static CsmlValueKind KindOf(in CsmlValue value)
    {
        var kind = value.Kind;
        return kind == CsmlValueKind.Unset ? CsmlValueKind.Null : kind;
    }

    private static Ordering From(int comparison) => comparison < 0 ? Ordering.Less : comparison > 0 ? Ordering.Greater : Ordering.Equal;
}
