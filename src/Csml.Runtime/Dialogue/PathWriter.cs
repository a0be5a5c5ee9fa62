using Csml.Values;

namespace Csml.Dialogue;

/// <summary>Follows a path down into a value and builds the changed value on the way back up.</summary>
internal static class PathWriter
{
    /// <summary>Tags whose fields cannot be assigned although they are objects (language reference, part 2, 2.9).</summary>
    private static bool IsSealed(string tag) => tag is "time" or "base64" or "hex" or "jwt" or "crypto" or "smtp";

    /// <summary>
    /// The container with the element at <paramref name="path"/> replaced; <see cref="CsmlValueKind.Unset"/> after a reported
    /// error, <see cref="CsmlValueKind.Failed"/> for a HARD one.
    /// </summary>
    internal static CsmlValue Set(Turn turn, CsmlValue container, ReadOnlySpan<CsmlValue> path, CsmlValue value, int line)
    {
        if (path.IsEmpty) return value;
        var segment = path[0];
        if (path.Length > 1)
        {
            if (!TryStep(turn, container, segment, line, out var child)) return child.IsFailed ? child : default;
            var changed = Set(turn, child, path[1..], value, line);
            return changed.IsUnset || changed.IsFailed ? changed : Replace(container, segment, changed);
        }

        if (segment.TryGetString(out var key))
        {
            return container.TryGetObject(out var entries) && !IsSealed(entries.Tag)
                ? Replace(container, key, value)
                : CsmlValue.Failure(ErrorTexts.NotAMethod("insert", container));
        }

        if (!segment.TryGetInt(out var index)) return CsmlValue.Failure(ErrorTexts.IndexType);
        var replaced = Replace(container, index, value);
        if (replaced.IsUnset) turn.SoftError(ErrorTexts.MissingIndex(index), line);
        return replaced;
    }

    /// <summary>
    /// The result of a method of the element at <paramref name="path"/>, and the container as the call changed it;
    /// <see cref="CsmlValueKind.Unset"/> if it did not.
    /// </summary>
    internal static CsmlValue Call(
        Turn turn,
        CsmlValue container,
        ReadOnlySpan<CsmlValue> path,
        string method,
        ReadOnlySpan<CsmlValue> arguments,
        int line,
        out CsmlValue changed)
    {
        changed = default;
        if (path.IsEmpty) return Paths.Invoke(turn, container, method, arguments, line, out changed);

        if (!TryStep(turn, container, path[0], line, out var child)) return child;
        var result = Call(turn, child, path[1..], method, arguments, line, out var changedChild);
        if (!changedChild.IsUnset) changed = changedChild.IsFailed ? changedChild : Replace(container, path[0], changedChild);
        return result;
    }

    /// <summary>Reads one element, reporting what is missing; false if there is nothing to go on with.</summary>
    private static bool TryStep(Turn turn, CsmlValue container, CsmlValue segment, int line, out CsmlValue child)
    {
        child = container.At(turn, segment, line);
        return !child.IsFailed && !turn.IsBroken(child, line);
    }

    /// <summary>The container with one element replaced; <see cref="CsmlValueKind.Unset"/> if there is no such element.</summary>
    private static CsmlValue Replace(CsmlValue container, CsmlValue segment, CsmlValue value)
    {
        CsmlValue changed = default;
        if (segment.TryGetString(out var key) && container.TryGetObject(out var entries))
        {
            changed = entries.With(key, value);
        }
        else if (segment.TryGetInt(out var index))
        {
            if (container.TryGetArray(out var array) && index >= 0 && index < array.Count)
                changed = array.With((int)index, value);
            else if (container.TryGetString(out var text) && Scalars.ReplaceAt(text, index, value.ToDisplayString()) is { } longer)
                changed = longer;
        }

        return changed.AsSecureIf(container.IsSecure || value.IsSecure);
    }
}
