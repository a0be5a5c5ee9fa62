namespace Csml.Values;

/// <summary>The methods of arrays (language reference, part 2, 4.4).</summary>
internal static class ArrayMethods
{
    /// <summary>
    /// Whether the method counts as changing the array: refused on constants. <c>shuffle</c> gives a new array, but is counted.
    /// </summary>
    internal static bool IsMutator(string method) => method is "push" or "pop" or "insert_at" or "remove_at" or "shuffle";

    internal static MethodOutcome Invoke(in CsmlValue receiver, string method, ReadOnlySpan<CsmlValue> args, ValueContext context)
    {
        var array = (CsmlArray)receiver.Target!;
        return method switch
        {
            "length" => Arguments.None(args, "length() => int") ?? MethodOutcome.Of(array.Count),
            "is_empty" => Arguments.None(args, "is_empty() => boolean") ?? MethodOutcome.Of(array.Count == 0),
            "push" => Arguments.One(args, "push(element: any) => null", out var item) ?? Push(array, item),
            "pop" => Arguments.None(args, "pop() => any") ?? Pop(array),
            "insert_at" => InsertAt(array, args),
            "remove_at" => Arguments.Int(args, "remove_at(index: int) => any", out var index) ?? RemoveAt(array, index),
            "slice" => Slice(array, args),
            "find" => Find(array, args),
            "index_of" => Arguments.One(args, "index_of(value: any) => int", out var value) ?? MethodOutcome.Of(IndexOf(array, value)),
            "join" => Arguments.Text(args, "join(separator: string) => string", out var separator) ?? Join(array, separator),
            "append" => Append(array, args),
            "flatten" => Arguments.None(args, "flatten() => array") ?? Flatten(array),
            "reverse" => Arguments.None(args, "reverse() => array") ?? Reverse(array),
            "shuffle" => Arguments.None(args, "shuffle() => array") ?? MethodOutcome.Changed(StandardFunctions.Shuffle(array, context).Result, array),
            "one_of" => Arguments.None(args, "one_of() => any") ?? StandardFunctions.OneOf(array, context),
            "init" => Arguments.Int(args, "init(length: int) => array", out var count) ?? Init(count),
            "map" or "filter" or "reduce" => MethodOutcome.Soft($"[{method}] can only be called by a flow"),
            _ => MethodErrors.Unknown(receiver, method),
        };
    }

    private static MethodOutcome Push(CsmlArray array, in CsmlValue item) => MethodOutcome.Changed(CsmlValue.Null, array.Add(item));

    private static MethodOutcome Pop(CsmlArray array) =>
        array.Count == 0
            ? MethodOutcome.Soft("[pop] the array is empty")
            : MethodOutcome.Changed(array[array.Count - 1], array.RemoveAt(array.Count - 1));

    private static MethodOutcome InsertAt(CsmlArray array, ReadOnlySpan<CsmlValue> args)
    {
        if (args.Length != 2 || !args[0].TryGetInt(out var index)) return MethodErrors.Usage("insert_at(index: int, element: any) => null");
        return index < 0 || index > array.Count
            ? OutOfRange(index)
            : MethodOutcome.Changed(CsmlValue.Null, array.Insert((int)index, args[1]));
    }

    private static MethodOutcome RemoveAt(CsmlArray array, long index) =>
        index < 0 || index >= array.Count
            ? OutOfRange(index)
            : MethodOutcome.Changed(array[(int)index], array.RemoveAt((int)index));

    private static MethodOutcome Slice(CsmlArray array, ReadOnlySpan<CsmlValue> args) =>
        Arguments.Slice(args, "slice(start: int[, end: int]) => array", array.Count, out var start, out var end)
        ?? MethodOutcome.Of(CsmlArray.Create(array.AsSpan()[start..end]));

    private static MethodOutcome Find(CsmlArray array, ReadOnlySpan<CsmlValue> args)
    {
        if (args.IsEmpty) return MethodErrors.Usage("find(value: any) => array");
        var found = CsmlArray.Empty;
        foreach (ref readonly var item in array.AsSpan())
        {
            if (Comparison.AreStrictlyEqual(item, args[0])) found = found.Add(item);
        }

        return MethodOutcome.Of(found);
    }

    private static int IndexOf(CsmlArray array, in CsmlValue value)
    {
        var items = array.AsSpan();
        for (var index = 0; index < items.Length; index++)
        {
            if (Comparison.AreStrictlyEqual(items[index], value)) return index;
        }

        return -1;
    }

    private static MethodOutcome Join(CsmlArray array, string separator)
    {
        using var builder = new TextBuilder();
        for (var index = 0; index < array.Count; index++)
        {
            if (index > 0) builder.Append(separator);
            array[index].WriteDisplay(builder);
            if (ValueLimits.IsTooLong(builder.Length)) return MethodOutcome.Soft(ValueLimits.TooLong);
        }

        return MethodOutcome.Of(builder.ToString());
    }

    private static MethodOutcome Append(CsmlArray array, ReadOnlySpan<CsmlValue> args)
    {
        if (args.Length != 1 || !args[0].TryGetArray(out var other)) return MethodErrors.Usage("append(other: array) => array");
        return ValueLimits.IsTooMany((long)array.Count + other.Count)
            ? MethodOutcome.Soft(ValueLimits.TooMany)
            : MethodOutcome.Of(CsmlArray.Owning([.. array.AsSpan(), .. other.AsSpan()]));
    }

    private static MethodOutcome Flatten(CsmlArray array)
    {
        var items = new List<CsmlValue>(array.Count);
        foreach (ref readonly var item in array.AsSpan())
        {
            if (item.TryGetArray(out var inner)) items.AddRange(inner.AsSpan());
            else items.Add(item);
            if (ValueLimits.IsTooMany(items.Count)) return MethodOutcome.Soft(ValueLimits.TooMany);
        }

        return MethodOutcome.Of(CsmlArray.Owning([.. items]));
    }

    private static MethodOutcome Reverse(CsmlArray array)
    {
        var items = array.AsSpan().ToArray();
        items.AsSpan().Reverse();
        return MethodOutcome.Of(CsmlArray.Owning(items));
    }

    private static MethodOutcome Init(long count)
    {
        if (count < 0) return MethodErrors.Usage("init(length: int) => array, with a length of 0 or more");
        return ValueLimits.IsTooMany(count)
            ? MethodOutcome.Soft(ValueLimits.TooMany)
            : MethodOutcome.Of(CsmlArray.Owning(new CsmlValue[count]));
    }

    private static MethodOutcome OutOfRange(long index) =>
        MethodOutcome.Soft($"[{index}] index must be lower than or equal to array.length()");
}
