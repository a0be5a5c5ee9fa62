using System.Threading;
using System.Threading.Tasks;
using Csml;
using Csml.Values;

namespace Shop;

public static class Functions
{
    [CsmlFunction("greeting")]
    public static string Greeting(CallContext context) => "Hello, " + context.Client;

    [CsmlFunction("add")]
    internal static long Add(int left, long right = 40, double? factor = null) => left + right;

    [CsmlFunction("note")]
    public static void Note(string? text)
    {
    }
}

public sealed class Orders
{
    [CsmlFunction("order")]
    public async Task<CsmlValue> FindAsync(string number, bool express, CsmlValue extra = default, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        return CsmlValue.Object(("number", number), ("express", express));
    }

    [CsmlFunction("stock")]
    public ValueTask<int?> StockAsync(string item) => new(item.Length);
}
