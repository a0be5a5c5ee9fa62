using Csml.Dialogue;
using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Behaviour;

/// <summary>Values of all types cross to C# functions and back: compiled by the generator, and run.</summary>
public sealed class ConversionTests
{
    private const string Functions = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Globalization;
        using System.Linq;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using Csml;
        using Csml.Values;

        namespace Shop;

        public enum Size { Small, Large, ExtraLarge }

        public record Line(string Item, int Count = 1);

        public record Order(long OrderNumber, IReadOnlyList<Line> Lines, Size? Size, string? Note = "none");

        public sealed class Settings
        {
            public required string Name { get; set; }
            public int Retries { get; set; } = 3;
            public string? Mail { get; init; }
            [JsonPropertyName("the-key")] public bool Key { get; set; }
            [JsonIgnore] public object Hidden { get; set; } = "hidden";
            public int Half => Retries / 2;
        }

        public class Animal { public string Name { get; set; } = "?"; }

        public sealed class Cat : Animal { public int Lives { get; set; } = 9; }

        public struct Point { public double X { get; set; } public double Y { get; set; } }

        public readonly record struct Pair(int Left, int Right);

        public sealed record Page<T>(IReadOnlyList<T> Items, int Total);

        public sealed record Tree(string Name, List<Tree>? Children = null);

        public sealed class Node { public string Name => "node"; public Node? Next { get; set; } }

        public sealed class Picky { public Picky(int value) { if (value < 0) throw new ArgumentException("secret"); Value = value; } public int Value { get; } }

        public sealed class Chosen
        {
            public Chosen(string text) => Text = text;
            [JsonConstructor] public Chosen(int number, bool flag) => Text = number + " " + flag;
            public string Text { get; }
        }

        public static class Functions
        {
            private static string T(IFormattable value) => value.GetType().Name + " " + value.ToString(null, CultureInfo.InvariantCulture);

            [CsmlFunction("sbyte")] public static string SByte(sbyte v) => T(v);
            [CsmlFunction("byte")] public static string Byte(byte v) => T(v);
            [CsmlFunction("short")] public static string Short(short v) => T(v);
            [CsmlFunction("ushort")] public static string UShort(ushort v) => T(v);
            [CsmlFunction("int")] public static string Int(int v) => T(v);
            [CsmlFunction("uint")] public static string UInt(uint v) => T(v);
            [CsmlFunction("long")] public static string Long(long v) => T(v);
            [CsmlFunction("ulong")] public static string ULong(ulong v) => T(v);
            [CsmlFunction("float")] public static string Float(float v) => T(v);
            [CsmlFunction("double")] public static string Double(double v) => T(v);
            [CsmlFunction("decimal")] public static string Decimal(decimal v) => T(v);
            [CsmlFunction("moment")] public static string Moment(DateTimeOffset v) => v.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
            [CsmlFunction("day")] public static string Day(DateOnly v) => v.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            [CsmlFunction("time")] public static string Time(TimeOnly v) => v.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
            [CsmlFunction("span")] public static string Span(TimeSpan v) => v.ToString("c", CultureInfo.InvariantCulture);
            [CsmlFunction("guid")] public static string Id(Guid v) => v.ToString();
            [CsmlFunction("uri")] public static string Address(Uri v) => v.Host;
            [CsmlFunction("size")] public static string OfSize(Size v) => v.ToString();
            [CsmlFunction("day of week")] public static string OfDay(DayOfWeek v) => v.ToString();
            [CsmlFunction("maybe")] public static string Maybe(Size? size = Size.Large, int? number = null, Guid? id = null, CsmlValue? any = null, IReadOnlyList<int>? list = null)
                => $"{size} {number} {id} {any?.ToDisplayString()} {list?.Count}";
            [CsmlFunction("defaults")] public static string Defaults(sbyte a = -1, byte b = 2, short c = -3, uint d = 4, ulong e = 5, float f = 1.5f, decimal g = 2.5m, Size h = Size.ExtraLarge, double i = double.NaN, long j = 9, DateTimeOffset k = default, string l = "x")
                => string.Create(CultureInfo.InvariantCulture, $"{a} {b} {c} {d} {e} {f} {g} {h} {i} {j} {k.Year} {l}");

