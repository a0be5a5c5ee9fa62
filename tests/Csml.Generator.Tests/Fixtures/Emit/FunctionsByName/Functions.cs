using System.Threading.Tasks;
using Csml;

namespace Shop;

public static class Functions
{
    [CsmlFunction("order_status")]
    public static async Task<string> StatusAsync(long number, string note = "")
    {
        await Task.Yield();
        return number > 5 ? "sent" + note : "packed";
    }

    [CsmlFunction("order total")]
    public static double Total(long number, CallContext context) => number + context.Turn;
}
