using Csml.Values;
using static Csml.Runtime.Tests.Values.ValueSamples;

namespace Csml.Runtime.Tests.Values;

/// <summary>Comparing and computing cost no memory; showing costs the text alone.</summary>
public sealed class AllocationTests
{
    private static CsmlValue _sink;

    [Fact]
    public void Arithmetic_allocates_nothing()
    {
        CsmlValue whole = 42;
        CsmlValue number = 2.5;
        CsmlValue text = "17";
        Allocated(() => _sink = (((whole + number) * text) - 3) / 2 % 7).ShouldBe(0);
        Allocated(() => _sink = (text + text) / text).ShouldBe(0);
    }

    [Fact]
    public void Comparisons_allocate_nothing()
    {
        CsmlValue whole = 42;
        CsmlValue text = "42.0";
        var words = Json("""["a","b",["c",{"k":1}]]""");
        var same = Json("""["a","b",["c",{"k":1}]]""");
        Allocated(() => _sink = (whole == text) & (words == same) & (words <= same) & !(text < "5") | text.Matches(words)).ShouldBe(0);
        Allocated(() => _sink = "YES".Equals("yes") ? 1 : ((CsmlValue)"YES").Matches(words)).ShouldBe(0);
    }

    [Fact]
    public void Showing_into_a_builder_allocates_nothing()
    {
        using var builder = new TextBuilder();
        var values = OfEveryKind();
        Allocated(() =>
        {
            builder.Clear();
            foreach (var value in values) value.WriteDisplay(builder);
        }).ShouldBe(0);
    }

    [Fact]
    public void Methods_that_only_look_allocate_nothing()
    {
        CsmlValue text = "hello there";
        var words = Json("""["a","b"]""");
        var context = Seeded();
        CsmlValue[] args = ["there"];
        Allocated(() => _sink = CsmlMethods.Invoke(text, "length", [], context).Result).ShouldBe(0);
        Allocated(() => _sink = CsmlMethods.Invoke(text, "contains", args, context).Result).ShouldBe(0);
        Allocated(() => _sink = CsmlMethods.Invoke(words, "length", [], context).Result).ShouldBe(0);
        Allocated(() => _sink = CsmlMethods.Invoke(words, "index_of", args, context).Result).ShouldBe(0);
        Allocated(() => _sink = StandardFunctions.Length(text).Result).ShouldBe(0);
    }

    private static long Allocated(Action action)
    {
        const int Times = 100;
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var count = 0; count < Times; count++) action();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Times;
    }
}
