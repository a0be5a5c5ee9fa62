namespace Csml;

/// <summary>
/// Offers the public <see cref="CsmlFunctionAttribute"/> methods of this assembly to the flows of the projects that reference it.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class CsmlFunctionsAttribute : Attribute;
