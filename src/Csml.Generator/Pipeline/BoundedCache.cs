using System;
using System.Collections.Generic;

namespace Csml.Generator.Pipeline;

/// <summary>
/// Remembers what was computed from equal keys, for all compilations of the process, and forgets what was not asked
/// for lately: values live in a young and an old half, and the old one is dropped whenever the young one is full.
/// </summary>
internal sealed class BoundedCache<TKey, TValue>(int capacity)
    where TKey : IEquatable<TKey>
    where TValue : class
{
    private readonly object _lock = new();
    private Dictionary<TKey, TValue> _young = [];
    private Dictionary<TKey, TValue> _old = [];

    /// <summary>
    /// The value of a key, computed where it is not known. Two threads that ask at once may both compute it: a value
    /// must depend on its key alone.
    /// </summary>
    public TValue GetOrAdd(TKey key, Func<TKey, TValue> compute)
    {
        lock (_lock)
        {
            if (_young.TryGetValue(key, out var known))
                return known;

            if (_old.TryGetValue(key, out known))
                return Add(key, known);
        }

        var value = compute(key);
        lock (_lock)
        {
            return _young.TryGetValue(key, out var first) ? first : Add(key, value);
        }
    }

    private TValue Add(TKey key, TValue value)
    {
        if (_young.Count >= capacity / 2)
        {
            _old = _young;
            _young = [];
        }

        _young[key] = value;
        return value;
    }
}
