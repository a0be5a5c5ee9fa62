using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Behaviour;

/// <summary>Custom components: declared in <c>Name.component.json</c>, called as <c>Component.Name(…)</c>.</summary>
public sealed class ComponentTests
{
    private const string Map = """
        { "params": [
          { "place": { "type": "String", "required": true } },
          { "zoom": { "type": "Number", "default_value": [ { "$_set": 5 }, { "$_set": 2 } ] } },
          { "label": { "type": "String", "default_value": [ { "$_get": "place" } ], "add_value": [ { "$_set": "!" } ] } },
          { "tags": { "type": "Array", "add_value": [ { "$_get": "label" }, { "$_set": [1, null, true, 2.5] } ] } },
          { "options": { "type": "Object", "default_value": [ { "$_set": { "a": "\u0062\n" } } ] } },
          { "turn": { "type": "Bool" } }
        ] }
        """;

    [Theory]
    [InlineData(
        "Component.Map(\"Rome\")",
        """Component.map: {"place":"Rome","zoom":7,"label":"Rome!","tags":["Rome!",1,null,true,2.5],"options":{"a":"b\n"}}""")]
    [InlineData(
        "Component.Map(\"Rome\", 3, \"City\", [\"x\"], {\"b\": 1}, true)",
        """Component.map: {"place":"Rome","zoom":3,"label":"City!","tags":["x","City!",1,null,true,2.5],"options":{"b":1},"turn":true}""")]
    [InlineData(
        "Component.Map(turn=false, place=\"Rome\", colour=\"red\")",
        """Component.map: {"place":"Rome","zoom":7,"label":"Rome!","tags":["Rome!",1,null,true,2.5],"options":{"a":"b\n"},"turn":false,"colour":"red"}""")]
    public async Task A_component_is_made_as_its_file_says(string call, string message) =>
        (await TalkTo("say " + call).SendAsync("hi")).ShouldBe([message, "(End)"]);

    [Fact]
    public async Task A_component_is_a_value_with_its_content_type()
    {
        var call = TalkTo("do map = Component.Map(event)\n  say \"{{map.label}} {{map.type_of()}}\"\n  say map");

        (await call.SendAsync("Rome")).Select(static message => message.Split(": ")[0]).ShouldBe(["Rome! object", "Component.map", "(End)"]);
    }

    [Theory]
    [InlineData("say Component.Map(event.is_email())")]
    [InlineData("do map = Component.Map(zoom=event)")]
    public async Task A_component_that_cannot_be_made_ends_the_call(string statement) =>
        (await TalkTo(statement).SendAsync("hi"))[^1].ShouldBe("(Error)");

    [Fact]
    public async Task A_condition_takes_a_component_that_cannot_be_made_for_false() =>
        (await TalkTo("if (Component.Map(event.is_email())) { say 1 } else { say 2 }").SendAsync("hi")).ShouldBe(["2", "(End)"]);

