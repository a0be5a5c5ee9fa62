using System.Globalization;
using System.Text;
using Csml.Dialogue;
using Csml.Values;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csml.Generator.Tests.Fuzzing;

/// <summary>How a program was built, and what happens to state and memory between its turns: nothing, unless something is said.</summary>
internal sealed record PlayVariant(string Name, IBot Bot)
{
    public Func<DialogueState, DialogueState> BetweenTurns { get; init; } = state => state;

    public Func<CsmlValue, CsmlValue> Remembered { get; init; } = value => value;
}

/// <summary>Plays a program and notes all that can be seen of it.</summary>
internal static class Playthrough
{
    private static readonly string[] Words = ["hi", "yes", "5", "a b", "no", "second", ""];

    private static readonly DialogueLimits Limits = new() { MaxSteps = 20, MaxMessages = 200, MaxDuration = TimeSpan.FromMinutes(1) };

    public static async Task<IReadOnlyList<string>> PlayAsync(PlayVariant variant, string flow)
    {
        var engine = new DialogueEngine(NullLogger<DialogueEngine>.Instance, Limits, new ValueContext(new Random(1), TimeProvider.System));
        var memory = new Dictionary<string, CsmlValue>();
        var turns = new List<string>();
        DialogueState? state = null;
        foreach (var words in Words)
        {
            var result = await engine.RunAsync(variant.Bot, new TurnInput
            {
                Event = CsmlEvent.FromText(words),
                Context = new CallContext { CallSid = "CA1", Bot = "Bot", Channel = "test", Client = "+1", Turn = turns.Count },
                State = state,
                StartFlow = flow,
                Memory = memory,
                Metadata = CsmlValue.Object(("line", "one")),
                Env = CsmlValue.Object(("region", "eu")),
            });
            state = result.State is null ? null : variant.BetweenTurns(result.State);
            foreach (var write in result.MemoryWrites)
            {
                if (write.IsForgetAll) memory.Clear();
                else if (write.IsForget) memory.Remove(write.Name!);
                else memory[write.Name!] = variant.Remembered(write.Value);
            }

            turns.Add(Describe(result, memory));
        }

        return turns;
    }

    private static string Describe(TurnResult result, Dictionary<string, CsmlValue> memory)
    {
        var text = new StringBuilder();
        foreach (var message in result.Messages) text.Append(CultureInfo.InvariantCulture, $"{message.ContentType}: {CsmlConvert.ToJson(message.Content)}\n");
        text.Append(CultureInfo.InvariantCulture, $"{result.Status} {result.State?.Position.Flow} {result.State?.Position.Step}\n");
        foreach (var (name, value) in memory.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{name} = {CsmlConvert.ToJson(value)} {value.Kind} {value.IsError}\n");
        return text.ToString();
    }
}
