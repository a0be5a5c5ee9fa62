using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Behaviour;

/// <summary>C# functions that flows call: arguments and results cross by generated code.</summary>
public sealed class FunctionTests
{
    private const string Functions = """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using Csml;
        using Csml.Values;

        namespace Shop;

        public static class Functions
        {
            [CsmlFunction("text")] public static string Text(string value) => "<" + value + ">";
            [CsmlFunction("nothing")] public static string? Nothing() => null;
            [CsmlFunction("flag")] public static bool Flag(bool value) => !value;
            [CsmlFunction("int")] public static int Int(int value) => value + 1;
            [CsmlFunction("long")] public static long Long(long value) => value * 2;
            [CsmlFunction("double")] public static double Double(double value) => value / 2;
            [CsmlFunction("value")] public static CsmlValue Value(CsmlValue value) => CsmlValue.Array(value, value);
            [CsmlFunction("void")] public static void Void() { }
            [CsmlFunction("task")] public static async Task TaskAsync() => await Task.Yield();
            [CsmlFunction("task int")] public static Task<int?> TaskIntAsync(bool some) => Task.FromResult<int?>(some ? 7 : null);
            [CsmlFunction("value task")] public static ValueTask<string> ValueTaskAsync(CancellationToken token) => new(token.CanBeCanceled.ToString());
            [CsmlFunction("default")] public static string Default(string greeting = "hello", int times = 2, double? factor = null, bool loud = false) => greeting + times + (factor?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-") + loud;
            [CsmlFunction("null")] public static string Null(int? number, string? text) => (number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none") + (text ?? "none");
            [CsmlFunction("context")] public static string Context(CallContext context) => context.TurnId;
            [CsmlFunction("throws")] public static string Throws() => throw new InvalidOperationException("secret");
            [CsmlFunction("escaped")] public static string Escaped(string @class) => @class;
        }

        public sealed class Greeter(IServiceProvider services)
        {
            [CsmlFunction("instance")] public string Greet(string name) => "Hello " + name + (services is null);
        }
        """;

    [Theory]
    [InlineData("App(\"text\", value=event)", "<in>")]
    [InlineData("App(\"text\", value=1.5)", "<1.5>")]
    [InlineData("App(\"text\", value=true)", "<true>")]
    [InlineData("App(\"nothing\")", "Null")]
    [InlineData("App(\"flag\", value=true)", "false")]
    [InlineData("App(\"int\", value=41)", "42")]
    [InlineData("App(\"int\", value=\"41\")", "42")]
    [InlineData("App(\"int\", value=41.0)", "42")]
    [InlineData("App(\"long\", value=4000000000)", "8000000000")]
    [InlineData("App(\"double\", value=5)", "2.5")]
    [InlineData("App(\"value\", value=event)", "array: [\"in\",\"in\"]")]
    [InlineData("App(\"void\")", "Null")]
    [InlineData("App(\"task\")", "Null")]
    [InlineData("App(\"task int\", some=true)", "7")]
    [InlineData("App(\"task int\", some=false)", "Null")]
    [InlineData("App(\"value task\")", "True")]
    [InlineData("App(\"default\")", "hello2-False")]
    [InlineData("App(\"default\", times=3, greeting=\"hi\")", "hi3-False")]
    [InlineData("App(\"default\", factor=1.5, loud=true)", "hello21.5True")]
    [InlineData("App(\"null\", number=null, text=null)", "nonenone")]
    [InlineData("App(\"null\", number=3, text=\"x\")", "3x")]
    [InlineData("App(\"context\")", "CA1/0")]
    [InlineData("App(\"escaped\", class=\"first\")", "first")]
    [InlineData("App(\"instance\", name=\"Ada\")", "Hello AdaFalse")]
    [InlineData("Fn(\"text\", value=\"old\")", "<old>")]
    public async Task A_value_crosses_and_its_result_comes_back(string call, string said) =>
        (await SayAsync(call)).ShouldBe([said, "(End)"]);

