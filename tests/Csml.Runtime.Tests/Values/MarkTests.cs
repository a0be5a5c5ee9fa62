using Csml.Values;
using static Csml.Runtime.Tests.Values.ValueSamples;

namespace Csml.Runtime.Tests.Values;

/// <summary>Error info and the secure mark (language reference, part 2, 1.7; rulings Q38 and Q-R16).</summary>
public sealed class MarkTests
{
    [Fact]
    public void A_soft_error_leaves_a_null_that_is_an_error()
    {
        var value = CsmlValue.ErrorNull("it broke");
        value.IsNull.ShouldBeTrue();
        value.IsError.ShouldBeTrue();
        value.Info!["error"].ShouldBe("it broke");
        CsmlValue.Null.IsError.ShouldBeFalse();
    }

    [Fact]
    public void Info_without_an_error_is_no_error()
    {
        var reply = CsmlValue.Object(("a", 1)).WithInfo(CsmlObject.Create([("status", 200)]));
        reply.IsError.ShouldBeFalse();
        Show(reply, "get_info", "status").ShouldBe("200");
        reply.WithInfo(null).ShouldBe(CsmlValue.Object(("a", 1)));
    }

    [Fact]
    public void Marks_leave_every_kind_as_it_is()
    {
        foreach (var value in OfEveryKind())
        {
            var marked = value.AsSecure().WithInfo(CsmlObject.Create([("error", "x")]));
            marked.Kind.ShouldBe(value.Kind);
            marked.IsTrue.ShouldBe(value.IsTrue);
            marked.ToDisplayString().ShouldBe(value.ToDisplayString());
            marked.IsSecure.ShouldBeTrue();
            marked.IsError.ShouldBeTrue();
        }
    }

    [Fact]
    public void Operators_drop_info_and_keep_the_secure_mark()
    {
        var noted = ((CsmlValue)"4").WithInfo(CsmlObject.Create([("error", "x")]));
        (noted + 1).Info.ShouldBeNull();
        var secret = ((CsmlValue)"4").AsSecure();
        CsmlValue[] derived =
        [
            secret + 1, 1 + secret, secret - 1, secret * 2, secret / 2, secret % 3, secret == "4", "4" != secret, secret < 5, 5 >= secret,
            secret & true, true | secret, !secret, secret.Matches("4"), CsmlValue.Array("4").Matches(secret), "x" + secret,
        ];
        derived.ShouldAllBe(value => value.IsSecure);
    }

    [Fact]
    public void A_collection_with_something_secure_is_secure()
    {
        var secret = ((CsmlValue)"1234").AsSecure();
        CsmlValue.Array(1, secret).IsSecure.ShouldBeTrue();
        CsmlValue.Object(("pin", secret)).IsSecure.ShouldBeTrue();
        CsmlValue.Array(CsmlValue.Array(secret)).IsSecure.ShouldBeTrue();
        Call(CsmlValue.Array(), "push", secret).NewReceiver.IsSecure.ShouldBeTrue();
        Call(CsmlValue.Object(), "insert", "pin", secret).NewReceiver.IsSecure.ShouldBeTrue();
    }

    [Fact]
    public void Methods_of_and_with_something_secure_give_something_secure()
    {
        var secret = ((CsmlValue)"12 34").AsSecure();
        Call(secret, "length").Result.IsSecure.ShouldBeTrue();
        Call(secret, "split", " ").Result.IsSecure.ShouldBeTrue();
        Call("x", "append", secret).Result.IsSecure.ShouldBeTrue();
        Call(secret, "to_string").Result.IsSecure.ShouldBeTrue();
        StandardFunctions.Length(secret).Result.IsSecure.ShouldBeTrue();
        StandardFunctions.Find("1", secret).Result.IsSecure.ShouldBeTrue();
        StandardFunctions.Base64(secret).Result.IsSecure.ShouldBeTrue();
    }

    [Fact]
    public void A_secure_value_does_not_show_itself_in_logs()
    {
        var secret = ((CsmlValue)"1234").AsSecure();
        secret.ToString().ShouldBe("(secure)");
        $"{secret}".ShouldBe("(secure)");
        secret.ToDisplayString().ShouldBe("1234");
    }
}
