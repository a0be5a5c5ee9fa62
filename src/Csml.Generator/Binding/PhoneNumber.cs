using System.Linq;

namespace Csml.Generator.Binding;

/// <summary>Phone numbers in the international form of E.164.</summary>
internal static class PhoneNumber
{
    private const int MaxDigits = 15;

    /// <summary>Whether a text is <c>+</c> and 2 to 15 digits, of which the first is not 0 (language/03 2.8).</summary>
    public static bool IsE164(string text) =>
        text.Length is > 2 and <= MaxDigits + 1 &&
        text[0] == '+' &&
        text[1] != '0' &&
        text.Skip(1).All(character => character is >= '0' and <= '9');
}
