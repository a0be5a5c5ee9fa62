using Csml.Dialogue;
using Csml.Generator.Tests.Support;
using Csml.Values;
using Microsoft.Extensions.Logging.Abstractions;

namespace Csml.Generator.Tests.Library;

/// <summary>A bot that has a flow for each file of cases and a step for each case, which says what the case is about in an array.</summary>
internal static class LibraryBot
{
    private const string Functions = """
        namespace Shop;

        public static class Functions
        {
            [Csml.CsmlFunction("twice")]
            public static long Twice(long n) => n == 13 ? throw new System.InvalidOperationException("Not 13.") : 2 * n;
        }
        """;

    /// <summary>With variables of one known kind as C# has them, and without.</summary>
    private static readonly Lazy<IBot[]> Bots = new(static () => [Compile(infersKinds: true), Compile(infersKinds: false)]);

    private static readonly IServiceProvider Services = SendingServices.Create();

    /// <summary>
    /// What comes of a case: the value as JSON; <c>SOFT</c> before it for each SOFT error, and alone where the value is Null;
    /// <c>HARD</c> for a HARD error. In the second place the same where no kinds are inferred.
    /// </summary>
    public static async Task<IReadOnlyList<string>> RunAsync(LibraryCase @case) =>
        [await RunAsync(Bots.Value[0], @case), await RunAsync(Bots.Value[1], @case)];

    private static async Task<string> RunAsync(IBot bot, LibraryCase @case)
    {
        var engine = new DialogueEngine(NullLogger<DialogueEngine>.Instance, limits: null, new ValueContext(new Random(7), TimeProvider.System));
        var result = await engine.RunAsync(bot, new TurnInput
        {
            Event = ReadEvent(@case.Event),
            Context = new CallContext { CallSid = "CA1", Bot = "Bot", Channel = "test", Client = "+1", Turn = 0 },
            StartFlow = @case.Family,
            StartStep = @case.Step,
            Services = Services,
            CancellationToken = TestContext.Current.CancellationToken,
        });
        if (result.Status is TurnStatus.Error) return "HARD";

        var said = result.Messages.Single(static message => message.Kind is MessageKind.Array).Content.ToDisplayString()[1..^1];
        var errors = Enumerable.Repeat("SOFT", result.Messages.Count(static message => message.Kind is MessageKind.Error)).ToList();
        return string.Join(' ', errors.Count > 0 && said == "null" ? errors : [.. errors, said]);
    }

    private static IBot Compile(bool infersKinds)
    {
        var flows = LibraryCase.All.GroupBy(static @case => @case.Family).Select(static family => (
            family.Key,
            string.Concat(family.Select(static @case => $"{@case.Step}:\n  {@case.Preparation}\n  say [{@case.Expression}]\n  goto end\n"))));
        return CompiledProject.Create(TestProject.WithFlows([.. flows])
            .WithCSharp("Functions.cs", Functions)
            .WithProperty("CsmlInferKinds", infersKinds ? "true" : "false")).Bot;
    }

    private static CsmlEvent ReadEvent(string text) => text.Split(' ', 2) switch
    {
        ["@text", var words] => CsmlEvent.FromText(words),
        ["@payload", var payload] => CsmlEvent.FromPayload(payload),
        ["@audio", var url] => CsmlEvent.FromContent("audio", CsmlObject.Create([("url", url)]))!,
        _ => throw new FormatException($"'{text}' is no event."),
    };
}
