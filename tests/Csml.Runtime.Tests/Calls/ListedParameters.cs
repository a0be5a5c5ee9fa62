using System.Text;
using Csml.Calls;

namespace Csml.Runtime.Tests.Calls;

/// <summary>Form parameters from a list.</summary>
internal sealed class ListedParameters(params (string Name, string Value)[] parameters) : ICallParameters
{
    public string? Find(ReadOnlySpan<byte> name)
    {
        var wanted = Encoding.UTF8.GetString(name);
        foreach (var (key, value) in parameters)
        {
            if (key == wanted) return value;
        }

        return null;
    }

    public int Count => parameters.Length;

    public ReadOnlySpan<byte> Name(int index) => Encoding.UTF8.GetBytes(parameters[index].Name);

    public ReadOnlySpan<byte> Value(int index) => Encoding.UTF8.GetBytes(parameters[index].Value);
}
