using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Csml;

namespace Shop;

public enum Size
{
    Small,
    Large,
    ExtraLarge,
    Default = Small,
}

public sealed record Order(long Number, IReadOnlyList<Line> Lines, Size Size = Size.Small, string? Note = null)
{
    public DateTimeOffset? Due { get; init; }
}

public sealed class Line
{
    public required string Item { get; init; }

    public int Count { get; set; } = 1;

    [JsonPropertyName("unit-price")]
    public decimal? Price { get; set; }

    [JsonIgnore]
    public object? Tag { get; set; }
}

public readonly record struct Point(double X, double Y);

public sealed class Tree
{
    public string Name { get; init; } = "";

    public IEnumerable<Tree> Children { get; init; } = [];

    public Point? Place { get; init; }
}

public static class Functions
{
    [CsmlFunction("place")]
    public static async Task<Order?> PlaceAsync(Order order, DateOnly? due = null, Size size = Size.Large, byte copies = 1)
    {
        await Task.Yield();
        return order;
    }

    [CsmlFunction("tree")]
    public static Tree Grow(int depth) => new();

    [CsmlFunction("prices")]
    public static Dictionary<string, IReadOnlyList<decimal>> Prices(string[] items, Dictionary<string, IReadOnlyList<int?>>? turn = null) => [];
}
