namespace Csml;

/// <summary>
/// Makes a C# method callable from flows: <c>App("order_status", number=event)</c> calls the method marked
/// <c>[CsmlFunction("order_status")]</c>. Name, arguments and types are checked when the project is built.
/// </summary>
/// <remarks>
/// The method is static, or belongs to a class that dependency injection can create; it may be asynchronous and may take a
/// <see cref="CallContext"/> and a <see cref="CancellationToken"/>. An exception it throws is an error that the flow can handle
/// (<c>is_error()</c>, <c>Or(…)</c>), never the end of the call.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CsmlFunctionAttribute(string name) : Attribute
{
    /// <summary>The name under which flows call it.</summary>
    public string Name { get; } = name;
}
