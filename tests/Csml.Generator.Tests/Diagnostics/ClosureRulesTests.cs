using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Diagnostics;

/// <summary>What the compiler says of closures: nothing where the call can succeed (ruling Q-R24).</summary>
public sealed class ClosureRulesTests
{
    [Theory]
    [InlineData("do f = (a, b) { return [a, b] } say f(1)", "CSML2108: Function 'f' needs an argument for 'b'")]
    [InlineData("do f = (a, b) { return [a, b] } do g = f say g(1)", "CSML2108: Function 'g' needs an argument for 'b'")]
    [InlineData("do f = (a, b) { return [a, b] } say f(b = 1, c = 2)", "CSML2108: Function 'f' needs an argument for 'a'", "CSML2109: Function 'f' has no parameter for this argument")]
    [InlineData("do f = (a) { return a } say f(1, 2)", "CSML2109: Function 'f' has no parameter for this argument")]
    [InlineData("do f = (a, b) { return a + b } say f(1, a = 2, 3)", "CSML2107: *")]
    [InlineData("do f = (a, a) { return a } say f(1)", "CSML2020: *")]
    [InlineData("do f = 1 say f(1)", "CSML2101: Function 'f' does not exist")]
    [InlineData("say f(1) do f = (n) { return n }", "CSML2101: Function 'f' does not exist")]
    [InlineData("do f = (n) { return g(n) } say f(1)", "CSML2101: Function 'g' does not exist")]
    [InlineData("do f = (n) { return n.fly() } say f(1)", "CSML2113: No value has a method 'fly'")]
    [InlineData("do f = (n) { return rate } say f(1)", "CSML2023: No flow sets 'rate'")]
    [InlineData("do rate = 1 do f = (n) { return rates } say \"{{f(1)}} {{rate}}\"", "CSML2030: No flow sets 'rates'; did you mean 'rate'?")]
    [InlineData("do f = (n) { say n } do f(1)", "CSML3001: *")]
    [InlineData("do f = (n) { remember x = n } do f(1)", "CSML3001: *")]
    [InlineData("do f = (n) { if (n) hold } do f(1)", "CSML3001: *")]
    [InlineData("do f = (n) { goto start } do f(1)", "CSML3001: *")]
    [InlineData("foreach (x) in [1] { do f = (n) { break } do f(x) }", "CSML3003: *")]
    [InlineData("do f = (n) { do unused = n } do f(1)", "CSML2024: *")]
    [InlineData("do f = (n) { return 1 return 2 } do f(1)", "CSML3005: *")]
    [InlineData("remember f = (n) { return n } do f(1)", "CSML2124: 'f' is remembered, and only a variable can be called; assign it to one before the call")]
    [InlineData("do sum = (n) { return n + sum(n - 1) } say sum(3)", "CSML2125: 'sum' has no value when this closure is made, so that it cannot call itself; write a 'fn sum(…)'")]
    public void What_is_wrong_is_reported(string statements, params string[] findings) =>
        Findings("start:\n  " + statements + "\n").ShouldBe(findings, new Pattern());

    [Theory]
    [InlineData("do f = (n) { return n } say f(1)")]
    [InlineData("if (event) do f = (n) { return n } say f(1)")]
    [InlineData("if (event) { do f = (a) { return a } } else { do f = (a, b) { return a + b } } say f(1)")]
    [InlineData("do f = [(n) { return n }].pop() say f(1)")]
    [InlineData("do f = event.key say f(1)")]
    [InlineData("remember kept = (n) { return n } do f = kept say f(1)")]
    [InlineData("foreach (f) in [(n) { return n }] { say f(1) }")]
    [InlineData("do (n) { return n } as f say f(1)")]
    [InlineData("do f = (n) { return n } hold say f(1)")]
    [InlineData("do f = (n) { return n } do f = (n) { return f(n) } say f(1)")]
    [InlineData("remember rate = 2 do f = (n) { return n * rate } say f(1)")]
    [InlineData("do used = 1 do f = () { return used } say f()")]
    [InlineData("do used = 1 do f = () { return _memory } say f()")]
    [InlineData("say take((n) { return n })")]
    public void What_can_succeed_is_not(string statements) =>
        Findings("fn take(f) {\n  return f(1)\n}\nstart:\n  " + statements + "\n")
            .ShouldBeEmpty();

    [Fact]
    public void A_constant_is_made_of_closures_but_not_called()
    {
        Findings("const F = (n) { return n + K }\nconst K = 1\nconst FS = [F2]\nstart:\n  say F(1)\n").ShouldBe(
            ["CSML2015: *", "CSML2124: 'F' is a constant, and only a variable can be called; assign it to one before the call"], new Pattern());
        Findings("const F = (n) { say n }\nstart:\n  do f = F\n  do f(1)\n").ShouldBe(["CSML3001: *"], new Pattern());
    }

    [Fact]
    public void A_closure_in_a_function_sees_that_alone() =>
        Findings("fn each(list, rate) {\n  return list.map((n) { return n * rate + other })\n}\nstart:\n  do other = 1\n  say each([other], 2)\n").ShouldBe(
            ["CSML2025: *"], new Pattern());

    private static string[] Findings(string flow) =>
        [.. BoundBot.Of(flow).Diagnostics.Select(static finding => finding.Id + ": " + finding.Message)];

    /// <summary>Compares messages; one that is expected to be a star may be any.</summary>
    private sealed class Pattern : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) =>
            x == y || (x is not null && y is not null && x[..8] == y[..8] && (x.EndsWith(": *", StringComparison.Ordinal) || y.EndsWith(": *", StringComparison.Ordinal)));

        public int GetHashCode(string obj) => obj[..8].GetHashCode(StringComparison.Ordinal);
    }
}
