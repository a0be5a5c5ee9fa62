namespace Csml.Values;

/// <content>Strict equality, for collections and tests of C# code; flows compare with <c>==</c>.</content>
public readonly partial struct CsmlValue : IEquatable<CsmlValue>
{
    /// <summary>
    /// Whether both are the same value to the letter: kind, content and tag, error info and secure mark; keys in any order. Not the
    /// <c>==</c> of CSML: <c>1</c> does not equal <c>1.0</c> here, and not-a-number equals itself.
    /// </summary>
    public bool Equals(CsmlValue other)
    {
        if (Kind != other.Kind || IsSecure != other.IsSecure) return false;
        if (!AreSame(Info, other.Info)) return false;
        return Kind switch
        {
            CsmlValueKind.Bool or CsmlValueKind.Int => _bits == other._bits,
            CsmlValueKind.Float => FloatBits.Equals(other.FloatBits),
            CsmlValueKind.String or CsmlValueKind.Failed => string.Equals((string)Target!, (string)other.Target!),
            CsmlValueKind.Array => ((CsmlArray)Target!).AsSpan().SequenceEqual(((CsmlArray)other.Target!).AsSpan()),
            CsmlValueKind.Object => AreSame((CsmlObject)Target!, (CsmlObject)other.Target!),
            CsmlValueKind.Closure => AreSame((CsmlClosure)Target!, (CsmlClosure)other.Target!),
            _ => true,
        };
    }

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is CsmlValue other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Kind switch
    {
        CsmlValueKind.Bool or CsmlValueKind.Int => HashCode.Combine(Kind, _bits),
        CsmlValueKind.Float => HashCode.Combine(Kind, FloatBits),
        CsmlValueKind.String or CsmlValueKind.Failed => HashCode.Combine(Kind, (string)Target!),
        CsmlValueKind.Array => HashCode.Combine(Kind, ((CsmlArray)Target!).Count),
        CsmlValueKind.Object => HashCode.Combine(Kind, ((CsmlObject)Target!).Tag, ((CsmlObject)Target!).Count),
        var kind => (int)kind,
    };

    private static bool AreSame(CsmlClosure left, CsmlClosure right) => left.Id == right.Id && AreSame(left.Captured, right.Captured);

    private static bool AreSame(CsmlObject? left, CsmlObject? right)
    {
        if (ReferenceEquals(left, right)) return true;
        if (left is null || right is null || left.Count != right.Count || left.Tag != right.Tag) return false;
        foreach (var (key, value) in left)
        {
            if (!right.TryGet(key, out var other) || !value.Equals(other)) return false;
        }

        return true;
    }
}
