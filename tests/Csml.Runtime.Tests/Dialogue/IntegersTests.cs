using Csml.Dialogue;
using Csml.Values;

namespace Csml.Runtime.Tests.Dialogue;

/// <summary>Operators on ints that are known to be ints, against those of values: the same results, the same errors.</summary>
public sealed class IntegersTests
{
    private static readonly long[] Numbers = [0, 1, -1, 2, -2, 7, 3_037_000_500, -3_037_000_500, long.MaxValue, long.MaxValue - 1, long.MinValue, long.MinValue + 1];

    private static readonly Dictionary<string, (Func<CsmlValue, CsmlValue, CsmlValue> OfValues, Func<long, long, long> Throwing, Func<Turn, long, long, long> Keeping)> Operators = new()
    {
        ["+"] = (static (left, right) => left + right, static (left, right) => Integers.Add(left, right, line: 3), static (turn, left, right) => turn.AddOrKeep(left, right, line: 3)),
        ["-"] = (static (left, right) => left - right, static (left, right) => Integers.Subtract(left, right, line: 3), static (turn, left, right) => turn.SubtractOrKeep(left, right, line: 3)),
        ["*"] = (static (left, right) => left * right, static (left, right) => Integers.Multiply(left, right, line: 3), static (turn, left, right) => turn.MultiplyOrKeep(left, right, line: 3)),
        ["%"] = (static (left, right) => left % right, static (left, right) => Integers.Remainder(left, right, line: 3), static (turn, left, right) => turn.RemainderOrKeep(left, right, line: 3)),
    };

    public static TheoryData<string> Signs => [.. Operators.Keys];

    [Theory]
    [MemberData(nameof(Signs))]
    public void An_operator_gives_what_it_gives_of_values(string sign)
    {
        var (ofValues, throwing, keeping) = Operators[sign];
        var failures = new List<string>();
        var result = Probe.Run(turn =>
        {
            foreach (var left in Numbers)
            {
                foreach (var right in Numbers)
                {
                    var expected = ofValues(left, right);
                    if (expected.TryGetInt(out var number))
                    {
                        throwing(left, right).ShouldBe(number, $"{left} {sign} {right}");
                        keeping(turn, left, right).ShouldBe(number, $"{left} {sign} {right}");
                        continue;
                    }

                    var thrown = Should.Throw<HardErrorException>(() => throwing(left, right));
                    (thrown.Line, thrown.Failure).ShouldBe((3, expected), $"{left} {sign} {right}");
                    keeping(turn, left, right).ShouldBe(left, $"{left} {sign} {right}");
                    failures.Add(thrown.Message);
                }
            }
        });

        failures.ShouldNotBeEmpty();
        result.Messages.Count.ShouldBe(failures.Count);
        result.Messages.ShouldAllBe(message => message.Kind == MessageKind.Error);
    }
}
