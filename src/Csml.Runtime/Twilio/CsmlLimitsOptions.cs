using Csml.Dialogue;
using Csml.Values;

namespace Csml.Twilio;

/// <summary>
/// What one turn of a flow may do, section <c>Csml:Limits</c>. A flow that does more is caught in an endless loop or works on more than a
/// conversation needs: that is an error of the flow, the caller hears the channel's apology and the call ends. Other calls go on.
/// </summary>
public sealed class CsmlLimitsOptions
{
    /// <summary>How many steps a turn may enter: 1 to 10,000. The reference engine has the same limit, and no other.</summary>
    public int MaxSteps { get; set; } = DialogueLimits.Default.MaxSteps;

    /// <summary>How many times the bodies of <c>while</c> loops may start, all loops of a turn together: 1 to 10,000,000.</summary>
    public int MaxIterations { get; set; } = DialogueLimits.Default.MaxIterations;

    /// <summary>How many levels deep functions of flows may call each other: 1 to 10,000, as far as the stack lasts.</summary>
    public int MaxDepth { get; set; } = DialogueLimits.Default.MaxDepth;

    /// <summary>How many messages a turn may send, error messages included: 1 to 100,000.</summary>
    public int MaxMessages { get; set; } = DialogueLimits.Default.MaxMessages;

    /// <summary>
    /// How many characters (UTF-16 units) a text may have that an expression makes: 1,000 to 8,388,608. What is said has a limit of its own:
    /// 16,000 bytes of UTF-8.
    /// </summary>
    public int MaxTextLength { get; set; } = DialogueLimits.Default.MaxTextLength;

    /// <summary>
    /// How many elements an array, or entries an object, may have, with those of all that nests in it, 16 characters of the texts in it
    /// counted as one more: 100 to 1,048,576.
    /// </summary>
    public int MaxElements { get; set; } = DialogueLimits.Default.MaxElements;

    /// <summary>
    /// How long a turn may take, as in <c>00:00:12</c>: 0.1 to 60 seconds. C# functions are cancelled then, and loops end. Twilio waits
    /// 15 seconds for an answer.
    /// </summary>
    public TimeSpan MaxDuration { get; set; } = DialogueLimits.Default.MaxDuration;

    internal DialogueLimits ToLimits() => new()
    {
        MaxSteps = MaxSteps,
        MaxIterations = MaxIterations,
        MaxDepth = MaxDepth,
        MaxMessages = MaxMessages,
        MaxTextLength = MaxTextLength,
        MaxElements = MaxElements,
        MaxDuration = MaxDuration,
    };

    internal void Check(List<string> errors)
    {
        CheckRange(nameof(MaxSteps), MaxSteps, 1, 10_000);
        CheckRange(nameof(MaxIterations), MaxIterations, 1, 10_000_000);
        CheckRange(nameof(MaxDepth), MaxDepth, 1, 10_000);
        CheckRange(nameof(MaxMessages), MaxMessages, 1, 100_000);
        CheckRange(nameof(MaxTextLength), MaxTextLength, ValueLimits.LowestTextLength, ValueLimits.MaxTextLength);
        CheckRange(nameof(MaxElements), MaxElements, ValueLimits.LowestCount, ValueLimits.MaxCount);
        if (MaxDuration < TimeSpan.FromSeconds(0.1) || MaxDuration > TimeSpan.FromSeconds(60))
            errors.Add($"Csml:Limits:MaxDuration '{MaxDuration}' is out of range: write a time from '00:00:00.1' to '00:01:00'.");

        void CheckRange(string key, int value, int lowest, int highest)
        {
            if (value < lowest || value > highest)
                errors.Add(FormattableString.Invariant($"Csml:Limits:{key} {value} is out of range: write a number from {lowest} to {highest}."));
        }
    }
}
