namespace Csml.Testing.Twiml;

/// <summary>What a document has the phone network do after it was heard.</summary>
internal abstract record NextStep
{
    /// <summary>Wait for keys or words.</summary>
    /// <param name="Url">Where they are sent.</param>
    /// <param name="Timeout">How long a silent caller is waited for.</param>
    /// <param name="NumDigits">How many keys are taken, or null for any number.</param>
    /// <param name="FinishOnKey">The key that ends the input, and is no part of it.</param>
    internal sealed record Gather(string Url, TimeSpan Timeout, int? NumDigits, char? FinishOnKey) : NextStep;

    /// <summary>Put the caller through.</summary>
    internal sealed record Dial(string Number, string Url) : NextStep;

    /// <summary>Fetch the next document.</summary>
    internal sealed record Redirect(string Url) : NextStep;

    /// <summary>End the call.</summary>
    internal sealed record HangUp : NextStep;
}
