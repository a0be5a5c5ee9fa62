namespace Csml.Voice;

/// <summary>Finds out whether a title already tells the caller which keys to press, so that they are not read twice.</summary>
internal static class KeyInstructions
{
    private const int Reach = 4;

    /// <summary>Whether the title says "press 1" or the like in its language, in digits or words.</summary>
    public static bool AreIn(string title, LanguageWords language)
    {
        var words = SpokenWords.Words(title);
        for (var i = 0; i < words.Count; i++)
        {
            if (language.Press.Contains(words[i]) && words.Skip(i + 1).Take(Reach).Any(word => IsKey(word, language)))
                return true;
        }

        return false;
    }

    private static bool IsKey(string word, LanguageWords language) =>
        (language.Numbers.TryGetValue(word, out var digits) ? digits : word) is [>= '0' and <= '9'];
}
