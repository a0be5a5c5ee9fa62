using Csml.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Csml.Runtime.Tests.Values;

/// <summary>Runs a property over many random inputs, the same ones each time.</summary>
internal static class PropertyCheck
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true).WithReplay(42, 13);

    internal static void ForAll<T>(Action<T> property) => Prop.ForAll(ArbMap.Default.ArbFor<T>(), property).Check(Fixed);

    internal static void ForAll<T>(Gen<T> generator, Action<T> property, int runs = 500) =>
        Prop.ForAll(generator.ToArbitrary(), property).Check(Fixed.WithMaxTest(runs));

    /// <summary>Values of every kind, nested a little, with tags and marks; no HARD errors.</summary>
    internal static Gen<CsmlValue> Values { get; } = Gen.Sized(static size => Sized(Math.Min(size, 12)));

    /// <summary>Texts of all planes, controls included, without lone surrogates.</summary>
    internal static Gen<string> Texts { get; } = Gen.ArrayOf(Gen.OneOf(
        Gen.Choose(0, 0x7F), Gen.Choose(0x80, 0x2FF), Gen.Choose(0x2000, 0x206F), Gen.Choose(0xE000, 0xFFFF), Gen.Choose(0x1F600, 0x1F64F)))
        .Select(static codePoints => string.Concat(codePoints.Select(char.ConvertFromUtf32)));

    /// <summary>Texts that are numbers, nearly numbers, or none.</summary>
    internal static Gen<string> NumericTexts { get; } = Gen.OneOf(
        Gen.ArrayOf(Gen.Elements("+-.0123456789eE _".ToCharArray())).Select(static characters => new string(characters)),
        ArbMap.Default.GeneratorFor<long>().Select(static number => ((CsmlValue)number).ToDisplayString()),
        ArbMap.Default.GeneratorFor<double>().Select(static number => ((CsmlValue)number).ToDisplayString()),
        Gen.Choose(-20, 20).Select(static number => ((CsmlValue)(number / 2.0)).ToDisplayString()));

    private static Gen<CsmlValue> Sized(int size)
    {
        var scalar = Gen.OneOf(
            Gen.Constant(CsmlValue.Null),
            ArbMap.Default.GeneratorFor<bool>().Select(static flag => (CsmlValue)flag),
            Gen.Choose(-3, 3).Select(static number => (CsmlValue)number),
            ArbMap.Default.GeneratorFor<long>().Select(static number => (CsmlValue)number),
            ArbMap.Default.GeneratorFor<double>().Select(static number => (CsmlValue)number),
            NumericTexts.Select(static text => (CsmlValue)text),
            Texts.Select(static text => (CsmlValue)text));
        if (size <= 1) return scalar;
        var inner = Sized(size / 3);
        var entry = Gen.Elements("a", "b", "$", "$tag", "$$info", "", "é").Zip(inner, static (key, value) => (key, value));
        var array = Gen.ArrayOf(inner, 3).Select(static items => CsmlValue.Array(items));
        var tagged = Gen.ArrayOf(entry, 3).Zip(Gen.Elements("object", "object", "button", "time"), static (entries, tag) =>
            (CsmlValue)CsmlObject.Create(entries, tag));
        var noted = scalar.Zip(inner, static (value, info) => value.WithInfo(CsmlObject.Create([("error", "x"), ("$body", info)])));
        return Gen.Frequency((4, scalar), (2, array), (2, tagged), (1, noted));
    }
}
