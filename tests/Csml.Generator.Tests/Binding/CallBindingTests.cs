using Csml.Generator.Binding;
using Csml.Generator.Syntax.Nodes;
using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Binding;

/// <summary>What calls mean, and where their arguments go.</summary>
public sealed class CallBindingTests
{
    /// <summary>A call, and its arguments as <c>role:name</c> in the order of the text.</summary>
    public static TheoryData<string, string> ComponentArguments => new()
    {
        { """Button("a", "p", ["x"])""", "Parameter:title Parameter:payload Parameter:accepts" },
        { """Button(payload="p", title="a")""", "Parameter:payload Parameter:title" },
        { """Button("a", payload="p")""", "Parameter:title Parameter:payload" },
        { """Button("a", "PAY", accepts=["x"])""", "Parameter:title Extra:arg1 Parameter:accepts" },
        { """Button(title="a", "x")""", "Parameter:title Extra:arg1" },
        { """Button("a", colour="red")""", "Parameter:title Extra:colour" },
        { """Text("hi", voice="x")""", "Parameter:text Dropped:" },
        { """Button(title="a", title="b")""", "Dropped: Parameter:title" },
        { """Length("x", 2)""", "Parameter:length Dropped:" },
        { """Find("a", in="b")""", "Parameter:value Parameter:in" },
        { """Object(a=1, b=2)""", "Extra:a Extra:b" },
        { """Debug(1, 2)""", "Parameter:arg0 Parameter:arg1" },
    };

    [Theory]
    [MemberData(nameof(ComponentArguments))]
    public void Arguments_have_their_places(string call, string expected)
    {
        var symbol = SymbolOf(BoundBot.OfStep("say " + call));

        Describe(symbol).ShouldBe(expected);
    }

    [Theory]
    [InlineData("""Button(title="a", "x", "y")""", true)]
    [InlineData("""Button("a", title="b", "x")""", true)]
    [InlineData("""Button("a", "b", "c", "d")""", false)]
    [InlineData("""Object(1)""", false)]
    [InlineData("""nosuch(1)""", false)]
    [InlineData("""App("nosuch")""", false)]
    [InlineData("""App("order_status")""", false)]
    [InlineData("""App("order_status", 1)""", false)]
    [InlineData("""App("order_status", numbr=1)""", false)]
    [InlineData("""App("order_status", number=true)""", false)]
    [InlineData("""App("order_status", number="many")""", false)]
    [InlineData("""App("notify", on=1)""", false)]
    [InlineData("""App()""", false)]
    public void A_call_that_always_fails_is_one_error_and_is_emitted_as_it_fails(string call, bool isHard)
    {
        var bot = BoundBot.OfStep("say " + call);

        bot.Errors.ShouldHaveSingleItem().IsBlocking.ShouldBeFalse();
        SymbolOf(bot).ShouldBeOfType<FailingCall>().IsHard.ShouldBe(isHard);
    }

    [Theory]
    [InlineData("f(1, 2)", "Parameter:a Parameter:b")]
    [InlineData("f(1, 2, 3)", "Parameter:a Parameter:b Dropped:")]
    [InlineData("f(b=1, a=2)", "Parameter:b Parameter:a")]
    [InlineData("f(1, b=2)", "Parameter:a Parameter:b")]
    [InlineData("f(1, b=2, c=3)", "Parameter:a Parameter:b Dropped:")]
    public void A_function_of_the_flow_takes_arguments_by_place_or_name(string call, string expected)
    {
        var symbol = SymbolOf(BoundBot.Of("fn f(a, b) { return a + b }\nstart:\n  say " + call + "\n"));

        symbol.ShouldBeOfType<FunctionCall>().IsOwn.ShouldBeTrue();
        Describe(symbol).ShouldBe(expected);
    }