            [CsmlFunction("array")] public static string Ints(int[] v) => "[" + string.Join("|", v) + "]";
            [CsmlFunction("list")] public static string Texts(List<string?> v) => "[" + string.Join("|", v.Select(static x => x ?? "null")) + "]";
            [CsmlFunction("enumerable")] public static string Sum(IEnumerable<decimal> v) => T(v.Sum());
            [CsmlFunction("immutable")] public static string Sizes(ImmutableArray<Size> v) => string.Join("|", v);
            [CsmlFunction("nested")] public static string Nested(List<IReadOnlyList<int>> v) => string.Join("|", v.Select(static x => x.Count));
            [CsmlFunction("dictionary")] public static string Map(IReadOnlyDictionary<string, double> v) => string.Join("|", v.Select(static x => x.Key + "=" + T(x.Value)));
            [CsmlFunction("groups")] public static string Groups(Dictionary<string, IReadOnlyList<Line>> v) => string.Join("|", v.Select(static x => x.Key + x.Value[0].Item));
            [CsmlFunction("array value")] public static string Elements(CsmlArray v) => "count " + v.Count;
            [CsmlFunction("object value")] public static string Entries(CsmlObject v) => "count " + v.Count;

            [CsmlFunction("order")] public static string OfOrder(Order order) => $"{order.OrderNumber} {string.Join("|", order.Lines.Select(static line => line.Count + line.Item))} {order.Size} {order.Note}";
            [CsmlFunction("settings")] public static string OfSettings(Settings settings) => $"{settings.Name} {settings.Retries} {settings.Mail ?? "null"} {settings.Key} {settings.Hidden}";
            [CsmlFunction("cat")] public static string OfCat(Cat cat) => cat.Name + cat.Lives;
            [CsmlFunction("point")] public static string OfPoint(Point point) => T(point.X) + T(point.Y);
            [CsmlFunction("pair")] public static string OfPair(Pair? pair) => pair?.ToString() ?? "no pair";
            [CsmlFunction("page")] public static string OfPage(Page<Line> page) => page.Total + page.Items[0].Item;
            [CsmlFunction("tree")] public static string OfTree(Tree tree) => tree.Name + string.Concat((tree.Children ?? []).Select(OfTree));
            [CsmlFunction("picky")] public static string OfPicky(Picky picky) => "picked " + picky.Value;
            [CsmlFunction("chosen")] public static string OfChosen(Chosen chosen) => chosen.Text;