    [Theory]
    [InlineData("say Component.Mpa(\"Rome\")", "CSML2032 No file 'Mpa.component.json' declares a component 'Mpa'; did you mean 'Map'?")]
    [InlineData("say Component.Map()", "CSML2103")]
    [InlineData("say Component.Map(1)", "CSML2105")]
    [InlineData("say Component.Map(\"a\", 1, \"b\", [], {}, true, 7)", "CSML2104")]
    public async Task Arguments_are_checked_against_the_file(string statement, string finding)
    {
        var found = (await ProjectOf(statement).AnalyzeAsync()).ShouldHaveSingleItem();

        $"{found.Id} {found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}".ShouldStartWith(finding[..8]);
        if (finding.Length > 8)
            found.GetMessage(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(finding[9..]);
    }

    [Theory]
    [InlineData("say Component.Map(\"Rome\")", "CSML4001")]
    [InlineData("if (_metadata._channel.type == \"webchat\") { say Component.Map(\"Rome\") }")]
    [InlineData("say Component.CallForwarding(\"+33123456789\")")]
    public async Task A_caller_cannot_see_a_custom_component(string statement, params string[] expected) =>
        (await ProjectOf(statement).WithProperty("CsmlChannelKinds", "voice").AnalyzeAsync()).Select(static finding => finding.Id).ShouldBe(expected);

    [Theory]
    [InlineData("{", 1, "this is not JSON")]
    [InlineData("{\n \"params\": [],\n}", 3, "this is not JSON")]
    [InlineData("{\"params\": [] } x", 1, "this is not JSON")]
    [InlineData("[]", 1, "it is an object with an array 'params'")]
    [InlineData("{\"params\": [\n{\"a\": 1}]}", 2, "a parameter is an object with one key, its name, and an object with its 'type'")]
    [InlineData("{\"params\": [\n{\"a\": {\"type\":\n\"string\"}}]}", 3, "the 'type' of 'a' is Null, Bool, Number, String, Array or Object")]
    [InlineData("{\"params\": [\n{\"a\": {\"type\": \"Null\", \"required\": 1}}]}", 2, "'required' is true or false")]
    [InlineData("{\"params\": [\n{\"a\": {\"type\": \"Null\", \"default_value\": 1}}]}", 2, "it is an array of objects with one key, '$_get' or '$_set'")]
    [InlineData("{\"params\": [\n{\"a\": {\"type\": \"Null\", \"add_value\": [{}]}}]}", 2, "it is an object with one key: '$_get' with the name of a parameter, or '$_set' with a value")]
    [InlineData("{\"params\": [\n{\"a\": {\"type\": \"Null\", \"add_value\": [{\"$_get\": \"b\"}]}}]}", 2, "'a' is made of 'b', which is no parameter")]
    [InlineData("{\"params\": [\n{\"a\": {\"type\": \"Null\", \"add_value\": [{\"$_get\": \"a\"}]}}]}", 2, "'a' is made of itself")]
    [InlineData("{\"params\": [{\"a\": {\"type\": \"Null\"}},\n{\"a\": {\"type\": \"Null\"}}]}", 2, "there are two parameters 'a'")]
    public async Task A_file_that_is_not_right_is_one_error_in_its_place(string json, int line, string problem)
    {
        var project = ProjectOf("say Component.Map(\"Rome\", 1, 2)").WithFile("Map.component.json", json);

        var found = (await project.AnalyzeAsync()).ShouldHaveSingleItem();
        found.Describe().ShouldStartWith($"/bot/Map.component.json:{line}:");
        found.Id.ShouldBe("CSML0203");
        found.GetMessage(System.Globalization.CultureInfo.InvariantCulture).ShouldBe("The declaration of component 'Map' is not right: " + problem);
        project.WithProperty("CsmlAnalyzersSkipped", "true").Run().Diagnostics.Select(static error => error.Id).ShouldBe(["CSML0203"]);
        CompiledProject.Create(project);
    }

    [Fact]
    public async Task Parameters_that_need_each_other_are_errors()
    {
        var project = ProjectOf("say 1").WithFile("Map.component.json", """
            { "params": [
              { "a": { "type": "String", "default_value": [ { "$_get": "b" } ] } },
              { "b": { "type": "String", "default_value": [ { "$_get": "a" } ] } } ] }
            """);

        (await project.AnalyzeAsync()).Select(static finding => finding.Describe())
            .ShouldBe(["/bot/Map.component.json:2:3 CSML0203", "/bot/Map.component.json:3:3 CSML0203"], ignoreOrder: true);
    }

    [Fact]
    public async Task Of_two_files_of_one_name_the_second_is_an_error()
    {
        var project = ProjectOf("say Component.Map(\"Rome\")").WithFile("more/Map.component.json", Map);

        (await project.AnalyzeAsync()).ShouldHaveSingleItem().Describe().ShouldBe("/bot/more/Map.component.json:1:1 CSML0203");
        CompiledProject.Create(project);
    }

    // The bot is for a web chat, where there is something to see.
    private static TestProject ProjectOf(string statement) => TestProject.WithFlows(("Default", $"start:\n  {statement}\n"))
        .WithProperty("CsmlChannelKinds", "webchat")
        .WithFile("Map.component.json", Map);

    private static Conversation TalkTo(string statement) => new(CompiledProject.Create(ProjectOf(statement)).Bot);
}
