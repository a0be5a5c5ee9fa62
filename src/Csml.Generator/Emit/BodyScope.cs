using System.Collections.Generic;
using System.Linq;
using Csml.Generator.Model;

namespace Csml.Generator.Emit;

/// <summary>The identifiers inside of one method: step variables, loops, values computed ahead.</summary>
internal sealed class BodyScope
{
    private readonly FlowScope _flow;
    private readonly IdentifierScope _identifiers;
    private readonly Dictionary<string, string> _locals;

    /// <param name="flow">The names around the method.</param>
    /// <param name="locals">The variables, parameters first: they get the plainest names.</param>
    /// <param name="typed">Those of them that are of a known kind.</param>
    /// <param name="reserved">What the method itself has beyond the names that all have.</param>
    public BodyScope(
        FlowScope flow, IEnumerable<string> locals, EquatableArray<TypedLocal> typed, params string[] reserved)
    {
        Kinds = new KnownKinds(typed.ToDictionary(static local => local.Name, static local => local.Kind), flow.ConstantKinds);
        _flow = flow;
        _identifiers = flow.Body(reserved);
        _locals = locals.Distinct().ToDictionary(static local => local, local => _identifiers.Declare(local));
    }

    /// <summary>Gets the variables and expressions that have a C# type of their own.</summary>
    public KnownKinds Kinds { get; }

    public string Local(string name) => _locals[name];

    /// <summary>Gets the variable of a name that the compiler made: a loop, a value computed ahead.</summary>
    public string Own(string name) => _identifiers.Declare("\0" + name, CSharpIdentifier.Mangle(name));

    public string Closure(string key) => _flow.Closure(key);

    public string Constant(string name) => _flow.Constant(name);

    /// <summary>Gets the class of another flow.</summary>
    public string ClassOf(string? module, string className) => _flow.ClassOf(module, className);

    public string Text(string value) => _flow.Text(value);
}
