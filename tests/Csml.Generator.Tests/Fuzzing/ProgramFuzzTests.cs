using System.Text.RegularExpressions;
using Csml.Dialogue;
using Csml.Storage;
using Csml.Values;
using Microsoft.CodeAnalysis;

namespace Csml.Generator.Tests.Fuzzing;

/// <summary>
/// Random programs are built and played in several ways that must come to the same messages, memory and positions: whatever is kept in the
/// process or stored as bytes between any two turns, whatever is emitted as blocks or as jumps, whether or not kinds are inferred.
/// </summary>
public sealed partial class ProgramFuzzTests
{
    private const int ProgramsPerBot = 50;

    [Fact]
    public async Task Programs_do_the_same_however_they_are_built_and_kept()
    {
        foreach (var seed in FuzzSettings.Seeds(usual: 2))
        {
            var programs = Programs(seed);
            var bot = Compile(seed, programs);
            var variants = Variants(seed, bot, programs).ToList();
            foreach (var (name, text) in programs)
            {
                var expected = await Playthrough.PlayAsync(new("kept", bot), name);
                foreach (var variant in variants)
                {
                    var actual = await Playthrough.PlayAsync(variant, name);
                    actual.ShouldBe(expected, $"seed {seed}, {name}, {variant.Name}:\n{text}");
                }
            }
        }
    }

    /// <summary>The ways to build and to play programs that must make no difference.</summary>
    private static IEnumerable<PlayVariant> Variants(int seed, IBot bot, (string Name, string Text)[] programs)
    {
        yield return Stored("stored", bot);

        var jumps = Compile(seed, [.. programs.Select(program => (program.Name, WithJumps(program.Text)))]);
        jumps.Flows.Sum(flow => flow.Holds.Count).ShouldBeGreaterThan(bot.Flows.Sum(flow => flow.Holds.Count));
        yield return new("jumps", jumps);
        yield return Stored("jumps, stored", jumps);
        yield return new("without kinds", Compile(seed, programs, infersKinds: false));
    }

    private static PlayVariant Stored(string name, IBot bot) => new(name, bot)
    {
        BetweenTurns = state => FrameSerializer.TryDeserialize(FrameSerializer.Serialize(state))!,
        Remembered = value => ValueSerializer.Deserialize(ValueSerializer.Serialize(value)),
    };

    private static (string Name, string Text)[] Programs(int seed) =>
    [
        .. Enumerable.Range(0, ProgramsPerBot).Select(index =>
            (FormattableString.Invariant($"P{index}"), new ProgramGenerator(new Random((seed * ProgramsPerBot) + index)).Next())),
    ];

    /// <summary>
    /// A hold makes jumps of the blocks around it, so every block of a step gets one that is never reached, on the line of its closing brace:
    /// even the lines of errors stay.
    /// </summary>
    private static string WithJumps(string text)
    {
        var steps = text.IndexOf("start:", StringComparison.Ordinal);
        return text[..steps] + ClosingBrace().Replace(text[steps..], "if (never == \"ever\") hold $0");
    }

    private static IBot Compile(int seed, (string Name, string Text)[] programs, bool infersKinds = true)
    {
        var compiled = FuzzedFlows.Compile(seed, infersKinds, [.. programs, (ProgramGenerator.LibraryName, ProgramGenerator.Library)]);
        compiled.Findings
            .Where(found => found.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable))
            .Select(found => found.ToString())
            .ShouldBeEmpty($"seed {seed}: a program is not valid");
        return compiled.Load();
    }

    [GeneratedRegex("(?<=^ +)\\}( else .*)?$", RegexOptions.Multiline)]
    private static partial Regex ClosingBrace();
}
