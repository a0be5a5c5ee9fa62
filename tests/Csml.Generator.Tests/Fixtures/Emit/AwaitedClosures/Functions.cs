using System.Threading.Tasks;
using Csml;

namespace Shop;

public static class Functions
{
    [CsmlFunction("order_status")]
    public static async Task<string> StatusAsync(long number)
    {
        await Task.Yield();
        return number > 5 ? "sent" : "packed";
    }
}
