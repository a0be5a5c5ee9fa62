using Csml.Values;
using static Csml.Runtime.Tests.Values.ValueSamples;

namespace Csml.Runtime.Tests.Values;

/// <summary>Language reference, part 2, 4.4, with the ruling on Q15.</summary>
public sealed class ArrayMethodsTests
{
    [Theory]
    [InlineData("[]", "length", "0")]
    [InlineData("[1,2]", "length", "2")]
    [InlineData("[]", "is_empty", "true")]
    [InlineData("[null]", "is_empty", "false")]
    [InlineData("[[1],[2,[3]],4]", "flatten", "[1,2,[3],4]")]
    [InlineData("[]", "flatten", "[]")]
    [InlineData("[1,2,3]", "reverse", "[3,2,1]")]
    [InlineData("[\"a\",\"b\",\"a\"]", "find \"a\"", "[\"a\",\"a\"]")]
    [InlineData("[\"a\"]", "find \"z\"", "[]")]
    [InlineData("[{\"k\":1},{\"k\":2}]", "find {\"k\":1}", "[{\"k\":1}]")]
    [InlineData("[1,1.0,\"1\"]", "find 1", "[1]")]
    [InlineData("[1]", "find 1 2", "[1]")]
    [InlineData("[\"a\",\"b\",\"a\"]", "index_of \"a\"", "0")]
    [InlineData("[1,1.0,\"1\"]", "index_of 1.0", "1")]
    [InlineData("[2.0]", "index_of 2", "-1")]
    [InlineData("[[1],[2]]", "index_of [2]", "1")]
    [InlineData("[1,null]", "index_of null", "1")]
    [InlineData("[\"a\",\"b\"]", "join \"-\"", "a-b")]
    [InlineData("[1,2.0,true,null]", "join \"|\"", "1|2|true|Null")]
    [InlineData("[[1,2],{\"k\":1.0}]", "join \"+\"", "[1,2]+{\"k\":1.0}")]
    [InlineData("[]", "join \"-\"", "")]
    [InlineData("[1]", "append [2,[3]]", "[1,2,[3]]")]
    [InlineData("[]", "append []", "[]")]
    [InlineData("[1,2,3,4]", "slice 1 3", "[2,3]")]
    [InlineData("[1,2,3,4]", "slice 2 2", "[]")]
    [InlineData("[1,2,3,4]", "slice -3 -1", "[2,3]")]
    [InlineData("[1,2,3,4]", "slice 1", "[2,3,4]")]
    [InlineData("[\"x\"]", "init 2", "[null,null]")]
    [InlineData("[\"x\"]", "init 0", "[]")]
    public void Methods_that_change_nothing(string json, string call, string expected)
    {
        var outcome = Perform(json, call);
        outcome.SoftError.ShouldBeNull();
        outcome.Result.ToDisplayString().ShouldBe(expected);
        outcome.NewReceiver.IsUnset.ShouldBeTrue();
    }

    [Theory]
    [InlineData("[1]", "push [2]", "Null", "[1,[2]]")]
    [InlineData("[]", "push null", "Null", "[null]")]
    [InlineData("[1,2]", "pop", "2", "[1]")]
    [InlineData("[1]", "pop", "1", "[]")]
    [InlineData("[1,2]", "insert_at 0 \"x\"", "Null", "[\"x\",1,2]")]
    [InlineData("[1,2]", "insert_at 1 \"x\"", "Null", "[1,\"x\",2]")]
    [InlineData("[1,2]", "insert_at 2 \"x\"", "Null", "[1,2,\"x\"]")]
    [InlineData("[\"a\",\"b\",\"c\"]", "remove_at 1", "b", "[\"a\",\"c\"]")]
    [InlineData("[\"a\"]", "remove_at 0", "a", "[]")]
    public void Mutators_give_a_new_array(string json, string call, string result, string receiver)
    {
        var outcome = Perform(json, call);
        outcome.SoftError.ShouldBeNull();
        outcome.Result.ToDisplayString().ShouldBe(result);
        outcome.NewReceiver.ToDisplayString().ShouldBe(receiver);
    }

