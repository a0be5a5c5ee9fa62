using System.Collections.Frozen;

namespace Csml.Voice;

/// <summary>
/// Words of a language that speech recognition and prompts need, in the form of <see cref="SpokenWords"/>: lower case,
/// without accents.
/// </summary>
/// <param name="Numbers">The number words from 0 to 20 with the digits they stand for.</param>
/// <param name="Fillers">What callers say before they say something.</param>
/// <param name="Press">The verbs with which a title tells a caller to press a key.</param>
internal sealed record LanguageWords(
    FrozenDictionary<string, string> Numbers, FrozenSet<string> Fillers, FrozenSet<string> Press)
{
    private static readonly FrozenDictionary<string, LanguageWords> Languages = new Dictionary<string, LanguageWords>
    {
        ["en"] = Create(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
            + "sixteen seventeen eighteen nineteen twenty",
            "um uh er erm hm hmm well ah oh", "press dial hit push"),
        ["fr"] = Create(
            "zero un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
            + "dix-sept dix-huit dix-neuf vingt",
            "euh heu ben bah alors hum ah", "tapez appuyez pressez composez faites"),
        ["de"] = Create(
            "null eins|ein|eine zwei|zwo drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn "
            + "funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig",
            "ah ahm eh ehm hm hmm also na ja", "drucken wahlen tippen"),
        ["es"] = Create(
            "cero uno|una|un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
            + "dieciseis diecisiete dieciocho diecinueve veinte",
            "eh este pues mm bueno ah", "pulse marque presione oprima"),
        ["it"] = Create(
            "zero uno|una|un due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici "
            + "quindici sedici diciassette diciotto diciannove venti",
            "eh ehm mah beh allora ah", "prema premere digiti premi"),
        ["pt"] = Create(
            "zero um|uma dois|duas tres quatro cinco seis|meia sete oito nove dez onze doze treze "
            + "catorze|quatorze quinze dezasseis|dezesseis dezassete|dezessete dezoito dezanove|dezenove vinte",
            "hum eh ah bem entao", "marque prima pressione digite tecle"),
        ["nl"] = Create(
            "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
            + "zeventien achttien negentien twintig",
            "eh uh uhm nou hm ah", "toets druk kies"),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly LanguageWords None = Create("", "", "");

    /// <summary>The words of a language tag's language; none for a language that is not known here.</summary>
    public static LanguageWords For(string tag) => Languages.GetValueOrDefault(VoiceLocales.Language(tag), None);

    private static LanguageWords Create(string numbers, string fillers, string press)
    {
        var digits = new Dictionary<string, string>();
        var words = Split(numbers);
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var variant in words[i].Split('|'))
                digits[variant.Replace('-', ' ')] = i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return new(digits.ToFrozenDictionary(), Split(fillers).ToFrozenSet(), Split(press).ToFrozenSet());
    }

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
