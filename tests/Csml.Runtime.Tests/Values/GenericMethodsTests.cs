using Csml.Values;
using static Csml.Runtime.Tests.Values.ValueSamples;

namespace Csml.Runtime.Tests.Values;

/// <summary>Language reference, part 2, 4.1, with the rulings on Q24, Q25 and Q37.</summary>
public sealed class GenericMethodsTests
{
    [Theory]
    [InlineData("null", "Null", "false false false")]
    [InlineData("true", "boolean", "false false false")]
    [InlineData("7", "int", "true true false")]
    [InlineData("7.5", "float", "true false true")]
    [InlineData("2.0", "float", "true false true")]
    [InlineData("\"seven\"", "string", "false false false")]
    [InlineData("\"42\"", "string", "true true false")]
    [InlineData("\"-42\"", "string", "true true false")]
    [InlineData("\"4.0\"", "string", "true false true")]
    [InlineData("\"4.\"", "string", "true false true")]
    [InlineData("\"-.5\"", "string", "true false true")]
    [InlineData("\"1e3\"", "string", "true false false")]
    [InlineData("\"1.5e3\"", "string", "true false true")]
    [InlineData("\"9223372036854775808\"", "string", "true false false")]
    [InlineData("\"a.b\"", "string", "false false false")]
    [InlineData("\"\"", "string", "false false false")]
    [InlineData("[7]", "array", "false false false")]
    [InlineData("{\"k\":7}", "object", "false false false")]
    public void Every_value_knows_its_type_and_whether_it_is_a_number(string json, string type, string checks)
    {
        var value = Json(json);
        Show(value, "type_of").ShouldBe(type);
        $"{Show(value, "is_number")} {Show(value, "is_int")} {Show(value, "is_float")}".ShouldBe(checks);
        Show(value, "is_error").ShouldBe("false");
        Show(value, "to_string").ShouldBe(value.ToDisplayString());
        Show(value, "get_info").ShouldBe("Null");
    }

    [Fact]
    public void No_variable_behaves_as_null()
    {
        Show(default, "type_of").ShouldBe("Null");
        Show(default, "to_string").ShouldBe("Null");
    }

    [Fact]
    public void Info_is_read_as_a_whole_or_by_key()
    {
        var failed = CsmlValue.ErrorNull("it broke");
        Show(failed, "is_error").ShouldBe("true");
        Show(failed, "is_error", 1, 2).ShouldBe("true");
        Show(failed, "get_info", "error").ShouldBe("it broke");
        Show(failed, "get_info").ShouldBe("""{"error":"it broke"}""");
        Show(failed, "get_info", "unknown").ShouldBe("""{"error":"it broke"}""");
        Call(failed, "get_info", 1).ShouldBeSoft();
        Show(1, "get_info", 1).ShouldBe("Null");
    }

    [Fact]
    public void Arguments_are_refused_and_unknown_methods_named_on_every_kind()
    {
        foreach (var value in OfEveryKind())
        {
            Call(value, "is_number", 1).ShouldBeSoft();
            Call(value, "type_of", 1).ShouldBeSoft();
            Call(value, "to_string", 1).ShouldBeSoft();
            var outcome = Call(value, "fly");
            outcome.ShouldBeSoft();
            outcome.SoftError!.ShouldStartWith("[fly] is not a method of ");
        }
    }

    [Fact]
    public void Tagged_objects_have_the_generic_methods_and_not_those_of_objects()
    {
        CsmlValue time = CsmlObject.Create([("milliseconds", 5)], "time");
        Show(time, "type_of").ShouldBe("object");
        Show(time, "to_string").ShouldBe("""{"milliseconds":5}""");
        Call(time, "keys").ShouldBeSoft();
        Show(CsmlObject.Create([("title", "a")], "button"), "keys").ShouldBe("""["title"]""");
    }

    [Fact]
    public void A_hard_error_in_receiver_or_arguments_is_passed_on()
    {
        var failed = CsmlValue.Failure("no");
        Call(failed, "to_string").Result.FailureText.ShouldBe("no");
        Call("x", "append", failed).Result.FailureText.ShouldBe("no");
        Call("x", "append", failed).SoftError.ShouldBeNull();
    }

    [Theory]
    [InlineData("[1]", "push", true)]
    [InlineData("[1]", "shuffle", true)]
    [InlineData("[1]", "append", false)]
    [InlineData("[1]", "insert", false)]
    [InlineData("{}", "insert", true)]
    [InlineData("{}", "clear_values", true)]
    [InlineData("{}", "push", false)]
    [InlineData("\"x\"", "append", false)]
    [InlineData("null", "push", false)]
    public void Mutators_depend_on_the_receiver(string json, string method, bool expected) =>
        CsmlMethods.IsMutator(Json(json), method).ShouldBe(expected);

    [Theory]
    [InlineData("map")]
    [InlineData("filter")]
    [InlineData("reduce")]
    public void Methods_that_run_the_code_of_a_flow_need_a_turn(string method)
    {
        var outcome = Call(Json("[]"), method);
        outcome.ShouldBeSoft();
        outcome.SoftError.ShouldBe($"[{method}] can only be called by a flow");
    }
}