            [CsmlFunction("give byte")] public static byte GiveByte() => 200;
            [CsmlFunction("give maybe byte")] public static byte? GiveMaybeByte() => 200;
            [CsmlFunction("give uint")] public static uint GiveUInt() => uint.MaxValue;
            [CsmlFunction("give ulong")] public static ulong GiveULong(bool large) => large ? ulong.MaxValue : 7;
            [CsmlFunction("give float")] public static float GiveFloat() => 0.1f;
            [CsmlFunction("give decimal")] public static decimal GiveDecimal() => 19.99m;
            [CsmlFunction("give moment")] public static DateTimeOffset GiveMoment() => new(2026, 5, 1, 18, 30, 0, TimeSpan.FromHours(2));
            [CsmlFunction("give day")] public static DateOnly GiveDay() => new(2026, 5, 1);
            [CsmlFunction("give time")] public static TimeOnly GiveTime() => new(18, 30);
            [CsmlFunction("give span")] public static TimeSpan GiveSpan(double seconds) => TimeSpan.FromSeconds(seconds);
            [CsmlFunction("give guid")] public static Guid GiveGuid() => new("0f8fad5b-d9cb-469f-a165-70867728950e");
            [CsmlFunction("give uri")] public static Uri? GiveUri(bool some) => some ? new("https://example.org/a") : null;
            [CsmlFunction("give size")] public static Size GiveSize(int number) => (Size)number;
            [CsmlFunction("give no size")] public static Size? GiveNoSize() => null;
            [CsmlFunction("give list")] public static IReadOnlyList<long?> GiveList() => [1, null, 3];
            [CsmlFunction("give immutable")] public static ImmutableArray<string> GiveImmutable() => ["a", "b"];
            [CsmlFunction("give nested")] public static int[][] GiveNested() => [[1], [2, 3]];
            [CsmlFunction("give dictionary")] public static async Task<Dictionary<string, Line[]>> GiveDictionaryAsync() { await Task.Yield(); return new() { ["b"] = [new("tea")], ["a"] = [] }; }
            [CsmlFunction("give order")] public static ValueTask<Order?> GiveOrderAsync(bool some) => new(some ? new Order(7, [new("tea", 2)], Size.Large) : null);
            [CsmlFunction("give settings")] public static Settings GiveSettings() => new() { Name = "n" };
            [CsmlFunction("give cat")] public static Cat GiveCat() => new();
            [CsmlFunction("give pair")] public static Pair? GivePair(bool some) => some ? new Pair(1, 2) : null;
            [CsmlFunction("give circle")] public static Node GiveCircle() { var node = new Node(); node.Next = node; return node; }
            [CsmlFunction("give null")] public static Line GiveNull() => null!;
            [CsmlFunction("named")] public static string Named(string turn, string line, string reader, string exception, string value, string result) => turn + line + reader + exception + value + result;
        }
        """;

    private static readonly (string Expression, string Said)[] Crossing =
    [
        ("App(\"sbyte\", v=-128)", "SByte -128"),
        ("App(\"byte\", v=255)", "Byte 255"),
        ("App(\"byte\", v=[\" 7 \"][0])", "Byte 7"),
        ("App(\"short\", v=-32768)", "Int16 -32768"),
        ("App(\"ushort\", v=65535)", "UInt16 65535"),
        ("App(\"int\", v=2147483647)", "Int32 2147483647"),
        ("App(\"uint\", v=4294967295)", "UInt32 4294967295"),
        ("App(\"long\", v=-9223372036854775808)", "Int64 -9223372036854775808"),
        ("App(\"ulong\", v=9223372036854775807)", "UInt64 9223372036854775807"),
        ("App(\"float\", v=0.1)", "Single 0.1"),
        ("App(\"double\", v=\"1e3\")", "Double 1000"),
        ("App(\"decimal\", v=\"19.990\")", "Decimal 19.990"),
        ("App(\"decimal\", v=19.99)", "Decimal 19.99"),
        ("App(\"decimal\", v=3)", "Decimal 3"),
        ("App(\"moment\", v=\"2026-05-01T18:30:00+02:00\")", "2026-05-01 18:30:00 +02:00"),
        ("App(\"moment\", v=\"2026-05-01\")", "2026-05-01 00:00:00 +00:00"),
        ("App(\"moment\", v=App(\"give moment\"))", "2026-05-01 18:30:00 +02:00"),
        ("App(\"day\", v=\"2026-05-01\")", "2026-05-01"),
        ("App(\"day\", v=App(\"give moment\"))", "2026-05-01"),
        ("App(\"time\", v=\"8:05\")", "08:05:00"),
        ("App(\"time\", v=App(\"give moment\"))", "18:30:00"),
        ("App(\"span\", v=90)", "00:01:30"),
        ("App(\"span\", v=\"1.5\")", "00:00:01.5000000"),
        ("App(\"guid\", v=\"0F8FAD5B-D9CB-469F-A165-70867728950E\")", "0f8fad5b-d9cb-469f-a165-70867728950e"),
        ("App(\"uri\", v=\"https://example.org/a\")", "example.org"),
        ("App(\"size\", v=\"Small\")", "Small"),
        ("App(\"size\", v=\"extra large\")", "ExtraLarge"),
        ("App(\"size\", v=\"EXTRA_large\")", "ExtraLarge"),
        ("App(\"size\", v=event)", "Large"),
        ("App(\"day of week\", v=\"monday\")", "Monday"),
        ("App(\"maybe\")", "Large    "),
        ("App(\"maybe\", size=null, number=1, any=[1], list=[1, 2])", " 1  [1] 2"),
        ("App(\"maybe\", size=\"small\", id=\"0f8fad5b-d9cb-469f-a165-70867728950e\", any=null)", "Small  0f8fad5b-d9cb-469f-a165-70867728950e  "),
        ("App(\"defaults\")", "-1 2 -3 4 5 1.5 2.5 ExtraLarge NaN 9 1 x"),
        ("App(\"array\", v=[1, \"2\", 3.0])", "[1|2|3]"),
        ("App(\"array\", v=[])", "[]"),
        ("App(\"list\", v=[\"a\", null, 1])", "[a|null|1]"),
        ("App(\"enumerable\", v=[0.1, 0.2])", "Decimal 0.3"),
        ("App(\"immutable\", v=[\"small\", \"large\"])", "Small|Large"),
        ("App(\"nested\", v=[[1], [], [1, 2]])", "1|0|2"),
        ("App(\"dictionary\", v={\"b\": 1, \"a\": 2.5})", "b=Double 1|a=Double 2.5"),
        ("App(\"groups\", v={\"x\": [{\"item\": \"tea\"}]})", "xtea"),
        ("App(\"array value\", v=[1, 2])", "count 2"),
        ("App(\"object value\", v={\"a\": 1})", "count 1"),
        ("App(\"order\", order={\"orderNumber\": 7, \"lines\": [{\"item\": \"tea\", \"count\": 2}, {\"item\": \"rice\"}], \"size\": null})", "7 2tea|1rice  none"),
        ("App(\"order\", order={\"order_number\": \"7\", \"LINES\": [], \"size\": \"large\", \"note\": null, \"more\": 1})", "7  Large "),
        ("App(\"order\", order=App(\"give order\", some=true))", "7 2tea Large none"),
        ("App(\"settings\", settings={\"name\": \"n\"})", "n 3 null False hidden"),
        ("App(\"settings\", settings={\"name\": \"n\", \"retries\": 5, \"mail\": \"m\", \"the-key\": true, \"hidden\": 1})", "n 5 m True hidden"),
        ("App(\"cat\", cat={\"name\": \"Tom\", \"lives\": 8})", "Tom8"),
        ("App(\"point\", point={\"x\": 1, \"y\": 2.5})", "Double 1Double 2.5"),
        ("App(\"pair\", pair={\"left\": 1, \"right\": 2})", "Pair { Left = 1, Right = 2 }"),
        ("App(\"pair\", pair=null)", "no pair"),
        ("App(\"page\", page={\"items\": [{\"item\": \"tea\"}], \"total\": 9})", "9tea"),
        ("App(\"tree\", tree={\"name\": \"a\", \"children\": [{\"name\": \"b\"}, {\"name\": \"c\", \"children\": [{\"name\": \"d\"}]}]})", "abcd"),
        ("App(\"picky\", picky={\"value\": 1})", "picked 1"),
        ("App(\"chosen\", chosen={\"number\": 1, \"flag\": true})", "1 True"),
        ("App(\"give byte\")", "200"),
        ("App(\"give maybe byte\")", "200"),
        ("App(\"give uint\")", "4294967295"),
        ("App(\"give ulong\", large=false)", "7"),
        ("App(\"give float\")", "0.1"),
        ("App(\"give decimal\")", "19.99"),
        ("App(\"give moment\").format(\"%H:%M %:z\")", "18:30 +02:00"),
        ("App(\"give day\")", "2026-05-01"),
        ("App(\"give time\")", "18:30:00"),
        ("App(\"give span\", seconds=90)", "90"),
        ("App(\"give span\", seconds=1.5)", "1.5"),
        ("App(\"give guid\")", "0f8fad5b-d9cb-469f-a165-70867728950e"),
        ("App(\"give uri\", some=true)", "https://example.org/a"),
        ("App(\"give uri\", some=false)", "Null"),
        ("App(\"give size\", number=2)", "ExtraLarge"),
        ("App(\"give size\", number=9)", "9"),
        ("App(\"give no size\")", "Null"),
        ("App(\"give list\")", "array: [1,null,3]"),
        ("App(\"give immutable\")", "array: [\"a\",\"b\"]"),
        ("App(\"give nested\")", "array: [[1],[2,3]]"),
        ("App(\"give dictionary\")", "object: {\"b\":[{\"item\":\"tea\",\"count\":1}],\"a\":[]}"),
        ("App(\"give order\", some=true)", "object: {\"orderNumber\":7,\"lines\":[{\"item\":\"tea\",\"count\":2}],\"size\":\"Large\",\"note\":\"none\"}"),
        ("App(\"give order\", some=false)", "Null"),
        ("App(\"give settings\")", "object: {\"name\":\"n\",\"retries\":3,\"mail\":null,\"the-key\":false,\"half\":1}"),
        ("App(\"give cat\")", "object: {\"lives\":9,\"name\":\"?\"}"),
        ("App(\"give pair\", some=true)", "object: {\"left\":1,\"right\":2}"),
        ("App(\"give pair\", some=false)", "Null"),
        ("App(\"give null\")", "Null"),
        ("App(\"named\", turn=\"a\", line=\"b\", reader=\"c\", exception=\"d\", value=\"e\", result=\"f\")", "abcdef"),
    ];

    private static readonly (string Expression, string Problem)[] Refused =
    [
        ("App(\"byte\", v=256)", "[byte]: the argument [v] takes a whole number from 0 to 255, not a larger one"),
        ("App(\"byte\", v=-1)", "[byte]: the argument [v] takes a whole number from 0 to 255, not a smaller one"),
        ("App(\"sbyte\", v=128)", "[sbyte]: the argument [v] takes a whole number from -128 to 127, not a larger one"),
        ("App(\"ulong\", v=-1)", "[ulong]: the argument [v] takes a whole number from 0 to 9223372036854775807, not a smaller one"),
        ("App(\"long\", v=event)", "[long]: the argument [v] takes a whole number, not a text that is no number"),
        ("App(\"long\", v=1.5)", "[long]: the argument [v] takes a whole number, not a number with a point"),
        ("App(\"long\", v=\"9223372036854775808\")", "[long]: the argument [v] takes a whole number, not a larger one"),
        ("App(\"float\", v=\"1e300\")", "[float]: the argument [v] takes a number of single precision, not a larger one"),
        ("App(\"decimal\", v=\"1e300\")", "[decimal]: the argument [v] takes a number of up to 28 digits, not a larger one"),
        ("App(\"moment\", v=event)", "[moment]: the argument [v] takes a time or the text of one, not another text"),
        ("App(\"moment\", v=\"2026-02-30\")", "[moment]: the argument [v] takes a time or the text of one, not another text"),
        ("App(\"moment\", v={\"milliseconds\": 1})", "[moment]: the argument [v] takes a time or the text of one, not an object"),
        ("App(\"time\", v=\"25:00\")", "[time]: the argument [v] takes a time or the text of one, not another text"),
        ("App(\"span\", v=\"1e300\")", "[span]: the argument [v] takes a number of seconds, not a larger one"),
        ("App(\"guid\", v=event)", "[guid]: the argument [v] takes the text of a UUID, not another text"),
        ("App(\"uri\", v=event)", "[uri]: the argument [v] takes the text of an absolute URL, not another text"),
        ("App(\"size\", v=event + \"s\")", "[size]: the argument [v] takes 'Small', 'Large' or 'ExtraLarge', not another text"),
        ("App(\"size\", v=[\"small\"][1])", "[size]: the argument [v] takes 'Small', 'Large' or 'ExtraLarge', not null"),
        ("App(\"array\", v=[1, \"x\"])", "[array]: the argument [v[1]] takes a whole number from -2147483648 to 2147483647, not a text that is no number"),
        ("App(\"nested\", v=[[1], [1, null]])", "[nested]: the argument [v[1][1]] takes a whole number from -2147483648 to 2147483647, not null"),
        ("App(\"dictionary\", v={\"a\": true})", "[dictionary]: the argument [v.*] takes a number, not true or false"),
        ("App(\"order\", order={\"lines\": [], \"size\": null})", "[order]: the argument [order.orderNumber] is missing"),
        ("App(\"order\", order={\"orderNumber\": 1, \"lines\": [{\"item\": \"a\"}, {\"item\": null}], \"size\": null})", "[order]: the argument [order.lines[1].item] takes a text, not null"),
        ("App(\"order\", order={\"orderNumber\": 1, \"lines\": {}, \"size\": null})", "[order]: the argument [order.lines] takes an array, not an object"),
        ("App(\"settings\", settings={\"name\": \"n\", \"retries\": null})", "[settings]: the argument [settings.retries] takes a whole number from -2147483648 to 2147483647, not null"),
        ("App(\"picky\", picky={\"value\": -1})", "[picky] failed"),
        ("App(\"give ulong\", large=true)", "[give ulong] failed"),
        ("App(\"give circle\")", "[give circle] failed"),
    ];

    private static readonly Lazy<IBot> Bot = new(Compile);

    public static TheoryData<int, string> Crosses => [.. Crossing.Select(static (test, index) => (index, test.Expression))];

    public static TheoryData<int, string> Refuses => [.. Refused.Select(static (test, index) => (index, test.Expression))];

    [Theory]
    [MemberData(nameof(Crosses))]
    public async Task A_value_crosses(int index, string expression)
    {
        expression.ShouldBe(Crossing[index].Expression);

        (await new Conversation(Bot.Value, "crosses" + index).SendAsync("large")).ShouldBe([Crossing[index].Said, "(End)"]);
    }

    [Theory]
    [MemberData(nameof(Refuses))]
    public async Task A_value_that_does_not_fit_is_an_error_that_says_where_and_not_what(int index, string expression)
    {
        expression.ShouldBe(Refused[index].Expression);

        var messages = await new Conversation(Bot.Value, "refused" + index).SendAsync("large");

        messages[^2..].ShouldBe(["true", "(End)"]);
        messages.Where(static message => message.StartsWith("error: ", StringComparison.Ordinal)).Last().ShouldContain("function " + Refused[index].Problem);
        messages.ShouldAllBe(static message => !message.Contains("secret", StringComparison.Ordinal));
    }

    // One compilation with a flow for each case: theirs would take a minute.
    private static IBot Compile()
    {
        var project = TestProject.WithFlows(("Default", "start:\n  say \"\"\n")).WithCSharp("Functions.cs", Functions);
        for (var index = 0; index < Crossing.Length; index++)
            project = project.WithFlow("crosses" + index, $"start:\n  say {Crossing[index].Expression}\n");
        for (var index = 0; index < Refused.Length; index++)
            project = project.WithFlow("refused" + index, $"start:\n  say ({Refused[index].Expression}).is_error()\n");
        return CompiledProject.Create(project).Bot;
    }
}
