using System.Text;
using Csml.Calls;

namespace Csml.Testing;

/// <summary>The form of a webhook as Twilio would send it.</summary>
internal sealed class WebhookParameters : ICallParameters
{
    private readonly List<(byte[] Name, byte[] Value)> _fields = [];

    /// <inheritdoc />
    public int Count => _fields.Count;

    /// <summary>Adds a field, or replaces the one of this name.</summary>
    internal WebhookParameters Set(string name, string value)
    {
        var field = (Name: Encoding.UTF8.GetBytes(name), Value: Encoding.UTF8.GetBytes(value));
        var index = _fields.FindIndex(other => other.Name.AsSpan().SequenceEqual(field.Name));
        if (index < 0) _fields.Add(field);
        else _fields[index] = field;
        return this;
    }

    /// <inheritdoc />
    public ReadOnlySpan<byte> Name(int index) => _fields[index].Name;

    /// <inheritdoc />
    public ReadOnlySpan<byte> Value(int index) => _fields[index].Value;

    /// <inheritdoc />
    public string? Find(ReadOnlySpan<byte> name)
    {
        foreach (var field in _fields)
        {
            if (name.SequenceEqual(field.Name)) return Encoding.UTF8.GetString(field.Value);
        }

        return null;
    }
}
