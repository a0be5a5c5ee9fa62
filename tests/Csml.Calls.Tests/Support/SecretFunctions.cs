using System.Collections.Concurrent;

namespace Csml.Calls.Tests.Support;

/// <summary>Functions that are given a secret, and bad at keeping it.</summary>
public static class SecretFunctions
{
    private static readonly ConcurrentBag<string> Given = [];

    /// <summary>What <c>check_secret</c> was given so far.</summary>
    public static IReadOnlyCollection<string> Seen => Given;

    [CsmlFunction("check_secret")]
    public static bool Check(string secret)
    {
        Given.Add(secret);
        return secret.Length != 0;
    }

    [CsmlFunction("throw_secret")]
    public static string Throw(string secret) =>
        throw new SecretException($"{secret} is wrong", new InvalidOperationException(secret) { Data = { ["secret"] = secret } });

    [CsmlFunction("throw_secret_later")]
    public static async Task<string> ThrowLater(string secret)
    {
        await Task.Yield();
        return Throw(secret);
    }

    [CsmlFunction("refuse_secret")]
    public static bool Refuse(bool secret) => secret;

    [CsmlFunction("parameters")]
    public static string Parameters(CallContext call) => string.Join(", ", call.Parameters.Select(parameter => $"{parameter.Key} {parameter.Value}"));
}

/// <summary>An exception that says what it should not.</summary>
public sealed class SecretException(string message, Exception inner) : Exception(message, inner);
