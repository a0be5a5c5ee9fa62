using System.Collections;
using System.Reflection;
using Csml.Generator.Binding;
using Csml.Generator.Pipeline;
using Csml.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Csml.Generator.Tests.Pipeline;

/// <summary>
/// What passes between the steps of the pipeline compares by content, and holds nothing that would keep a compilation or
/// a syntax tree alive.
/// </summary>
public sealed class ModelEqualityTests
{
    private const string Flow = """
        const MENU = ["tea", 1.5, {"k": null}]
        import half from Tools
        import third from modules/tools
        fn twice(n) { return n * 2 }

        start:
          do x = 1
          foreach (item, i) in MENU {
            while (x < 3 && !false) {
              say "{{item}} {{i}}"
              hold
              do x += 1
              if (event match "no") break else continue
            }
          }
          remember y = twice(half(third(x)))
          forget y
          do o = {"a": [1]}
          do o.a[0] = App("order", number=event)
          do o.a.push(2)
          say Question("Which?", buttons=[Button("A", rank=1) as a])
          log warn Or(missing, _memory)
          if (Exists("x")) goto $x@Tools
          goto done
        done:
          if (event) goto nowhere
          previous step
        """;

    private const string Functions = """
        namespace Shop;

        public static class Functions
        {
            [Csml.CsmlFunction("order")]
            public static async System.Threading.Tasks.Task<int?> Order(string number, bool express = true) => await System.Threading.Tasks.Task.FromResult(1);
        }
        """;

    private const string Tools = "fn half(n) { return n / 2 }\nstart:\n  say \"tools\"\n";

    private static readonly TestProject Project = CreateProject();

    public static TheoryData<string> Steps => [.. StepReasons.Ours];

    [Theory]
    [MemberData(nameof(Steps))]
    public void Two_readings_of_one_project_are_equal_and_hash_alike(string step)
    {
        var first = Values(Project, step);
        var second = Values(CreateProject(), step);

        first.ShouldBe(second);
        first.Select(static value => value?.GetHashCode()).ShouldBe(second.Select(static value => value?.GetHashCode()));
    }

    [Fact]
    public void Comments_and_white_space_behind_the_last_statement_do_not_matter_to_the_output() =>
        Values(Project.WithFlow("Default", Flow + "\n\n// the end\n"), StepNames.Output).ShouldBe(Values(Project, StepNames.Output));

    [Theory]
    [InlineData("say \"{{item}} {{i}}\"", "say \"{{item}}, {{i}}\"")]
    [InlineData("x < 3", "x <= 3")]
    [InlineData("do x += 1", "do x += 2")]
    [InlineData("match \"no\"", "match \"nO\"")]
    [InlineData("break else", "continue else")]
    [InlineData("rank=1", "rank=2")]
    [InlineData("log warn", "log info")]
    [InlineData("previous step", "previous flow")]
    [InlineData("1.5", "1.25")]
    [InlineData("[0] = App", "[1] = App")]
    public void Another_statement_is_another_model(string original, string edited)
    {
        Flow.ShouldContain(original);

        Values(Project.WithFlow("Default", Flow.Replace(original, edited, StringComparison.Ordinal)), StepNames.Output)
            .ShouldNotBe(Values(Project, StepNames.Output));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void Nothing_in_a_value_belongs_to_the_compiler(string step)
    {
        foreach (var value in Values(Project, step))
            ObjectGraph.Visit(value, static (part, path) => Refuse(part, path));
    }

    /// <summary>A walk that finds nothing would pass, too: it does find what it looks for.</summary>
    [Fact]
    public void The_walk_finds_a_symbol_wherever_it_hides()
    {
        var symbol = Project.Compilation.GetTypeByMetadataName("Csml.CsmlFunctionAttribute")!;

        Should.Throw<InvalidOperationException>(() => ObjectGraph.Visit(new { List = new object[] { new { symbol } } }, static (part, path) => Refuse(part, path)));
    }

    private static TestProject CreateProject() => TestProject
        .WithFlows(("Default", Flow), ("Lost", "begin:\n  hold\n"), ("Tools", Tools))
        .WithCSharp("Functions.cs", Functions)
        .WithModuleFlow("tools", "Third", "fn third(n) { return n / 3 }\n")
        .WithFile("Map.component.json", """{ "params": [ { "zoom": { "type": "Number", "default_value": [ { "$_set": [1, { "a": null }] } ] } } ] }""")
        .WithFile("Broken.component.json", "{")
        .WithProperty("CsmlAnalyzersSkipped", "true");

    private static List<object?> Values(TestProject project, string step)
    {
        var run = project.Run();
        run.Exception.ShouldBeNull();
        return [.. run.TrackedSteps[step].SelectMany(static ran => ran.Outputs).Select(static output => output.Value)];
    }

    private static void Refuse(object part, string path)
    {
        // By `is`: a comparison of exact types would let every symbol through.
        if (part is ISymbol or Compilation or SyntaxTree or Microsoft.CodeAnalysis.SyntaxNode or Location or SemanticModel or AdditionalText)
            throw new InvalidOperationException($"{path} is a {part.GetType()}.");
    }

    /// <summary>Walks everything that a value refers to.</summary>
    private static class ObjectGraph
    {
        public static void Visit(object? root, Action<object, string> visit)
        {
            var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
            var pending = new Stack<(object? Part, string Path)>([(root, root?.GetType().Name ?? "null")]);
            while (pending.Count != 0)
            {
                var (part, path) = pending.Pop();
                if (part is null || IsLeaf(part) || !seen.Add(part))
                    continue;

                visit(part, path);
                foreach (var (name, value) in PartsOf(part))
                    pending.Push((value, path + "." + name));
            }
        }

        // A parsed file keeps its tree outside of its equality: trees of ours, which hold text and nothing else.
        private static bool IsLeaf(object part) =>
            part is string or Type or Pointer or SourceText or Csml.Generator.Syntax.SyntaxNode or Lazy<FlowTree> || part.GetType().IsPrimitive || part.GetType().IsEnum;

        private static IEnumerable<(string Name, object? Value)> PartsOf(object part)
        {
            if (part is IEnumerable items and not string)
            {
                foreach (var item in items)
                    yield return ("[]", item);
            }

            for (var type = part.GetType(); type is not null; type = type.BaseType)
            {
                foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (!field.FieldType.IsPointer && !field.FieldType.IsByRefLike)
                        yield return (field.Name, field.GetValue(part));
                }
            }
        }
    }
}
