using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Csml.Generator.Lowering;

/// <summary>Tells models apart by identity: two equal statements are two places of a body.</summary>
internal sealed class ReferenceComparer<T> : IEqualityComparer<T>
    where T : class
{
    public static readonly ReferenceComparer<T> Instance = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}
