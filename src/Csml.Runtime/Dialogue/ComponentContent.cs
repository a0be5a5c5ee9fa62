using Csml.Values;

namespace Csml.Dialogue;

/// <summary>
/// Values as they stand inside a component: a component there is an ordinary object with the keys <c>content_type</c> and
/// <c>content</c>, one level down (language reference, part 3, 1.5).
/// </summary>
internal static class ComponentContent
{
    internal const string TypeKey = "content_type";
    internal const string ContentKey = "content";

    internal static CsmlValue Of(CsmlValue value)
    {
        if (!HoldsComponent(value)) return value;
        if (value.TryGetArray(out var array)) return ((CsmlValue)Of(array)).AsSecureIf(value.IsSecure);
        if (!value.TryGetObject(out var entries)) return value;
        CsmlValue content = Of(entries);
        content = entries.IsPlain ? content : CsmlValue.Object((TypeKey, entries.Tag), (ContentKey, content));
        return content.AsSecureIf(value.IsSecure);
    }

    private static CsmlArray Of(CsmlArray array)
    {
        var items = array.AsSpan().ToArray();
        for (var index = 0; index < items.Length; index++) items[index] = Of(items[index]);
        return CsmlArray.Owning(items);
    }

    private static CsmlObject Of(CsmlObject entries)
    {
        var values = entries.Values.ToArray();
        for (var index = 0; index < values.Length; index++) values[index] = Of(values[index]);
        return entries.WithValues(values).WithTag(CsmlObject.PlainTag);
    }

    /// <summary>Whether there is anything to rewrite: most values hold texts and numbers only.</summary>
    private static bool HoldsComponent(CsmlValue value)
    {
        if (value.TryGetArray(out var array))
        {
            foreach (ref readonly var item in array.AsSpan())
            {
                if (HoldsComponent(item)) return true;
            }
        }
        else if (value.TryGetObject(out var entries))
        {
            if (!entries.IsPlain) return true;
            foreach (ref readonly var entry in entries.Values)
            {
                if (HoldsComponent(entry)) return true;
            }
        }

        return false;
    }
}
