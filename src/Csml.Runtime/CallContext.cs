using System.Collections.ObjectModel;
using System.Globalization;

namespace Csml;

/// <summary>What a C# function may need to know of the call it is called in.</summary>
public sealed class CallContext
{
    private IReadOnlyDictionary<string, string>? _parameters;

    /// <summary>Twilio's id of the call.</summary>
    public required string CallSid { get; init; }

    /// <summary>The name of the bot.</summary>
    public required string Bot { get; init; }

    /// <summary>The name of the channel that was called.</summary>
    public required string Channel { get; init; }

    /// <summary>
    /// Who calls: an E.164 number, or <c>call:</c> and the call's id where the number is withheld or is none.
    /// </summary>
    public required string Client { get; init; }

    /// <summary>The number of the turn, counted from 0.</summary>
    public required int Turn { get; init; }

    /// <summary>
    /// The parameters of the webhook that started this turn; without what the caller keyed or said where that answers a
    /// <c>hold_secure</c>: a function that needs it has it passed by the flow.
    /// </summary>
    public IReadOnlyDictionary<string, string> Parameters
    {
        get => _parameters ??= ReadParameters?.Invoke() ?? ReadOnlyDictionary<string, string>.Empty;
        init => _parameters = value;
    }

    /// <summary>
    /// The same whenever the same turn runs again: two instances may both run a turn that Twilio delivered twice, so an effect
    /// that must happen once (an order, a mail) takes this as its idempotency key.
    /// </summary>
    public string TurnId => string.Create(CultureInfo.InvariantCulture, $"{CallSid}/{Turn}");

    /// <summary>Reads <see cref="Parameters"/> when they are asked for: most turns never do.</summary>
    internal Func<IReadOnlyDictionary<string, string>>? ReadParameters { get; init; }
}
