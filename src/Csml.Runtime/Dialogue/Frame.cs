using Csml.Values;

namespace Csml.Dialogue;

/// <summary>The variables of a step that survive a hold, by their names in the flow.</summary>
public sealed class Frame
{
    private readonly (string Name, CsmlValue Value)[] _entries;

    private Frame((string Name, CsmlValue Value)[] entries) => _entries = entries;

    /// <summary>A frame without variables.</summary>
    public static Frame Empty { get; } = new([]);

    /// <summary>The variables in the order they were saved; one that had no value yet is <see cref="CsmlValueKind.Unset"/>.</summary>
    public ReadOnlySpan<(string Name, CsmlValue Value)> Entries => _entries;

    /// <summary>The value of a variable, <see cref="CsmlValueKind.Unset"/> if it had none.</summary>
    public CsmlValue this[string name]
    {
        get
        {
            foreach (ref readonly var entry in _entries.AsSpan())
            {
                if (entry.Name == name) return entry.Value;
            }

            return default;
        }
    }

    /// <summary>A frame of these variables.</summary>
    public static Frame Of(params ReadOnlySpan<(string Name, CsmlValue Value)> entries) =>
        entries.IsEmpty ? Empty : new(entries.ToArray());

    /// <summary>The frame of a hold: what went wrong with a value is forgotten there (language reference, part 1, 6.5).</summary>
    internal static Frame AtHold(ReadOnlySpan<(string Name, CsmlValue Value)> entries)
    {
        var frame = Of(entries);
        foreach (ref var entry in frame._entries.AsSpan())
        {
            if (entry.Value.Info is not null) entry.Value = entry.Value.WithInfo(null);
        }

        return frame;
    }

    /// <summary>Whether a variable must not be kept.</summary>
    internal bool HoldsSecure
    {
        get
        {
            foreach (ref readonly var entry in _entries.AsSpan())
            {
                if (entry.Value.IsSecure) return true;
            }

            return false;
        }
    }

    /// <summary>Whether a variable was saved, with a value or without.</summary>
    internal bool Contains(string name)
    {
        foreach (ref readonly var entry in _entries.AsSpan())
        {
            if (entry.Name == name) return true;
        }

        return false;
    }
}
