using Csml.Values;
using static Csml.Runtime.Tests.Values.ValueSamples;

namespace Csml.Runtime.Tests.Values;

/// <summary>XML and YAML (language reference, part 2, 5.10), with the rulings on Q39 and Q44.</summary>
public sealed class MarkupTests
{
    [Theory]
    [InlineData("<a>1</a>", """{"a":1}""")]
    [InlineData("<a><b>x</b><c>y</c></a>", """{"a":{"b":"x","c":"y"}}""")]
    [InlineData("<a><b>1</b><b>2</b><b>x</b></a>", """{"a":{"b":[1,2,"x"]}}""")]
    [InlineData("""<a k="v" n="5"><b>1</b></a>""", """{"a":{"@k":"v","@n":5,"b":1}}""")]
    [InlineData("""<a k="v">text</a>""", """{"a":{"@k":"v","$text":"text"}}""")]
    [InlineData("<a>text<b>1</b></a>", """{"a":"text"}""")]
    [InlineData("""<a k="1">text<b>1</b></a>""", """{"a":{"@k":1,"$text":"text"}}""")]
    [InlineData("<a><b/><c></c><d> </d><e>1</e></a>", """{"a":{"e":1}}""")]
    [InlineData("<a><b><c/></b></a>", """{"a":null}""")]
    [InlineData("<a/>", """{"a":null}""")]
    [InlineData("<a>  spaced out  </a>", """{"a":"spaced out"}""")]
    [InlineData("<a><b>007</b><c>0</c><d>0.5</d><e>-5</e><f>1e3</f><g>00</g></a>", """{"a":{"b":"007","c":0,"d":0.5,"e":-5.0,"f":1000.0,"g":"00"}}""")]
    [InlineData("<a><b>true</b><c>false</c><d>True</d><e>+7</e></a>", """{"a":{"b":true,"c":false,"d":"True","e":7}}""")]
    [InlineData("<a>99999999999999999999</a>", """{"a":1e20}""")]
    [InlineData("<a>1e999</a>", """{"a":"1e999"}""")]
    [InlineData("<a>&lt;&amp;&#65;&#x1F600;<![CDATA[<b>]]></a>", """{"a":"<&A😀<b>"}""")]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- c --><a><!-- d -->1</a>\n", """{"a":1}""")]
    [InlineData("<!DOCTYPE html><a>1</a>", """{"a":1}""")]
    [InlineData("""<n:a xmlns:n="urn:x" n:k="1"><n:b>2</n:b></n:a>""", """{"a":{"@n:k":1,"b":2}}""")]
    [InlineData("  <a>1</a>", """{"a":1}""")]
    public void To_json_reads_xml(string xml, string expected) => Show(xml, "to_json").ShouldBe(expected);

    [Theory]
    [InlineData("<a>1")]
    [InlineData("<a>1</a><b>2</b>")]
    [InlineData("<a>&nosuch;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>")]
    [InlineData("< a>1</a>")]
    public void What_is_no_xml_is_a_text_of_yaml(string text) => Call(text, "to_json").Result.ShouldBe(text);

    [Fact]
    public void Xml_that_nests_too_deep_is_a_soft_error()
    {
        Show(Nested(120), "to_json").Length.ShouldBeGreaterThan(500);
        Call(Nested(130), "to_json").ShouldBeSoft();
        Call(Nested(100_000), "to_json").ShouldBeSoft();

        static string Nested(int depth) =>
            string.Concat(Enumerable.Repeat("<a>", depth)) + "1" + string.Concat(Enumerable.Repeat("</a>", depth));
    }

    [Theory]
    [InlineData("name: Ann\nage: 30\ntags:\n  - x\n  - 2.5\n  - true\n  - ~", """{"name":"Ann","age":30,"tags":["x",2.5,true,null]}""")]
    [InlineData("a:\n  b:\n    c: deep\nl: [1, {k: v}]", """{"a":{"b":{"c":"deep"}},"l":[1,{"k":"v"}]}""")]
    [InlineData("[1, a, null]", """[1,"a",null]""")]
    [InlineData("- yes\n- no\n- on\n- True\n- FALSE\n- Null\n- ''", """["yes","no","on",true,false,null,""]""")]
    [InlineData("[0x1F, 0o17, +5, -5, 007, 0b1, 1_000]", """[31,15,5,-5,7,"0b1","1_000"]""")]
    [InlineData("[1e3, 1., .5, -0.0, 1e999, .inf, -.INF, .nan, ..inf]", """[1000.0,1.0,0.5,-0.0,null,null,null,null,"..inf"]""")]
    [InlineData("[99999999999999999999, 0xFFFFFFFFFFFFFFFF]", """[1e20,"0xFFFFFFFFFFFFFFFF"]""")]
    [InlineData("['5', \"6\", !!str 7, !!int \"8\", !own 9, !own '10']", """["5","6","7",8,9,"10"]""")]
    [InlineData("a: &x [1, 2]\nb: *x\nc: {<<: *x}", """{"a":[1,2],"b":[1,2],"c":{"<<":[1,2]}}""")]
    [InlineData("1: a\ntrue: b\n~: c\n1.5: d", """{"1":"a","true":"b","null":"c","1.5":"d"}""")]
    [InlineData("a: 1\na: 2", """{"a":2}""")]
    [InlineData("a: |\n  one\n  two\nb: >-\n  one\n  two", """{"a":"one\ntwo\n","b":"one two"}""")]
    [InlineData("---\na: 1\n...\n", """{"a":1}""")]
    [InlineData("{\"a\": [1, 2.5]}", """{"a":[1,2.5]}""")]
    [InlineData("é: 😀", """{"é":"😀"}""")]
    public void To_json_reads_yaml(string yaml, string expected) => Show(yaml, "to_json").ShouldBe(expected);

    [Theory]
    [InlineData("hello", "string hello")]
    [InlineData("42", "int 42")]
    [InlineData("4.5", "float 4.5")]
    [InlineData("true", "boolean true")]
    [InlineData("~", "Null Null")]
    [InlineData("---", "Null Null")]
    [InlineData("two words", "string two words")]
    public void Any_plain_text_is_yaml(string text, string expected) => NumberMethodsTests.TypeAndText(text, "to_json").ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("# only a comment")]
    [InlineData("a: b: c")]
    [InlineData("[1, 2")]
    [InlineData("a: 1\n---\nb: 2")]
    [InlineData("*nosuch")]
    [InlineData("a: &a [*a]")]
    [InlineData("{[1]: 2}")]
    [InlineData("\"open")]
    [InlineData("@at")]
    [InlineData("a:\n\t- b")]
    public void What_is_neither_is_a_soft_error(string text) => Call(text, "to_json").ShouldBeSoft();

    [Fact]
    public void Yaml_that_nests_too_deep_or_unfolds_too_far_is_a_soft_error()
    {
        Call(new string('[', 128) + new string(']', 128), "to_json").SoftError.ShouldBeNull();
        Call(new string('[', 129) + new string(']', 129), "to_json").ShouldBeSoft();
        Call(new string('[', 100_000), "to_json").ShouldBeSoft();

        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 12).Select(static level =>
            FormattableString.Invariant($"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat("*a" + (level - 1), 10))}]\n")));
        Call(bomb, "to_json").ShouldBeSoft();
    }

    [Fact]
    public void Errors_do_not_quote_the_text()
    {
        var outcome = Call("pin: 4711: x", "to_json");
        outcome.ShouldBeSoft();
        outcome.SoftError.ShouldNotBeNull().ShouldNotContain("4711");
    }

    [Fact]
    public void To_yaml_writes_as_the_reference_does()
    {
        var value = Json("""{"name":"Ann","count":3,"f":1.5,"whole":2.0,"l":["a",{"k":false,"m":1},["x"],[],{}],"o":{"p":{"q":1}},"z":null}""");
        Show(value, "to_yaml").ShouldBe(
            """
            ---
            name: Ann
            count: 3
            f: 1.5
            whole: 2.0
            l:
              - a
              - k: false
                m: 1
              - - x
              - []
              - {}
            o:
              p:
                q: 1
            z: ~

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("3 apples", "3 apples")]
    [InlineData("", "\"\"")]
    [InlineData("5", "\"5\"")]
    [InlineData("1e3", "\"1e3\"")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("true", "\"true\"")]
    [InlineData("No", "\"No\"")]
    [InlineData("~", "\"~\"")]
    [InlineData("null", "\"null\"")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("- a", "\"- a\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("a\nb", "\"a\\nb\"")]
    [InlineData("say \"hi\"", "\"say \\\"hi\\\"\"")]
    [InlineData("#tag", "\"#tag\"")]
    [InlineData("thé", "thé")]
    public void To_yaml_quotes_what_could_mean_something_else(string text, string expected) =>
        Show(CsmlValue.Object(("k", text)), "to_yaml").ShouldBe($"---\nk: {expected}\n");

    [Fact]
    public void Yaml_reads_back_what_it_wrote() => PropertyCheck.ForAll(PropertyCheck.Values, static value =>
    {
        var wrapped = CsmlValue.Object(("k", value));
        var plain = Json(CsmlConvert.ToJson(wrapped));
        Show(Show(wrapped, "to_yaml"), "to_json").ShouldBe(plain.ToDisplayString());
    }, runs: 200);

    [Theory]
    [InlineData("""{"a":1,"b":"x"}""", "<a>1</a><b>x</b>")]
    [InlineData("""{"a":{"b":true,"c":1.0,"d":1e20}}""", "<a><b>true</b><c>1</c><d>100000000000000000000</d></a>")]
    [InlineData("""{"a":null,"b":{}}""", "<a></a><b></b>")]
    [InlineData("""{"a":"x < y && \"z\" > 'w'"}""", "<a>x &lt; y &amp;&amp; \"z\" &gt; 'w'</a>")]
    [InlineData("""{"a":"\u0000\r\n😀"}""", "<a>\uFFFD&#13;\n😀</a>")]
    [InlineData("{}", "")]
    public void To_xml_writes_an_element_for_each_entry(string json, string expected) => Show(Json(json), "to_xml").ShouldBe(expected);

    [Theory]
    [InlineData("""{"a":[1]}""")]
    [InlineData("""{"a":{"b":[]}}""")]
    [InlineData("""{"a b":1}""")]
    [InlineData("""{"":1}""")]
    [InlineData("""{"1":1}""")]
    [InlineData("""{"a><b":1}""")]
    public void What_has_no_form_in_xml_is_a_soft_error(string json) => Call(Json(json), "to_xml").ShouldBeSoft();

    [Fact]
    public void Components_inside_are_wrapped_as_in_json()
    {
        CsmlValue button = CsmlObject.Create([("title", "Yes")], "button");
        Show(button, "to_xml").ShouldBe("<title>Yes</title>");
        Show(CsmlValue.Object(("b", button)), "to_xml").ShouldBe("<b><content_type>button</content_type><content><title>Yes</title></content></b>");
        Show(CsmlValue.Object(("b", button)), "to_yaml").ShouldBe("---\nb:\n  content_type: button\n  content:\n    title: \"Yes\"\n");
    }

    [Fact]
    public void Wrong_arguments_are_soft_errors()
    {
        Call("a", "to_json", 1).ShouldBeSoft();
        Call(Json("{}"), "to_xml", 1).ShouldBeSoft();
        Call(Json("{}"), "to_yaml", 1).ShouldBeSoft();
        Call(Json("{}"), "to_json").ShouldBeSoft();
        Call(Json("[]"), "to_yaml").ShouldBeSoft();
    }
}
