using System.Collections.Generic;
using System.Globalization;

namespace Csml.Generator.Emit;

/// <summary>
/// The identifiers of one declaration space. A name keeps its identifier; two names that would share one are told
/// apart by a number, in the order in which they come.
/// </summary>
internal sealed class IdentifierScope
{
    private readonly IdentifierScope? _outer;
    private readonly HashSet<string> _taken;
    private readonly Dictionary<string, string> _identifiers = [];

    public IdentifierScope(IEnumerable<string> reserved, IdentifierScope? outer = null)
    {
        _outer = outer;
        _taken = [.. reserved];
    }

    /// <summary>Gets the identifier of a name, the same for every call, escaped where it is a keyword.</summary>
    public string Declare(string name) => Declare(name, CSharpIdentifier.Mangle(name));

    /// <summary>Gets the identifier of a name, made of this one at its first call.</summary>
    public string Declare(string name, string identifier)
    {
        if (!_identifiers.TryGetValue(name, out var known))
        {
            known = CSharpIdentifier.Escape(Claim(identifier));
            _identifiers.Add(name, known);
        }

        return known;
    }

    /// <summary>Takes an identifier of the compiler's own, or the next free one like it.</summary>
    public string Claim(string identifier)
    {
        var candidate = identifier;
        for (var number = 2; IsTaken(candidate); number++)
            candidate = identifier + "_" + number.ToString(CultureInfo.InvariantCulture);

        _taken.Add(candidate);
        return candidate;
    }

    private bool IsTaken(string identifier) => _taken.Contains(identifier) || _outer?.IsTaken(identifier) is true;
}
