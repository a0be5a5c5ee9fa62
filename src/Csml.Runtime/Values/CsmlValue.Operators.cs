using System.Diagnostics.CodeAnalysis;

namespace Csml.Values;

/// <content>
/// The operators of CSML (language reference, part 2, section 2). Both sides are always evaluated; a HARD error on the left is the
/// result, else one on the right; a secure operand makes a secure result.
/// </content>
[SuppressMessage("Usage", "CA2225", Justification = "The operators of a flow have no other spelling.")]
public readonly partial struct CsmlValue
{
    /// <summary>The sum of numbers and numeric strings; text after text joins them if the left one is no number.</summary>
    public static CsmlValue operator +(CsmlValue left, CsmlValue right) => Arithmetic.Add(left, right);

    /// <summary>The difference of numbers and numeric strings.</summary>
    public static CsmlValue operator -(CsmlValue left, CsmlValue right) => Arithmetic.Subtract(left, right);

    /// <summary>The product of numbers and numeric strings.</summary>
    public static CsmlValue operator *(CsmlValue left, CsmlValue right) => Arithmetic.Multiply(left, right);

    /// <summary>The quotient: an int where two ints divide evenly, else a float; of two int strings, truncated.</summary>
    public static CsmlValue operator /(CsmlValue left, CsmlValue right) => Arithmetic.Divide(left, right);

    /// <summary>The remainder, with the sign of the dividend.</summary>
    public static CsmlValue operator %(CsmlValue left, CsmlValue right) => Arithmetic.Remainder(left, right);

    /// <summary>Equality with CSML's coercions: numbers and numeric strings by value; never an error.</summary>
    public static CsmlValue operator ==(CsmlValue left, CsmlValue right) => Comparison.Equal(left, right, negate: false);

    /// <summary>The negation of <c>==</c>.</summary>
    public static CsmlValue operator !=(CsmlValue left, CsmlValue right) => Comparison.Equal(left, right, negate: true);

    /// <summary>Order of numbers, texts (by code point), booleans and arrays; false for pairs without an order.</summary>
    public static CsmlValue operator <(CsmlValue left, CsmlValue right) => Comparison.Ordered(left, right, Ordering.Less);

    /// <summary>Order of numbers, texts (by code point), booleans and arrays; false for pairs without an order.</summary>
    public static CsmlValue operator <=(CsmlValue left, CsmlValue right) => Comparison.Ordered(left, right, Ordering.Less | Ordering.Equal);

    /// <summary>Order of numbers, texts (by code point), booleans and arrays; false for pairs without an order.</summary>
    public static CsmlValue operator >(CsmlValue left, CsmlValue right) => Comparison.Ordered(left, right, Ordering.Greater);

    /// <summary>Order of numbers, texts (by code point), booleans and arrays; false for pairs without an order.</summary>
    public static CsmlValue operator >=(CsmlValue left, CsmlValue right) => Comparison.Ordered(left, right, Ordering.Equal | Ordering.Greater);

    /// <summary><c>&amp;&amp;</c> of CSML: the truth of both as a boolean.</summary>
    public static CsmlValue operator &(CsmlValue left, CsmlValue right) => Logic(left, right, left.IsTrue & right.IsTrue);

    /// <summary><c>||</c> of CSML: the truth of either as a boolean.</summary>
    public static CsmlValue operator |(CsmlValue left, CsmlValue right) => Logic(left, right, left.IsTrue | right.IsTrue);

    /// <summary><c>!</c>: the negated truth; of a HARD error <c>true</c>, since a condition takes it as false.</summary>
    public static CsmlValue operator !(CsmlValue value) => Truth(!value.IsTrue).AsSecureIf(value.IsSecure);

    /// <summary>Whether the value is true in a condition.</summary>
    public static bool operator true(CsmlValue value) => value.IsTrue;

    /// <summary>Whether the value is false in a condition.</summary>
    public static bool operator false(CsmlValue value) => !value.IsTrue;

    /// <summary>
    /// <c>match</c>: a button or object stands for its <c>accepts</c>, an array for its elements, texts among them in any letter
    /// case of ASCII; else <c>==</c>.
    /// </summary>
    public CsmlValue Matches(CsmlValue other) =>
        IsFailed ? this : other.IsFailed ? other : Truth(Matching.IsMatch(this, other)).AsSecureIf(IsSecure || other.IsSecure);

    private static CsmlValue Logic(CsmlValue left, CsmlValue right, bool result) =>
        left.IsFailed ? left : right.IsFailed ? right : Truth(result).AsSecureIf(left.IsSecure || right.IsSecure);
}
