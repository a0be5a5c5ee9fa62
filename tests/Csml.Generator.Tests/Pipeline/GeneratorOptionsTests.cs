using Csml.Generator.Pipeline;

namespace Csml.Generator.Tests.Pipeline;

/// <summary>What the properties of a project come to.</summary>
public sealed class GeneratorOptionsTests
{
    [Theory]
    [InlineData("Shop", "Shop", "Bot")]
    [InlineData("Shop.Phone", "Shop.Phone", "Bot")]
    [InlineData("my-bot", "my_bot", "Bot")]
    [InlineData("1.Test", "_1.Test", "Bot")]
    [InlineData("My Bot", "My_Bot", "Bot")]
    [InlineData("Bot", "Bot", "CsmlBot")]
    [InlineData("Shop.Bot", "Shop.Bot", "CsmlBot")]
    [InlineData("class.x", "@class.x", "Bot")]
    [InlineData("", null, "Bot")]
    [InlineData(null, null, "Bot")]
    public void The_root_namespace_is_made_valid(string? root, string? ns, string bot)
    {
        var options = Options(("RootNamespace", root));

        options.Namespace.ShouldBe(ns);
        options.BotName.ShouldBe(bot);
    }

    [Fact]
    public void What_is_said_wins()
    {
        var options = Options(("RootNamespace", "Shop.Bot"), ("CsmlNamespace", "Phone"), ("CsmlBotName", "Line"), ("ImplicitUsings", "enable"));

        (options.Namespace, options.BotName, options.ImportsNamespace).ShouldBe(("Phone", "Line", true));
    }

    [Theory]
    [InlineData("enable", true)]
    [InlineData("true", true)]
    [InlineData("disable", false)]
    [InlineData(null, false)]
    public void The_namespace_is_imported_where_usings_are_implicit(string? implicitUsings, bool imports) =>
        Options(("RootNamespace", "Shop"), ("ImplicitUsings", implicitUsings)).ImportsNamespace.ShouldBe(imports);

    [Theory]
    [InlineData(null, true)]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void Lines_are_mapped_unless_the_project_says_no(string? value, bool maps) =>
        Options(("CsmlEmitLineDirectives", value)).MapsLines.ShouldBe(maps);

    [Theory]
    [InlineData(null, true)]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void Kinds_are_inferred_unless_the_project_says_no(string? value, bool infers) =>
        Options(("CsmlInferKinds", value)).InfersKinds.ShouldBe(infers);

    [Theory]
    [InlineData(null, 300)]
    [InlineData("500", 500)]
    [InlineData("many", 300)]
    public void The_longest_text_is_a_number(string? value, int limit) =>
        Options(("CsmlMaxSpokenCharacters", value)).Voice.MaxSpokenCharacters.ShouldBe(limit);

    [Theory]
    [InlineData(null, true)]
    [InlineData("voice", true)]
    [InlineData("web; Voice", true)]
    [InlineData("web", false)]
    public void A_bot_is_for_voice_unless_its_channels_are_others(string? kinds, bool isVoice) =>
        Options(("CsmlChannelKinds", kinds)).Voice.IsVoice.ShouldBe(isVoice);

    private static GeneratorOptions Options(params (string Name, string? Value)[] properties) =>
        GeneratorOptions.From(name => properties.FirstOrDefault(property => property.Name == name).Value is { Length: > 0 } value ? value : null);
}
