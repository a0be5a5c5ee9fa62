using Csml.Values;
using static Csml.Runtime.Tests.Values.ValueSamples;

namespace Csml.Runtime.Tests.Values;

/// <summary>Language reference, part 2, 4.5, with the ruling on Q11.</summary>
public sealed class ObjectMethodsTests
{
    private const string Sample = """{"b":1,"a":[2],"é":null}""";

    [Fact]
    public void Keys_and_values_come_in_the_order_of_insertion()
    {
        Show(Json(Sample), "keys").ShouldBe("""["b","a","é"]""");
        Show(Json(Sample), "values").ShouldBe("""[1,[2],null]""");
        Show(Json(Sample), "length").ShouldBe("3");
        Show(Json("{}"), "is_empty").ShouldBe("true");
    }

    [Fact]
    public void Looking_for_a_key_is_silent()
    {
        Show(Json(Sample), "contains", "é").ShouldBe("true");
        Show(Json(Sample), "contains", "B").ShouldBe("false");
        Show(Json(Sample), "get", "a").ShouldBe("[2]");
        var missing = Call(Json(Sample), "get", "z");
        missing.SoftError.ShouldBeNull();
        missing.Result.ShouldBe(CsmlValue.Null);
    }

    [Fact]
    public void Mutators_give_a_new_object_that_keeps_its_tag()
    {
        CsmlValue card = CsmlObject.Create([("a", 1), ("b", 2)], "card");
        Changed(card, "insert", "a", "one").ShouldBe("""{"a":"one","b":2}""");
        Changed(card, "insert", "", true).ShouldBe("""{"a":1,"b":2,"":true}""");
        Changed(card, "assign", Json("""{"b":{"k":1},"c":3}""")).ShouldBe("""{"a":1,"b":{"k":1},"c":3}""");
        Changed(card, "remove", "a").ShouldBe("""{"b":2}""");
        Changed(card, "remove", "z").ShouldBe("""{"a":1,"b":2}""");
        Changed(card, "clear_values").ShouldBe("""{"a":null,"b":null}""");
        card.ToDisplayString().ShouldBe("""{"a":1,"b":2}""");
        Call(card, "remove", "a").Result.ShouldBe(1);
        Call(card, "remove", "z").Result.ShouldBe(CsmlValue.Null);
        Call(card, "insert", "c", 3).Result.ShouldBe(CsmlValue.Null);

        static string Changed(CsmlValue receiver, string method, params CsmlValue[] args)
        {
            var changed = Call(receiver, method, args).NewReceiver;
            changed.TryGetObject(out var entries).ShouldBeTrue();
            entries!.Tag.ShouldBe("card");
            return changed.ToDisplayString();
        }
    }

    [Theory]
    [InlineData("length", "1")]
    [InlineData("is_empty", "\"a\"")]
    [InlineData("keys", "\"a\"")]
    [InlineData("values", "1")]
    [InlineData("get", "1")]
    [InlineData("get")]
    [InlineData("get", "\"a\"", "\"b\"")]
    [InlineData("contains")]
    [InlineData("insert", "\"b\"")]
    [InlineData("insert", "1", "2")]
    [InlineData("insert", "\"a\"", "1", "2")]
    [InlineData("assign", "[1]")]
    [InlineData("assign")]
    [InlineData("remove", "1")]
    [InlineData("clear_values", "1")]
    [InlineData("push", "1")]
    [InlineData("merge", "{}")]
    public void What_does_not_fit_is_a_soft_error_and_changes_nothing(string method, params string[] args) =>
        Call(Json(Sample), method, [.. args.Select(Json)]).ShouldBeSoft();

    [Fact]
    public void Objects_of_any_size_find_their_keys()
    {
        var entries = CsmlObject.Empty;
        for (var number = 0; number < 100; number++) entries = entries.With($"k{number}", number);
        entries = entries.With("k50", "fifty").Without("k10").Without("none");
        entries.Count.ShouldBe(99);
        entries["k50"].ShouldBe("fifty");
        entries["k99"].ShouldBe(99);
        entries.TryGet("k10", out _).ShouldBeFalse();
        entries["none"].IsUnset.ShouldBeTrue();
        entries.Keys[10].ShouldBe("k11");
        var copy = CsmlObject.Create([.. Enumerable.Range(0, 100).Select(static number => ($"k{number % 40}", (CsmlValue)number))]);
        copy.Count.ShouldBe(40);
        copy["k19"].ShouldBe(99);
        copy.Keys[39].ShouldBe("k39");
    }

    [Fact]
    public void A_hard_error_is_no_entry() =>
        Should.Throw<ArgumentException>(() => CsmlObject.Create([("k", CsmlValue.Failure("no"))]));
}
