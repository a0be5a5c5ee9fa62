using Csml.Values;

namespace Csml.Runtime.Tests.Values;

/// <summary>Values written as JSON, and calls of methods on them.</summary>
internal static class ValueSamples
{
    internal static CsmlValue Json(string json) => CsmlConvert.FromJson(json);

    /// <summary>One value of each kind that a flow can hold, and some more.</summary>
    internal static CsmlValue[] OfEveryKind() =>
    [
        CsmlValue.Null, true, false, 0, 4, -3, 2.5, -0.0, "", "plum", "4", "4.0", Json("[]"), Json("[1,\"a\",null]"), Json("{}"),
        Json("{\"k\":[1.5]}"), CsmlObject.Create([("title", "Yes"), ("accepts", Json("[\"Yes\"]"))], "button"),
    ];

    internal static MethodOutcome Call(CsmlValue receiver, string method, params CsmlValue[] args) =>
        CsmlMethods.Invoke(receiver, method, args, Seeded());

    /// <summary>Calls a method that must go well, and shows its result.</summary>
    internal static string Show(CsmlValue receiver, string method, params CsmlValue[] args)
    {
        var outcome = Call(receiver, method, args);
        outcome.SoftError.ShouldBeNull();
        return outcome.Result.ToDisplayString();
    }

    internal static void ShouldBeSoft(this MethodOutcome outcome)
    {
        outcome.SoftError.ShouldNotBeNullOrEmpty();
        outcome.Result.Kind.ShouldBe(CsmlValueKind.Null);
        outcome.Result.IsError.ShouldBeTrue();
        outcome.NewReceiver.IsUnset.ShouldBeTrue();
    }

    internal static ValueContext Seeded(int seed = 7) => new(new Random(seed), TimeProvider.System);
}