    [Theory]
    [InlineData("[1]", "length 1")]
    [InlineData("[1]", "is_empty 1")]
    [InlineData("[1]", "push")]
    [InlineData("[1]", "push 1 2")]
    [InlineData("[]", "pop")]
    [InlineData("[1,2]", "pop 0")]
    [InlineData("[1]", "insert_at 2 1")]
    [InlineData("[1]", "insert_at -1 1")]
    [InlineData("[1]", "insert_at \"0\" 1")]
    [InlineData("[1]", "insert_at 0")]
    [InlineData("[1,2]", "remove_at 2")]
    [InlineData("[1,2]", "remove_at 5")]
    [InlineData("[1,2]", "remove_at -1")]
    [InlineData("[1,2]", "remove_at 1.0")]
    [InlineData("[1,2]", "remove_at")]
    [InlineData("[1]", "find")]
    [InlineData("[1]", "index_of")]
    [InlineData("[1]", "join")]
    [InlineData("[1]", "join 0")]
    [InlineData("[1]", "append")]
    [InlineData("[1]", "append 2")]
    [InlineData("[1]", "append [1] [2]")]
    [InlineData("[1,2,3]", "slice 3")]
    [InlineData("[1,2,3]", "slice -4")]
    [InlineData("[1,2,3]", "slice 0 4")]
    [InlineData("[1,2,3]", "slice 2 1")]
    [InlineData("[1,2,3]", "slice null")]
    [InlineData("[]", "slice 0")]
    [InlineData("[]", "one_of")]
    [InlineData("[1]", "init -1")]
    [InlineData("[1]", "init 9223372036854775807")]
    [InlineData("[1]", "init 1.0")]
    [InlineData("[1]", "shuffle 1")]
    [InlineData("[1]", "sort")]
    [InlineData("[1]", "contains 1")]
    public void What_does_not_fit_is_a_soft_error_and_changes_nothing(string json, string call) => Perform(json, call).ShouldBeSoft();

    [Fact]
    public void Chance_comes_from_the_context()
    {
        var array = Json("[1,2,3,4,5,6,7,8]");
        string Shuffled(int seed) => CsmlMethods.Invoke(array, "shuffle", [], Seeded(seed)).Result.ToDisplayString();
        Shuffled(1).ShouldBe(Shuffled(1));
        Shuffled(1).ShouldNotBe(Shuffled(2));
        CsmlMethods.Invoke(array, "shuffle", [], Seeded()).Result.TryGetArray(out var shuffled).ShouldBeTrue();
        shuffled!.Select(static item => item.ToDisplayString()).Order().ShouldBe(["1", "2", "3", "4", "5", "6", "7", "8"]);
        var chosen = Enumerable.Range(0, 50).Select(seed => CsmlMethods.Invoke(array, "one_of", [], Seeded(seed)).Result.ToDisplayString());
        chosen.Distinct().Count().ShouldBeGreaterThan(3);
    }

    [Fact]
    public void Arrays_that_grew_from_one_another_do_not_see_each_other()
    {
        var one = CsmlArray.Create([1]);
        var two = one.Add(2);
        var three = two.Add(3);
        var other = two.Add("x");
        var removed = three.RemoveAt(2).Add("y");
        (one.Count, two.Count).ShouldBe((1, 2));
        string.Join(',', three).ShouldBe("1,2,3");
        string.Join(',', other).ShouldBe("1,2,x");
        string.Join(',', removed).ShouldBe("1,2,y");
        string.Join(',', three.With(0, "z")).ShouldBe("z,2,3");
        string.Join(',', three).ShouldBe("1,2,3");
    }

    [Fact]
    public void Threads_that_add_to_the_same_array_do_not_see_each_other()
    {
        var start = CsmlArray.Create([1, 2, 3]).Add(4);
        Parallel.For(0, 200, number =>
        {
            var mine = start;
            for (var count = 0; count < 20; count++) mine = mine.Add(number);
            mine.Skip(4).ShouldAllBe(item => item.Equals(number));
        });
    }

    [Fact]
    public void Adding_copies_only_now_and_then()
    {
        var array = CsmlArray.Empty;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var number = 0; number < 10_000; number++) array = array.Add(number);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(2_000_000);
        array.Count.ShouldBe(10_000);
    }

    [Fact]
    public void A_hard_error_is_no_element()
    {
        Should.Throw<ArgumentException>(() => CsmlArray.Create([CsmlValue.Failure("no")]));
        Should.Throw<ArgumentException>(() => CsmlArray.Empty.Add(CsmlValue.Failure("no")));
        CsmlArray.Create([default])[0].ShouldBe(CsmlValue.Null);
    }

    private static MethodOutcome Perform(string json, string call)
    {
        var words = call.Split(' ', 2);
        var args = words.Length == 1 ? [] : words[1].Contains(',') ? [Json(words[1])] : words[1].Split(' ').Select(Json).ToArray();
        return Call(Json(json), words[0], args);
    }
}
