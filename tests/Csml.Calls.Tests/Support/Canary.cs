using System.Security.Cryptography;
using System.Text;

namespace Csml.Calls.Tests.Support;

/// <summary>A secret that can be recognised wherever it gets to, also upside down.</summary>
internal sealed class Canary
{
    private readonly string[] _forms;

    public Canary(string text)
    {
        Text = text;
        var bytes = Encoding.UTF8.GetBytes(text);
        _forms =
        [
            text,
            string.Concat(text.Reverse()),
            Convert.ToBase64String(bytes),
            Convert.ToHexString(bytes),
            Convert.ToHexString(SHA256.HashData(bytes)),
            Uri.EscapeDataString(text),
            string.Join(",", text.ToCharArray()),
            string.Join(',', text.Select(character => $"\"{character}\"")),
        ];
    }

    public string Text { get; }

    public bool IsIn(string place) => _forms.Any(form => place.Contains(form, StringComparison.OrdinalIgnoreCase));

    public bool IsIn(ReadOnlySpan<byte> bytes) => IsIn(Encoding.Latin1.GetString(bytes)) || IsIn(Encoding.Unicode.GetString(bytes));
}
