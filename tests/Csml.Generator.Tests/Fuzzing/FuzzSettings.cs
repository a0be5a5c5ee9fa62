using System.Globalization;

namespace Csml.Generator.Tests.Fuzzing;

/// <summary>
/// How much is tried and where chance begins: few rounds from a fixed seed in the test run; <c>CSML_FUZZ_ROUNDS</c> and
/// <c>CSML_FUZZ_SEED</c> in the environment say otherwise.
/// </summary>
internal static class FuzzSettings
{
    private const int FixedSeed = 20_241_125;

    /// <summary>The seeds of the rounds, so many times the usual number of them.</summary>
    public static IEnumerable<int> Seeds(int usual) => Enumerable.Range(Read("CSML_FUZZ_SEED", FixedSeed), usual * Read("CSML_FUZZ_ROUNDS", 1));

    private static int Read(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