    [Theory]
    [InlineData("f(1)", "CSML2108")]
    [InlineData("f()", "CSML2108 CSML2108")]
    [InlineData("f(b=1, 2)", "CSML2109 CSML2108")]
    [InlineData("f(b=1, c=2)", "CSML2109 CSML2108")]
    [InlineData("f(1, b=2, 3)", "CSML2107")]
    public void A_function_without_all_its_arguments_fails_hard(string call, string expected)
    {
        var bot = BoundBot.Of("fn f(a, b) { return a + b }\nstart:\n  say " + call + "\n");

        string.Join(' ', bot.Diagnostics.Select(finding => finding.Id).OrderDescending()).ShouldBe(expected);
        SymbolOf(bot).ShouldBeOfType<FailingCall>().IsHard.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Text", typeof(ComponentCall))]
    [InlineData("Length", typeof(BuiltinCall))]
    [InlineData("Or", typeof(BuiltinCall))]
    [InlineData("own", typeof(FunctionCall))]
    [InlineData("imported", typeof(FunctionCall))]
    public void A_name_is_looked_up_in_the_order_of_the_language(string name, Type expected)
    {
        var bot = BoundBot.Of(
            ("Default", $"import {{own as imported}} from Other\nfn {name}(a, b) {{ return a }}\n" +
                "fn own(a, b) { return a }\nstart:\n  say " + name + "(\"x\", \"y\")\n"),
            ("Other", "fn own(a, b) { return b }\n"));

        bot["Default"].CallOf(bot["Default"].Syntax.Descendants<CallExpressionSyntax>().Last()).GetType().ShouldBe(
            name == "Text" ? typeof(FailingCall) : expected);
    }

    [Fact]
    public void An_imported_function_is_called_in_its_own_flow()
    {
        var bot = BoundBot.Of(
            ("Default", "import vat as tax from Prices\nstart:\n  say tax(1)\n"),
            ("Prices", "fn vat(amount) { return amount }\n"));

        var call = SymbolOf(bot).ShouldBeOfType<FunctionCall>();
        (call.Flow, call.Function, call.IsOwn).ShouldBe(("Prices", "vat", false));
    }

    [Theory]
    [InlineData("""App("order_status", number=event)""", true)]
    [InlineData("""App("add", a=1)""", false)]
    [InlineData("direct()", true)]
    [InlineData("through()", true)]
    [InlineData("ring()", true)]
    [InlineData("plain()", false)]
    public void A_call_awaits_where_something_that_it_calls_does(string call, bool awaits)
    {
        var bot = BoundBot.Of(
            ("Default", """
                import {direct, through, ring, plain} from Other
                start:
                  say
                """ + " " + call + "\n"),
            ("Other", """
                fn direct() { return App("order_status", number=1) }
                fn through() { return direct() }
                fn ring() { return bell() }
                fn bell() { if (event) { return ring() } return through() }
                fn plain() { return App("add", a=1, b=2) + loop() }
                fn loop() { return plain() }
                """));

        bot.Diagnostics.ShouldBeEmpty();
        SymbolOf(bot).Awaits.ShouldBe(awaits);
        bot["Default"].Steps.Single().Awaits.ShouldBe(awaits);
    }

    [Fact]
    public void Exists_knows_what_it_asks_for()
    {
        var bot = BoundBot.OfStep("say 1 as x", "say Exists(\"x\")", "say Exists(event)");
        var calls = bot["Default"].Syntax.Descendants<CallExpressionSyntax>().ToList();

        ((BuiltinCall)bot["Default"].CallOf(calls[0])).Subject.ShouldBe(new NameResolution(NameKind.AssignedLocal, "x"));
        ((BuiltinCall)bot["Default"].CallOf(calls[1])).Subject.ShouldBeNull();
    }

    [Fact]
    public void Forwarding_through_the_namespace_is_forwarding()
    {
        var bot = BoundBot.OfStep("say Component.CallForwarding(\"+33123456789\")");
        var path = bot["Default"].Syntax.Descendants<PathExpressionSyntax>().Single();

        bot.Diagnostics.ShouldBeEmpty();
        bot["Default"].ComponentOf(path).ShouldBeOfType<ComponentCall>().Component.Name.ShouldBe("CallForwarding");
    }

    private static CallSymbol SymbolOf(BoundBot bot) =>
        bot["Default"].CallOf(bot["Default"].Syntax.Descendants<CallExpressionSyntax>().First(call => IsInStep(bot, call)));

    private static bool IsInStep(BoundBot bot, CallExpressionSyntax call) =>
        bot["Default"].Syntax.Steps.Any(step => step.Span.Contains(call.Span));

    private static string Describe(CallSymbol symbol) =>
        string.Join(' ', symbol.Arguments.Select(argument => $"{argument.Role}:{argument.Name}"));
}
