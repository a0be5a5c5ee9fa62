using Csml.Generator.Tests.Support;

namespace Csml.Generator.Tests.Behaviour;

/// <summary>Builtins whose values have methods of their own, through compiled flows.</summary>
public sealed class BuiltinTests
{
    [Theory]
    [InlineData("say Time().at(2021, 3, 8, 14).format()", "2021-03-08T14:00:00.000Z")]
    [InlineData("do t = Time()\n  do t.at(2021, 3, 8, 14)\n  do t.add(60)\n  say t.format(\"%H:%M\")", "14:01")]
    [InlineData("remember t = Time().at(2021, 3, 8, 14)\n  do u = t.sub(3600)\n  say \"{{t.unix()}} {{u.unix(\\\"s\\\")}}\"", "1615208400000 1615208400")]
    [InlineData("do t = Time().at(2021, 7, 1, 12)\n  do t.with_timezone(\"Europe/Paris\")\n  say t.format(\"%H %Z\")", "14 CEST")]
    [InlineData("do o = {\"t\": Time().parse(\"2021-03-08\")}\n  do o.t.add(86400)\n  say o.t.format(\"%F\")", "2021-03-09")]
    [InlineData("say Crypto(\"abc\").create_hash(\"md5\").digest(\"hex\")", "900150983cd24fb0d6963f7d28e17f72")]
    [InlineData("do algo = \"sm3\"\n  say Crypto(\"abc\").create_hash(algo).is_error()", "true")]
    [InlineData(
        "do token = JWT({\"exp\": 4102444800, \"sub\": \"a\"}).sign(\"HS256\", \"k\")\n  say JWT(token).verify({\"sub\": \"a\"}, \"HS256\", \"k\").payload.sub",
        "a")]
    public async Task A_value_of_a_builtin_has_its_methods(string statements, string said)
    {
        var messages = await Conversation.With(("Default", $"start:\n  {statements}\n")).SendAsync("hi");

        messages[^2].ShouldBe(said);
    }
}