    [Theory]
    [InlineData("App(\"int\", value=event)", "\"in\" is no number")]
    [InlineData("App(\"int\", value=\"3000000000\")", "too large for 32 bits")]
    [InlineData("App(\"int\", value=1.5 + 0)", "no whole number")]
    [InlineData("App(\"flag\", value=event.nothing)", "Null is no boolean")]
    [InlineData("App(\"text\", value=[event][0].nothing)", "Null where null is not allowed")]
    [InlineData("App(\"throws\")", "an exception")]
    public async Task What_cannot_cross_is_an_error_that_the_flow_survives(string call, string why)
    {
        var messages = await SayAsync($"({call}).is_error()");

        messages[^2..].ShouldBe(["true", "(End)"], why);
        messages.ShouldContain(static message => message.StartsWith("error: ", StringComparison.Ordinal), why);
        messages.ShouldAllBe(static message => !message.Contains("secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("App(\"te\".append(\"xt\"), value=event)", "<in>")]
    [InlineData("App(\"{{\\\"long\\\"}}\", value=4000000000)", "8000000000")]
    [InlineData("App(\"task {{\\\"int\\\"}}\", some=true)", "7")]
    [InlineData("App(value=1, fn_id=\"i\".append(\"nt\"), value=2)", "3")]
    [InlineData("App(\"default\".trim(), times=3, nobody=\"asked\")", "hello3-False")]
    [InlineData("Fn(\"text\".trim(), value=\"old\")", "<old>")]
    [InlineData("Or(App(\"text\".trim(), value=[1]), \"refused\")", "refused")]
    [InlineData("Or(App(\"int\".trim()), \"missing\")", "missing")]
    [InlineData("Or(App(event, value=1), \"unknown\")", "unknown")]
    [InlineData("Or(App(1 + 1, value=1), \"no name\")", "no name")]
    public async Task A_function_is_found_by_a_name_that_is_computed(string call, string said) =>
        (await SayAsync(call))[^2..].ShouldBe([said, "(End)"]);

    [Fact]
    public async Task A_name_that_no_function_has_is_an_error_also_where_there_is_no_function_at_all() =>
        (await Conversation.With(("Default", "start:\n  say App(event).is_error()\n")).SendAsync("in")).ShouldBe([
            "error: {\"error\":\"function [in] does not exist at line 2 at flow [Default]\"}", "true", "(End)"]);

    [Fact]
    public async Task A_hard_error_among_the_arguments_is_that_of_a_call_by_name() =>
        (await SayAsync("App(event, value=1 + [])"))[^1].ShouldBe("(Error)");

    [Fact]
    public async Task A_failed_function_has_a_fallback() =>
        (await SayAsync("Or(App(\"throws\"), \"fallback\")"))[^2..].ShouldBe(["fallback", "(End)"]);

    [Fact]
    public async Task Functions_of_an_assembly_that_offers_them_can_be_called()
    {
        var library = TestProject.Create("Library").WithCSharp("Library.cs", """
            [assembly: Csml.CsmlFunctions]

            namespace Library;

            public static class Offered
            {
                [Csml.CsmlFunction("offered")] public static string Offer() => "from the library";
                [Csml.CsmlFunction("kept")] internal static string Keep() => "own";
            }
            """);
        using var image = new MemoryStream();
        library.Compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success.ShouldBeTrue();
        var reference = Microsoft.CodeAnalysis.MetadataReference.CreateFromImage(image.ToArray());
        var project = TestProject.WithFlows(("Default", "start:\n  say App(\"offered\")\n")).WithReference(reference);

        var sources = project.Run().GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString());

        sources["BotFunctions.g.cs"].ShouldContain("return global::Library.Offered.Offer();");
        sources["BotFunctions.g.cs"].ShouldNotContain("Keep");
    }

    private static async Task<string[]> SayAsync(string expression)
    {
        var project = TestProject
            .WithFlows(("Default", $"start:\n  say {expression}\n"))
            .WithCSharp("Functions.cs", Functions);
        return await new Conversation(CompiledProject.Create(project).Bot).SendAsync("in");
    }
}
