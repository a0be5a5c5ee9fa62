using Csml.Generator.Binding;
using Csml.Values;

namespace Csml.Generator.Tests.Behaviour;

/// <summary>Every method of the catalog, on and with secure values (rulings Q38 and Q-R16).</summary>
public sealed class SecureMethodTests
{
    private const string Secret = "7461920385";

    private static readonly CsmlValue[] Values =
    [
        Secret, "s" + Secret, 7_461_920_385, 2, 7_461_920_385.5, true, CsmlValue.Null, CsmlValue.Array(Secret, "b"), CsmlValue.Array(),
        CsmlValue.Object(("a", Secret)), CsmlValue.Object((Secret, 1)), StandardFunctions.Base64(Secret).Result,
        StandardFunctions.Hex(Secret).Result, StandardFunctions.Crypto(Secret).Result, StandardFunctions.Jwt(Secret).Result,
        StandardFunctions.Http("https://example.org/" + Secret).Result, StandardFunctions.Smtp(Secret).Result,
        StandardFunctions.Time(ValueContext.Default), "(" + Secret, "sha256", "HS256",
    ];

    public static TheoryData<string> Methods => [.. MethodCatalog.All];

    [Theory]
    [MemberData(nameof(Methods))]
    public void What_a_method_gives_and_changes_is_as_secure_as_what_it_had(string method)
    {
        foreach (var receiver in Values)
        {
            Check(receiver.AsSecure(), method);
            foreach (var first in Values)
            {
                Check(receiver.AsSecure(), method, first);
                Check(receiver, method, first.AsSecure());
                foreach (var second in Values)
                {
                    Check(receiver.AsSecure(), method, first, second);
                    Check(receiver, method, first.AsSecure(), second);
                    Check(receiver, method, first, second.AsSecure());
                }
            }
        }
    }

    private static void Check(CsmlValue receiver, string method, params CsmlValue[] arguments)
    {
        var outcome = CsmlMethods.Invoke(receiver, method, arguments, ValueContext.Default);

        // Shouldly is too slow for so many.
        if (!outcome.Result.IsSecure || !(outcome.NewReceiver.IsUnset || outcome.NewReceiver.IsSecure) || Quotes(outcome))
            Assert.Fail($"{receiver.Kind}.{method}({string.Join(", ", arguments.Select(argument => argument.Kind))}): {outcome.SoftError}");
    }

    private static bool Quotes(MethodOutcome outcome) =>
        outcome.SoftError?.Contains(Secret, StringComparison.Ordinal) == true
        || (outcome.Result.Info is { } info && ((CsmlValue)info).ToDisplayString().Contains(Secret, StringComparison.Ordinal));
}
