using Csml.Generator.Text;

namespace Csml.Generator.Tests.Text;

/// <summary>The one way from a path to the name of a flow.</summary>
public sealed class FlowNameTests
{
    [Theory]
    [InlineData("/bot/Flows/Welcome.csml", "Welcome", "Welcome")]
    [InlineData(@"C:\bot\Welcome.csml", "Welcome", "Welcome")]
    [InlineData("Welcome.csml", "Welcome", "Welcome")]
    [InlineData("/bot.v2/order-status.csml", "order-status", "order_status")]
    [InlineData("/bot/a.b.csml", "a.b", "a_b")]
    [InlineData("/bot/1st.csml", "1st", "_1st")]
    [InlineData("/bot/été.csml", "été", "été")]
    [InlineData("/bot/order status!.csml", "order status!", "order_status_")]
    [InlineData("/bot/-.csml", "-", "_")]
    [InlineData("/bot.v2/noextension", "noextension", "noextension")]
    public void A_path_names_a_flow_and_a_class(string path, string name, string identifier) =>
        FlowName.FromPath(path).ShouldBe(new FlowName(name, identifier));
}
