using Csml.Dialogue;
using Csml.Values;

namespace Csml.Runtime.Tests.Dialogue;

/// <summary>Calls of C# functions by a name that is computed.</summary>
public sealed class FunctionCallTests
{
    [Fact]
    public void An_argument_is_found_by_its_name_and_of_several_the_last_counts()
    {
        var call = new FunctionCall("f", [("a", 1), ("b", 2), ("a", 3)]);

        call.Name.ShouldBe("f");
        call["a"].ToDisplayString().ShouldBe("3");
        call["b"].ToDisplayString().ShouldBe("2");
        call["c"].IsUnset.ShouldBeTrue();
    }

    [Fact]
    public void There_is_nothing_to_call_without_a_name_or_with_a_failed_argument()
    {
        new FunctionCall(1, []).Name.ShouldBeNull();
        new FunctionCall(CsmlValue.Failure("no"), []).Name.ShouldBeNull();
        new FunctionCall("f", [("a", CsmlValue.Failure("no"))]).Name.ShouldBeNull();
    }

    [Fact]
    public void What_cannot_be_called_is_a_soft_error_and_a_hard_one_stays_what_it_is()
    {
        List<CsmlValue> results = [];
        var result = Probe.Run(turn =>
        {
            results.Add(new FunctionCall("f", []).Refuse(turn));
            results.Add(new FunctionCall(1, []).Refuse(turn));
            results.Add(new FunctionCall(((CsmlValue)"s3cr3t").AsSecure(), []).Refuse(turn));
            results.Add(new FunctionCall("f", [("a", CsmlValue.Failure("no"))]).Refuse(turn));
        });

        results.Select(static value => value.IsFailed).ShouldBe([false, false, false, true]);
        results.Take(3).ShouldAllBe(static value => value.IsError);
        var texts = result.Messages.Select(static message => message.Content.ToDisplayString()).ToList();
        texts.Count.ShouldBe(3);
        texts[0].ShouldContain("function [f] does not exist");
        texts.ShouldAllBe(static text => !text.Contains("s3cr3t", StringComparison.Ordinal));
    }
}
