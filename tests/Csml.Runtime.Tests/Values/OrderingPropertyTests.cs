using Csml.Values;
using FsCheck.Fluent;

namespace Csml.Runtime.Tests.Values;

/// <summary>What must hold of equality and order whatever the values are.</summary>
public sealed class OrderingPropertyTests
{
    [Fact]
    public void Order_is_antisymmetric_and_fits_equality() =>
        PropertyCheck.ForAll(PropertyCheck.Values.Zip(PropertyCheck.Values), static pair =>
        {
            var (a, b) = pair;
            (a < b).IsTrue.ShouldBe((b > a).IsTrue);
            (a <= b).IsTrue.ShouldBe((b >= a).IsTrue);
            (a <= b).IsTrue.ShouldBe((a < b).IsTrue || ((a <= b).IsTrue && (a >= b).IsTrue));
            (a == b).IsTrue.ShouldBe((b == a).IsTrue);
            ((a < b).IsTrue && (a > b).IsTrue).ShouldBeFalse();
            if (a.TryGetNumber(out _) && b.TryGetNumber(out _) && (a < b).IsTrue) (a == b).IsTrue.ShouldBeFalse();
        });

    [Fact]
    public void Order_is_transitive_among_ints_among_floats_and_among_words()
    {
        CheckTransitive(FsCheck.Fluent.ArbMap.Default.GeneratorFor<long>().Select(static number => (CsmlValue)number));
        CheckTransitive(FsCheck.Fluent.ArbMap.Default.GeneratorFor<double>().Select(static number => (CsmlValue)number));
        CheckTransitive(PropertyCheck.Texts.Where(static text => NumericText.Read(text).IsUnset).Select(static text => (CsmlValue)text));
    }

    [Fact]
    public void Texts_order_as_their_UTF8_bytes_do() => PropertyCheck.ForAll(PropertyCheck.Texts.Zip(PropertyCheck.Texts), static pair =>
    {
        var (left, right) = pair;
        var expected = System.Text.Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(right));
        Math.Sign(Scalars.Compare(left, right)).ShouldBe(Math.Sign(expected));
    });

    [Fact]
    public void Strict_equality_implies_the_equality_of_flows_except_for_what_is_no_number() =>
        PropertyCheck.ForAll(PropertyCheck.Values, static value =>
        {
            if (!value.ToDisplayString().Contains("NaN", StringComparison.Ordinal) && !HoldsNaN(value)) (value == Copy(value)).IsTrue.ShouldBeTrue();
        });

    private static void CheckTransitive(FsCheck.Gen<CsmlValue> values) => PropertyCheck.ForAll(values.Three(), static triple =>
    {
        var (a, b, c) = triple;
        if ((a <= b).IsTrue && (b <= c).IsTrue) (a <= c).IsTrue.ShouldBeTrue();
        if ((a < b).IsTrue && (b < c).IsTrue) (a < c).IsTrue.ShouldBeTrue();
    });

    private static CsmlValue Copy(CsmlValue value) => ValueSerializer.Deserialize(ValueSerializer.Serialize(value));

    private static bool HoldsNaN(CsmlValue value)
    {
        if (value.TryGetArray(out var array)) return array.Any(HoldsNaN);
        if (value.TryGetObject(out var entries)) return entries.Values.ToArray().Any(HoldsNaN);
        return value.TryGetFloat(out var number) && double.IsNaN(number);
    }
}
